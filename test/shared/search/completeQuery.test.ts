import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../electron/build/readCorpusFiles.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { acceptCompletion, type Completion, completeQuery } from '../../../shared/search/completeQuery.ts';
import { createCompletionSource } from '../../../shared/search/completionSource.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery } from '../../../shared/search/queryAst.ts';
import { publicationsMatching } from '../../../shared/search/runQuery.ts';
import { QUERY_FIELD_NAMES } from '../../../shared/search/searchFields.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';

const corpus = readCorpus(fileURLToPath(new URL('../../../corpus', import.meta.url)));
if (!corpus.ok) throw new Error(corpus.error.message);
const index = buildCorpusIndex(corpus.value);
const source = createCompletionSource(index);
const loaded = loadSearchIndex(buildSearchIndex(index, 'hash'), index, 'hash');

/** The caret is where the bar stands. */
function at(text: string) {
  const caret = text.indexOf('|');
  return { text: text.replace('|', ''), caret };
}

function offered(text: string): readonly Completion[] {
  const { text: query, caret } = at(text);
  return completeQuery(query, caret, source)?.items ?? [];
}

const labels = (text: string) => offered(text).map((item) => item.label);

/** The query after the completion with that label was accepted, with a bar at the caret. */
function accept(text: string, label: string): string {
  const { text: query, caret } = at(text);
  const completions = completeQuery(query, caret, source);
  const item = completions?.items.find((it) => it.label === label);
  if (!completions || !item) throw new Error(`${label} is not offered for ${text}`);
  const accepted = acceptCompletion(query, completions, item);
  return `${accepted.text.slice(0, accepted.caret)}|${accepted.text.slice(accepted.caret)}`;
}

describe('completing field names', () => {
  it('offers the fields that begin with what was typed, from two letters on', () => {
    expect(labels('hard|')).toEqual(['hardware:']);
    expect(labels('au|')).toEqual(['author:']);
    expect(labels('Te|')).toEqual(['technique:']);
    expect(labels('h|')).toEqual([]);
    expect(labels('attention|')).toEqual([]);
    expect(labels('|')).toEqual([]);
  });

  it('offers them anywhere in the query', () => {
    expect(accept('quant* -hard|', 'hardware:')).toBe('quant* -hardware:|');
    expect(accept('(lora OR au| b)', 'author:')).toBe('(lora OR author:| b)');
    expect(accept('mod| lora', 'model:')).toBe('model:| lora');
    expect(accept('"a phrase" ye|', 'year:')).toBe('"a phrase" year:|');
  });

  it('replaces a name that is there already, with its colon', () => {
    expect(accept('au|thor:dao', 'author:')).toBe('author:|dao');
  });

  it('offers none inside a phrase or a field', () => {
    expect(labels('"hard|')).toEqual([]);
    expect(labels('"hard|"')).toEqual([]);
    expect(labels('title:(hard|)')).toEqual([]);
  });
});

describe('completing values', () => {
  it('offers the commonest values right after the colon', () => {
    const classes = offered('class:|');
    expect(classes.map((item) => item.label).toSorted()).toEqual(['inference', 'serving', 'training']);
    const counts = classes.map((item) => item.count ?? 0);
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    expect(labels('hardware:|').length).toBe(8);
  });

  it('finds a value by any of its words and by its aliases', () => {
    expect(labels('hardware:rtx|')).toContain('NVIDIA GeForce RTX 3090');
    expect(labels('hardware:3090|')).toContain('NVIDIA GeForce RTX 3090');
    expect(labels('author:dao|')).toEqual(['Tri Dao']);
    expect(labels('venue:neur|')[0]).toMatch(/^NeurIPS/u);
    expect(labels('year:202|')).toContain('2022');
    expect(offered('technique:ptq|')[0]).toMatchObject({ label: 'Post-training quantization', alias: 'PTQ' });
    expect(labels('framework:deepsp|')).toContain('DeepSpeed');
    expect(labels('model:opt|').some((label) => label.startsWith('OPT'))).toBe(true);
    expect(labels('title:attention|')).toEqual([]);
    expect(labels('nofield:attention|')).toEqual([]);
  });

  it('quotes what has more than one word and goes on after a space', () => {
    expect(accept('hardware:rtx|', 'NVIDIA GeForce RTX 3090')).toBe('hardware:"NVIDIA GeForce RTX 3090" |');
    expect(accept('class:inf|', 'inference')).toBe('class:inference |');
    expect(accept('author:dao| year:2022', 'Tri Dao')).toBe('author:"Tri Dao" |year:2022');
  });

  it('completes inside quotes, parentheses and after a minus', () => {
    expect(accept('hardware:"geforce rtx 30|', 'NVIDIA GeForce RTX 3090')).toBe(
      'hardware:"NVIDIA GeForce RTX 3090" |',
    );
    expect(accept('hardware:"rtx 30|" lora', 'NVIDIA GeForce RTX 3090')).toBe(
      'hardware:"NVIDIA GeForce RTX 3090" |lora',
    );
    expect(accept('(lora -hardware:rtx|)', 'NVIDIA GeForce RTX 3090')).toBe(
      '(lora -hardware:"NVIDIA GeForce RTX 3090"|)',
    );
    expect(accept('hardware:(a100 OR rtx|)', 'NVIDIA GeForce RTX 3090')).toBe(
      'hardware:(a100 OR "NVIDIA GeForce RTX 3090"|)',
    );
  });

  it('leaves ranges of years alone', () => {
    expect(labels('year:2020..20|')).toEqual([]);
    expect(labels('year:>=20|')).toEqual([]);
  });

  it.each(['technique', 'hardware', 'framework', 'author', 'model', 'venue', 'year', 'class'])(
    'counts, of each %s, only publications that the completed query finds',
    (field) => {
      if (!loaded.ok) throw new Error(loaded.error.message);
      for (const value of source(field).slice(0, 40)) {
        const item = offered(`${field}:${value.value.split(/[^\p{L}\p{N}]/u)[0]}|`).find(
          (it) => it.label === value.value,
        );
        const text = `${field}:${item?.text ?? `"${value.value}"`} `;
        const parsed = parseQuery(text);
        if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
        expect(publicationsMatching(loaded.value, parsed.query).length, text).toBeGreaterThanOrEqual(
          value.count,
        );
      }
    },
  );
});

describe('a completion', () => {
  const typed = fc.constantFrom('', 'a', 'nv', 'rtx', 'd', '20', 't', '"k', '"nvidia r');
  const partial = fc.oneof(
    fc.constantFrom(...QUERY_FIELD_NAMES.map((name) => name.slice(0, 3))),
    fc.tuple(fc.constantFrom(...QUERY_FIELD_NAMES), typed).map(([name, value]) => `${name}:${value}`),
  );
  const around = fc.constantFrom<(part: string) => { text: string; caret: number }>(
    (part) => at(`${part}|`),
    (part) => at(`-${part}|`),
    (part) => at(`(${part}|)`),
    (part) => at(`(lora OR ${part}|) x`),
    (part) => at(`"some phrase" ${part}|`),
  );

  it('leaves alone the quotes of what follows', () => {
    const text = 'framework:"k (-"the" alpha*)';
    const completions = completeQuery(text, text.indexOf(' '), source);
    expect(completions && text.slice(completions.from, completions.to)).toBe('"k');
  });

  it('gives, once accepted, a query that can be run', () => {
    fc.assert(
      fc.property(partial, around, arbitraryQuery, fc.boolean(), (part, place, tree, isBefore) => {
        const here = place(part);
        const other = printQuery(tree);
        const text = isBefore ? `(${other}) ${here.text}` : `${here.text} (${other})`;
        const caret = here.caret + (isBefore ? other.length + 3 : 0);
        const completions = completeQuery(text, caret, source);
        for (const item of completions?.items ?? []) {
          if (!completions) continue;
          const accepted = acceptCompletion(text, completions, item);
          const { caret: end } = accepted;
          const finished =
            item.type === 'value'
              ? accepted.text
              : `${accepted.text.slice(0, end)}${item.label === 'year:' ? 2022 : 'x'} ${accepted.text.slice(end)}`;
          const parsed = parseQuery(finished);
          expect(parsed.ok ? null : `${finished}: ${parsed.fault.message}`).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is offered or not for any text and caret, without a fault, and only changes its own stretch', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('hardware:', 'author:"', '(', ')', '"', '-', ' OR ', 'rtx', 'int8()', 'year:20', ' '),
    );
    const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, fc.nat({ max: 40 }), (text, offset) => {
        const caret = Math.min(offset, text.length);
        const completions = completeQuery(text, caret, source);
        if (!completions) return;
        expect(completions.from).toBeLessThanOrEqual(caret);
        expect(completions.to).toBeGreaterThanOrEqual(caret);
        for (const item of completions.items) {
          const accepted = acceptCompletion(text, completions, item);
          expect(accepted.text.startsWith(text.slice(0, completions.from) + item.text)).toBe(true);
          expect(accepted.text.endsWith(text.slice(completions.to))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
