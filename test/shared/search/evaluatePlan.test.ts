import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../../shared/search/buildSearchIndex.ts';
import { compileQuery } from '../../../shared/search/compileQuery.ts';
import { scoreLeaves, wantedLeaves } from '../../../shared/search/evaluatePlan.ts';
import { loadSearchIndex } from '../../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../../shared/search/parseQuery.ts';
import { toTerm } from '../../../shared/search/textPipeline.ts';
import { loadLunr, lunrScores } from '../../oracles/lunrScores.ts';
import { corpusOfTexts } from './arbitraryTexts.ts';

const plainWords = fc.uniqueArray(
  fc.constantFrom('alpha', 'rounding', 'pruning', 'aware', '3090', 'kim', 'paper'),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('scoreLeaves', () => {
  it('gives plain words the scores that lunr gives them, but for the length of the query', () => {
    fc.assert(
      fc.property(corpusOfTexts, plainWords, (corpus, words) => {
        const index = buildCorpusIndex(corpus);
        const serialised = buildSearchIndex(index, 'hash');
        const loaded = loadSearchIndex(serialised, index, 'hash');
        const parsed = parseQuery(`${words.join(' ')} `);
        if (!loaded.ok || !parsed.ok) throw new Error('the index and the query are good');
        const plan = compileQuery(parsed.query, loaded.value.vocabulary);
        if (!plan) throw new Error('the query has a plan');

        const { scores } = scoreLeaves(loaded.value.entities, wantedLeaves(plan));
        const known = words.map(toTerm).filter((term) => serialised.terms.includes(term));
        const expected = lunrScores(loadLunr(serialised), words.map(toTerm));
        for (const [place, document] of loaded.value.entities.documents.entries()) {
          // lunr divides by the length of the query as a vector; within one answer that changes no order.
          const score = (scores[place] ?? 0) / Math.sqrt(Math.max(1, known.length));
          expect(score).toBeCloseTo(expected.get(document.id) ?? 0, 6);
        }
      }),
      { numRuns: 100 },
    );
  });
});
