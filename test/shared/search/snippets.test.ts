import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { printQuery } from '../../../shared/search/queryAst.ts';
import { runQuery } from '../../../shared/search/runQuery.ts';
import type { Snippet } from '../../../shared/search/search.ts';
import { buildSearchDocuments } from '../../../shared/search/searchDocuments.ts';
import { buildAuthorDocuments } from '../../../shared/search/smallDocuments.ts';
import { buildCorpus, buildPublication } from '../../fixtures/buildCorpus.ts';
import { arbitraryQuery } from './arbitraryQuery.ts';
import { corpusOfTexts } from './arbitraryTexts.ts';

/** Snippets of the first hit, marked parts in brackets. */
function snippetsFor(query: string, publication: Parameters<typeof buildPublication>[0]): readonly string[] {
  const corpus = buildCorpus({ publications: [buildPublication(publication)] });
  const { hits, snippets } = answerOf(corpus, query);
  const [first] = hits;
  return ((first && snippets[first]) ?? []).map((snippet) => `${snippet.field}: ${written(snippet)}`);
}

function answerOf(corpus: Parameters<typeof buildCorpusIndex>[0], query: string) {
  const index = buildCorpusIndex(corpus);
  const loaded = loadSearchIndex(buildSearchIndex(index, 'hash'), index, 'hash');
  const parsed = parseQuery(query);
  if (!loaded.ok || !parsed.ok) throw new Error('the index and the query are good');
  return runQuery(loaded.value, parsed.query);
}

function written(snippet: Snippet): string {
  return snippet.parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
}

const FILLER = 'Nothing of interest stands in this part of the text, which goes on for quite a while. ';

describe('snippets', () => {
  it('marks every form of the words in the title', () => {
    expect(snippetsFor('quantize model', { title: 'Quantizing models, quantized' })[0]).toBe(
      'Title: [Quantizing] [models], [quantized]',
    );
  });

  it('marks the beginning that was typed as the whole word', () => {
    expect(snippetsFor('quan', { title: 'Quantizing models' })[0]).toBe('Title: [Quantizing] models');
  });

  it('marks a phrase once and as a whole', () => {
    expect(snippetsFor('"data movement"', { title: 'Movement of data: data movement' })[0]).toBe(
      'Title: Movement of data: [data movement]',
    );
  });

  it('marks what a word is part of', () => {
    expect(snippetsFor('attention', { title: 'FlashAttention' })[0]).toBe('Title: Flash[Attention]');
    expect(snippetsFor('flashattention', { title: 'FlashAttention' })[0]).toBe('Title: [FlashAttention]');
  });

  it('puts the passage with more of the words first, the weightier field among equals', () => {
    const fields = snippetsFor('sparse kernel', {
      title: 'Sparse things',
      summary: 'A kernel that is sparse.',
      contributions: ['A kernel'],
    }).map((text) => text.split(':')[0]);
    expect(fields).toEqual(['Summary', 'Title', 'Contributions']);
  });

  it('cuts a window of whole words around the densest place of a long text', () => {
    const [snippet] = snippetsFor('eviction policy', {
      summary: `An eviction. ${FILLER.repeat(3)}The eviction policy keeps heavy hitters. ${FILLER.repeat(3)}`,
    });
    expect(snippet).toContain('[eviction] [policy]');
    expect(snippet).toMatch(/^Summary: …\S.*\S…$/u);
    expect((snippet ?? '').length).toBeLessThan(160);
  });

  it('gives the title when nothing of the text was asked for', () => {
    expect(snippetsFor('year:2022', { title: 'Plain', year: 2022 })).toEqual(['Title: Plain']);
  });

  it('treats markup as text', () => {
    expect(snippetsFor('bold', { title: '<b>bold</b> & more' })[0]).toBe('Title: <b>[bold]</b> & more');
  });

  it('is made of the text itself, ellipses apart, and of one to three passages', () => {
    fc.assert(
      fc.property(corpusOfTexts, arbitraryQuery, (corpus, tree) => {
        const index = buildCorpusIndex(corpus);
        const documents = [...buildSearchDocuments(index), ...buildAuthorDocuments(index)];
        const answer = answerOf(corpus, printQuery(tree));
        if (answer.hits.length > 0) expect(Object.keys(answer.snippets)).not.toEqual([]);
        for (const [id, snippets = []] of Object.entries(answer.snippets)) {
          const texts = documents.find((document) => document.id === id)?.passages ?? [];
          expect(snippets.length).toBeGreaterThan(0);
          expect(snippets.length).toBeLessThanOrEqual(3);
          for (const snippet of snippets) {
            const text = snippet.parts
              .map((part) => part.text)
              .join('')
              .replace(/^…|…$/gu, '');
            expect(
              texts.some((passage) => passage.label === snippet.field && passage.text.includes(text)),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
