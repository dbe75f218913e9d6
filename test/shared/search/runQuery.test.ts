import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { type ParsedQuery, parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery } from '../../../shared/search/queryAst.ts';
import { explainHits, runQuery } from '../../../shared/search/runQuery.ts';
import type { HitId, SearchAnswer, SnippetsByHit } from '../../../shared/search/search.ts';
import { buildSearchDocuments } from '../../../shared/search/searchDocuments.ts';
import type { LoadedSearchIndex } from '../../../shared/search/searchIndex.ts';
import { buildCorpus, buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { scanDocuments } from '../../oracles/scanDocuments.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { corpusOfTexts } from './arbitraryTexts.ts';

function loadedOf(corpus: Corpus): LoadedSearchIndex {
  const index = buildCorpusIndex(corpus);
  const loaded = loadSearchIndex(JSON.parse(JSON.stringify(buildSearchIndex(index, 'hash'))), index, 'hash');
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value;
}

function parsedOf(text: string): ParsedQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.query;
}

function searcher(corpus: Corpus): (text: string) => SearchAnswer {
  const loaded = loadedOf(corpus);
  return (text) => runQuery(loaded, parsedOf(text));
}

function explainer(corpus: Corpus): (text: string, ids: readonly HitId[]) => SnippetsByHit {
  const loaded = loadedOf(corpus);
  return (text, ids) => explainHits(loaded, parsedOf(text), ids);
}

const corpusWithResults = buildCorpus({
  publications: [
    buildPublication({
      key: 'one',
      shortName: 'First',
      year: 2020,
      results: [
        buildResult({
          metric: 'generation-throughput-gain',
          value: 4.5,
          unit: 'x',
          model: 'OPT-175B',
          hardware: 'RTX 3090',
          hardwareIds: [],
        }),
      ],
    }),
    buildPublication({
      key: 'two',
      shortName: 'Second',
      year: 2021,
      results: [
        buildResult({
          metric: 'training-throughput-gain',
          value: 2,
          unit: 'x',
          baseline: 'DeepSpeed',
          model: null,
          hardware: null,
          hardwareIds: [],
          conditions: 'with a batch of 8',
        }),
      ],
    }),
  ],
});

const search = searcher(SMALL_CORPUS);
const idsOf = (answer: SearchAnswer) => answer.hits.filter((id) => !id.startsWith('author:'));

describe('runQuery', () => {
  it('finds what reading every document finds, for any query on any corpus', () => {
    fc.assert(
      fc.property(corpusOfTexts, arbitraryQuery, (corpus, tree) => {
        // The space keeps the last word from growing: that is another test's concern.
        const answer = searcher(corpus)(`${printQuery(tree)} `);
        const expected = scanDocuments(buildSearchDocuments(buildCorpusIndex(corpus)), tree);
        if (expected.length === 0) expect(idsOf(answer).length > 0 && answer.note === null).toBe(false);
        else {
          expect(answer.note).toBeNull();
          expect([...idsOf(answer)].sort()).toEqual([...expected].sort());
        }
      }),
      { numRuns: 400 },
    );
  });

  it('puts what has more of the words, in weightier fields, first', () => {
    const find = searcher(
      buildCorpus({
        publications: [
          buildPublication({ key: 'mentions', title: 'Something else', summary: 'A rounding.' }),
          buildPublication({ key: 'names', title: 'About rounding and its use', summary: 'x' }),
          buildPublication({ key: 'neither', title: 'Something else', summary: 'x' }),
        ],
      }),
    );
    expect(idsOf(find('rounding'))).toEqual(['publication:names', 'publication:mentions']);
    expect(idsOf(find('rounding OR nowhere OR use'))).toEqual(['publication:names', 'publication:mentions']);
  });

  it('explains a screenful of hits at once and the others when asked', () => {
    const many = buildCorpus({
      publications: Array.from({ length: 20 }, (_, place) =>
        buildPublication({ key: `p-${place}`, title: `Rounding number ${place}`, summary: 'Rounding.' }),
      ),
    });
    const answer = searcher(many)('rounding');
    expect(answer.hits).toHaveLength(20);
    expect(Object.keys(answer.snippets)).toEqual(answer.hits.slice(0, 6));
    const explained = explainer(many)('rounding', answer.hits);
    expect(Object.keys(explained).sort()).toEqual([...answer.hits].sort());
    for (const [id, snippets] of Object.entries(answer.snippets))
      expect(explained[id as HitId]).toEqual(snippets);
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

  it('finds authors by their names, after everything else', () => {
    const { hits } = search('noether');
    expect(hits.at(-1)).toBe('author:emmy-noether');
    expect(search('author:noether').hits).toContain('author:emmy-noether');
    expect(search('hardware:noether').hits).not.toContain('author:emmy-noether');
  });

  it('finds reported numbers by metric, value, model, hardware, baseline, conditions and publication', () => {
    const find = searcher(corpusWithResults);
    expect(find('throughput').results).toEqual(['result:one#0', 'result:two#0']);
    expect(find('throughput 3090').results).toEqual(['result:one#0']);
    expect(find('model:opt-175b').results).toEqual(['result:one#0']);
    expect(find('hardware:ampere').results).toEqual([]);
    expect(find('"4.5x"').results).toEqual(['result:one#0']);
    expect(find('deepspeed').results).toEqual(['result:two#0']);
    expect(find('"batch of 8"').results).toEqual(['result:two#0']);
    expect(find('second throughput').results).toEqual(['result:two#0']);
    expect(find('throughput year:2021').results).toEqual(['result:two#0']);
    expect(find('throughput -deepspeed').results).toEqual(['result:one#0']);
  });

  it('says when only a number has all the words', () => {
    const answer = searcher(corpusWithResults)('throughput deepspeed second');
    expect(answer.results).toEqual(['result:two#0']);
    expect(answer.note).toContain('Only authors or results have all the words');
  });

  it('suggests the nearest word of the corpus and shows what it would find', () => {
    const answer = search('prunning');
    expect(answer.hits).toEqual([]);
    expect(answer.suggestion).toBe('pruning');
    expect(answer.nearest).toContain('technique:pruning-step');
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
    expect(search('  ')).toEqual({ query: '  ', hits: [], results: [], snippets: {}, note: null });
  });
});
