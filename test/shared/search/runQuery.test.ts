import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery } from '../../../shared/search/queryAst.ts';
import { runQuery } from '../../../shared/search/runQuery.ts';
import type { SearchAnswer } from '../../../shared/search/search.ts';
import { buildSearchDocuments } from '../../../shared/search/searchDocuments.ts';
import { buildCorpus, buildPublication } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { scanDocuments } from '../../oracles/scanDocuments.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { corpusOfTexts } from './arbitraryTexts.ts';

function searcher(corpus: Corpus): (text: string) => SearchAnswer {
  const index = buildCorpusIndex(corpus);
  const loaded = loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(index, 'hash'))), index, 'hash');
  if (!loaded.ok) throw new Error(loaded.error.message);
  return (text) => {
    const parsed = parseQuery(text);
    if (!parsed.ok) throw new Error(parsed.fault.message);
    return runQuery(loaded.value, parsed.query);
  };
}

const search = searcher(SMALL_CORPUS);
const idsOf = (answer: SearchAnswer) => answer.hits.map((hit) => hit.nodeId);

describe('runQuery', () => {
  it('finds what reading every document finds, for any query on any corpus', () => {
    fc.assert(
      fc.property(corpusOfTexts, arbitraryQuery, (corpus, tree) => {
        // The space keeps the last word from growing: that is another test's concern.
        const answer = searcher(corpus)(`${printQuery(tree)} `);
        const expected = scanDocuments(buildSearchDocuments(buildCorpusIndex(corpus)), tree);
        if (expected.length === 0) expect(answer.hits.length > 0 && answer.note === null).toBe(false);
        else {
          expect(answer.note).toBeNull();
          expect([...idsOf(answer)].sort()).toEqual([...expected].sort());
        }
      }),
      { numRuns: 400 },
    );
  });

  it('orders hits by score and gives each at least one snippet', () => {
    const { hits } = search('rounding');
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    for (const hit of hits) expect(hit.snippets.length).toBeGreaterThan(0);
  });

  it('lets the last word grow while it is typed, but not once a space follows', () => {
    expect(idsOf(search('roun'))).toContain('technique:rounding');
    expect(search('roun ').hits).toEqual([]);
    expect(idsOf(search('queu'))).toContain('publication:delta');
  });

  it('does not let a word to leave out grow', () => {
    expect(idsOf(search('rounding -bet'))).toContain('publication:beta');
    expect(idsOf(search('rounding -beta'))).not.toContain('publication:beta');
  });

  it('looks at names only while there is a single letter', () => {
    expect(idsOf(search('q'))).toEqual(expect.arrayContaining(['technique:queueing']));
    expect(idsOf(search('e'))).not.toContain('publication:alpha');
  });

  it('finds hardware and what ran on it by the name of the device or of its vendor', () => {
    expect(idsOf(search('3090'))).toEqual(
      expect.arrayContaining(['hardware:rtx-3090', 'publication:alpha', 'publication:beta']),
    );
    expect(idsOf(search('hardware:ampere '))).toContain('publication:gamma');
    expect(idsOf(search('3090 '))).not.toContain('publication:gamma');
  });

  it('falls back to any of the words, says so, and keeps years and exclusions', () => {
    const answer = search('queue rounding -beta year:2020..2022 ');
    expect(answer.note).toContain('any of them');
    expect([...idsOf(answer)].sort()).toEqual(['publication:alpha', 'publication:delta']);
  });

  it('lets a broad format find the narrow ones, but not a narrow one the others', () => {
    const find = searcher(
      buildCorpus({
        publications: [
          buildPublication({ key: 'float', title: 'Training in FP8' }),
          buildPublication({ key: 'integer', title: 'Inference with INT-8' }),
        ],
      }),
    );
    expect(idsOf(find('8-bit ')).toSorted()).toEqual(['publication:float', 'publication:integer']);
    expect(idsOf(find('fp8 '))).toEqual(['publication:float']);
    expect(idsOf(find('"fp8"'))).toEqual(['publication:float']);
  });

  it('finds authors without their diacritics', () => {
    expect(idsOf(search('author:re '))).toEqual(
      expect.arrayContaining(['publication:delta', 'publication:alpha']),
    );
  });

  it('puts the entry whose name was typed before those that only mention it', () => {
    const other = buildPublication({
      key: 'other',
      title: 'Beyond rounding: rounding and more rounding',
      summary: 'Rounding, rounding and rounding again.',
    });
    const named = buildPublication({
      key: 'named',
      title: 'Rounding: a study of numbers in general',
      summary: 'x',
    });
    const answer = searcher(buildCorpus({ publications: [other, named] }))('rounding');
    expect(idsOf(answer)[0]).toBe('publication:named');
  });

  it('suggests the nearest word of the corpus and shows what it would find', () => {
    const answer = search('prunning');
    expect(answer.hits).toEqual([]);
    expect(answer.suggestion).toBe('pruning');
    expect(answer.nearest?.map((hit) => hit.nodeId)).toContain('technique:pruning-step');
  });

  it('replaces only the misspelt words in a suggestion', () => {
    expect(search('alpha roundign -gamma').suggestion).toBe('alpha rounding -gamma');
  });

  it('says so when the words are too common to look for', () => {
    const answer = search('of the ');
    expect(answer.hits).toEqual([]);
    expect(answer.note).toContain('too common');
  });

  it('has neither hits nor a remark for an empty query', () => {
    expect(search('  ')).toEqual({ query: '  ', hits: [], note: null });
  });
});
