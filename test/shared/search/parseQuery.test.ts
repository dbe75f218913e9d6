import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_LENGTH, parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery, type QueryNode } from '../../../shared/search/queryAst.ts';
import { arbitraryQuery, withoutPlaces } from './arbitraryQuery.ts';

function treeOf(text: string): QueryNode | null {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.query.root && withoutPlaces(parsed.query.root);
}

function faultOf(text: string) {
  const parsed = parseQuery(text);
  if (parsed.ok) throw new Error(`${text} has no fault`);
  return parsed.fault;
}

const at = { start: 0, end: 0 };
const word = (text: string) => ({ type: 'word', text, match: { kind: 'exact' }, ...at });

describe('parseQuery', () => {
  it('has nothing to look for in an empty text', () => {
    expect(treeOf('')).toBeNull();
    expect(treeOf('  \t')).toBeNull();
  });

  it('asks for all of several words', () => {
    const both = { type: 'and', children: [word('kv'), word('cache')], ...at };
    expect(treeOf(' kv  cache ')).toEqual(both);
    expect(treeOf('kv AND cache')).toEqual(both);
  });

  it('binds OR weaker than neighbourhood, and parentheses strongest', () => {
    expect(treeOf('a b OR c')).toEqual(treeOf('(a b) OR c'));
    expect(treeOf('a (b OR c)')).toEqual({
      type: 'and',
      children: [word('a'), { type: 'or', children: [word('b'), word('c')], ...at }],
      ...at,
    });
  });

  it('takes a hyphen inside a word as part of it, and in front of it as an exclusion', () => {
    expect(treeOf('io-aware')).toEqual(word('io-aware'));
    expect(treeOf('-bamboo')).toEqual({ type: 'not', child: word('bamboo'), ...at });
  });

  it('takes a pair of empty parentheses after a word as part of it', () => {
    expect(treeOf('LLM.int8() -x')).toEqual({
      type: 'and',
      children: [word('LLM.int8()'), { type: 'not', child: word('x'), ...at }],
      ...at,
    });
  });

  it('knows fields under several names, with words, phrases and groups', () => {
    expect(treeOf('author:dao')).toEqual({ type: 'field', name: 'author', child: word('dao'), ...at });
    expect(treeOf('abstract:dao')).toEqual(treeOf('Summary:dao'));
    expect(treeOf('title:"paged attention"')).toMatchObject({
      child: { type: 'phrase', text: 'paged attention' },
    });
    expect(treeOf('hardware:(a100 OR v100)')).toMatchObject({ child: { type: 'or' } });
  });

  it('does not take a ratio or an address for a field', () => {
    expect(treeOf('2:4')).toEqual(word('2:4'));
    expect(treeOf('N:M')).toEqual(word('N:M'));
    expect(treeOf('https://arxiv.org')).toEqual(word('https://arxiv.org'));
  });

  it.each([
    ['year:2020', 2020, 2020],
    ['year:2020..2022', 2020, 2022],
    ['year:2020..', 2020, null],
    ['year:..2022', null, 2022],
  ])('reads %s', (text, from, to) => {
    expect(treeOf(text)).toEqual({ type: 'years', from, to, ...at });
  });

  it('reads prefixes and fuzzy words', () => {
    expect(treeOf('quant*')).toEqual({ ...word('quant'), match: { kind: 'prefix' } });
    expect(treeOf('prunning~')).toEqual({ ...word('prunning'), match: { kind: 'fuzzy', distance: 1 } });
    expect(treeOf('prunning~2')).toEqual({ ...word('prunning'), match: { kind: 'fuzzy', distance: 2 } });
  });

  it.each([
    ['"open', 0, 'quote is not closed'],
    ['a "open', 2, 'quote is not closed'],
    ['a ""', 2, 'between these quotes'],
    ['(a b', 0, 'not closed'],
    ['a)', 1, 'Nothing opens'],
    ['a ()', 3, 'between these parentheses'],
    ['foo:bar', 0, 'title, technique, hardware, author'],
    ['a author:', 2, 'right after the colon'],
    ['a -', 2, 'leave out'],
    ['a OR', 4, 'after OR'],
    ['OR a', 0, 'before OR'],
    ['year:soon', 5, '2020..2022'],
    ['year:2022..2020', 5, 'backwards'],
    ['year:', 0, 'Type a year'],
    ['fl*sh', 2, 'star'],
    ['*', 0, 'star'],
    ['word~7', 5, '1 or 2'],
    ['title:author:x', 6, 'inside another field'],
    [`${'('.repeat(90)}a`, 40, 'levels'],
    ['x'.repeat(MAX_QUERY_LENGTH + 1), MAX_QUERY_LENGTH, 'room'],
  ])('points at the fault of %s', (text, position, message) => {
    const fault = faultOf(text);
    expect(fault.position).toBe(position);
    expect(fault.message).toContain(message);
  });

  it('never throws, and points its faults inside the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ':',
      '*',
      '~',
      'OR',
      ' ',
      'year:',
      'title:',
      'a',
      '..',
      '2020',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) return;
        expect(parsed.fault.message).not.toBe('');
        expect(parsed.fault.position).toBeGreaterThanOrEqual(0);
        expect(parsed.fault.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a printed tree as the same tree', () => {
    fc.assert(
      fc.property(arbitraryQuery, (tree) => {
        expect(treeOf(printQuery(tree))).toEqual(withoutPlaces(tree));
      }),
      { numRuns: 500 },
    );
  });

  it('gives every part of the tree its place in the text', () => {
    fc.assert(
      fc.property(arbitraryQuery, (tree) => {
        const text = printQuery(tree);
        const parsed = parseQuery(text);
        if (!parsed.ok || !parsed.query.root) throw new Error(text);
        for (const node of wordsIn(parsed.query.root)) {
          expect(text.slice(node.start, node.end)).toContain(node.text);
        }
      }),
    );
  });
});

function wordsIn(node: QueryNode): readonly (QueryNode & { readonly text: string })[] {
  switch (node.type) {
    case 'word':
    case 'phrase':
      return [node];
    case 'years':
      return [];
    case 'not':
    case 'field':
      return wordsIn(node.child);
    case 'and':
    case 'or':
      return node.children.flatMap(wordsIn);
  }
}
