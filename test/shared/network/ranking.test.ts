import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { rankByCitations } from '../../../shared/network/ranking.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { pageRankByElimination } from '../../oracles/pageRank.ts';

/** Any network, circles and publications that cite themselves included. */
const network = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 })), { minLength: count, maxLength: count }),
  )
  .map((citedPlaces) =>
    buildCorpusIndex(
      buildCorpus({
        publications: citedPlaces.map((places, place) =>
          buildPublication({ key: `p${place}`, relations: places.map((to) => buildRelation(`p${to}`)) }),
        ),
      }),
    ),
  );

function ranksAndOracle(index: ReturnType<typeof buildCorpusIndex>) {
  const keys = index.corpus.publications.map(({ key }) => key);
  const expected = pageRankByElimination(keys, (key) => index.citedKeysByKey.get(key) ?? [], 0.85);
  return { keys, ranks: rankByCitations(index), expected };
}

describe('PageRank on citations', () => {
  it('is what solving its equations gives, whatever cites what', () => {
    fc.assert(
      fc.property(network, (index) => {
        const { keys, ranks, expected } = ranksAndOracle(index);
        for (const key of keys) expect(ranks.get(key)).toBeCloseTo(expected.get(key) ?? Number.NaN, 9);
      }),
    );
  });

  it('is so for the shipped corpus, sums to 1, and is the same at every call', () => {
    const index = buildCorpusIndex(shippedCorpus());
    const { keys, ranks, expected } = ranksAndOracle(index);
    for (const key of keys) expect(ranks.get(key)).toBeCloseTo(expected.get(key) ?? Number.NaN, 9);
    expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
    expect(rankByCitations(index)).toEqual(ranks);
  });

  it('is nothing for a corpus without publications', () => {
    expect(rankByCitations(buildCorpusIndex(buildCorpus({ publications: [] }))).size).toBe(0);
  });
});
