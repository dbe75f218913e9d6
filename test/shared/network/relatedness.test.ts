import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClusters } from '../../../shared/network/clusters.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { normalise } from '../../../shared/network/normalisation.ts';
import { countTogether, type Related } from '../../../shared/network/pairs.ts';
import {
  buildCoCitation,
  buildCollaboration,
  buildCombinations,
  buildCoupling,
} from '../../../shared/network/relatedness.ts';
import { seededRandom } from '../../../shared/network/seededRandom.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import {
  coCitedSlowly,
  combinedSlowly,
  coupledSlowly,
  modularitySlowly,
  togetherSlowly,
} from '../../oracles/relatedness.ts';

const counted = (related: Related) => related.pairs.map(({ a, b, count }) => ({ a, b, count }));

describe('what is related', () => {
  it('agrees with asking every pair of publications, techniques and authors, on any corpus', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const index = buildCorpusIndex(corpus);
        expect(counted(buildCoCitation(index))).toEqual(coCitedSlowly(corpus));
        expect(counted(buildCoupling(index))).toEqual(coupledSlowly(corpus));
        expect(counted(buildCombinations(index))).toEqual(combinedSlowly(corpus));
        expect(counted(buildCollaboration(index))).toEqual(togetherSlowly(corpus));
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with it on the corpus that ships', () => {
    const corpus = shippedCorpus();
    const index = buildCorpusIndex(corpus);
    expect(counted(buildCoCitation(index))).toEqual(coCitedSlowly(corpus));
    expect(counted(buildCoupling(index))).toEqual(coupledSlowly(corpus));
    expect(buildCoupling(index).pairs.length).toBeGreaterThan(1000);
  });

  it('counts as the total of a publication how many cite it, or how many it cites', () => {
    fc.assert(
      fc.property(arbitraryCorpus(), (corpus) => {
        const index = buildCorpusIndex(corpus);
        for (const { key } of corpus.publications) {
          expect(buildCoCitation(index).totalById.get(key) ?? 0).toBe(
            index.citingKeysByKey.get(key)?.length ?? 0,
          );
          expect(buildCoupling(index).totalById.get(key) ?? 0).toBe(
            index.citedKeysByKey.get(key)?.length ?? 0,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is as well founded as its best case, and a case as its weaker half', () => {
    const related = countTogether([
      [
        { id: 'x', grade: 'primary' },
        { id: 'y', grade: 'unsourced' },
      ],
      [
        { id: 'y', grade: 'secondary' },
        { id: 'x', grade: 'primary' },
        { id: 'y', grade: 'unsourced' },
      ],
    ]);
    expect(related.pairs).toEqual([{ a: 'x', b: 'y', count: 2, grade: 'secondary' }]);
    expect(related.totalById).toEqual(
      new Map([
        ['x', 2],
        ['y', 2],
      ]),
    );
  });

  it('takes succession for no citation', () => {
    const corpus = buildCorpus({
      publications: [
        buildPublication({ key: 'a' }),
        buildPublication({ key: 'b' }),
        buildPublication({
          key: 'c',
          relations: [buildRelation('a'), { ...buildRelation('b'), type: 'succeeds' }],
        }),
      ],
    });
    expect(buildCoCitation(buildCorpusIndex(corpus)).pairs).toEqual([]);
  });
});

describe('the strength of a pair', () => {
  it('follows its formulas', () => {
    expect(normalise(4, 8, 32, 'none')).toBe(4);
    expect(normalise(4, 8, 32, 'cosine')).toBeCloseTo(0.25, 12);
    expect(normalise(4, 8, 32, 'association')).toBeCloseTo(4 / 256, 12);
    expect(normalise(0, 0, 3, 'cosine')).toBe(0);
  });

  it('by cosine lies between 0 and 1, and is 1 exactly when the two have nothing but each other', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }), (onlyA, onlyB, both) => {
        const strength = normalise(both, onlyA + both, onlyB + both, 'cosine');
        expect(strength).toBeGreaterThan(0);
        expect(strength).toBeLessThanOrEqual(1 + 1e-12);
        expect(strength > 1 - 1e-12).toBe(onlyA + onlyB === 0);
      }),
    );
  });
});

describe('clusters', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const links = fc.uniqueArray(
    fc
      .tuple(fc.subarray(IDS, { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 5 }))
      .map(([[a = '', b = ''], weight]) => ({ a, b, weight })),
    { selector: ({ a, b }) => `${a} ${b}` },
  );

  it('hold every id once, are the same each time, and never join what no path joins', () => {
    fc.assert(
      fc.property(links, (given) => {
        const clusters = findClusters(IDS, given);
        expect(clusters.flat().sort()).toEqual(IDS);
        expect(findClusters(IDS, given)).toEqual(clusters);
        for (const members of clusters) {
          const [first = ''] = members;
          expect(members.every((id) => reachable(first, given).has(id))).toBe(true);
        }
        expect(clusters.map((it) => it.length)).toEqual(
          clusters.map((it) => it.length).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('have a modularity no smaller than all alone or all in one', () => {
    fc.assert(
      fc.property(
        links.filter((given) => given.length > 0),
        (given) => {
          const found = modularitySlowly(findClusters(IDS, given), given);
          const alone = IDS.map((id) => [id]);
          expect(found).toBeGreaterThanOrEqual(modularitySlowly(alone, given) - 1e-9);
          expect(found).toBeGreaterThanOrEqual(modularitySlowly([IDS], given) - 1e-9);
        },
      ),
    );
  });

  it('part two groups that a single weak link joins', () => {
    const strong = (a: string, b: string) => ({ a, b, weight: 4 });
    const clusters = findClusters(
      ['a', 'b', 'c', 'd', 'e', 'f'],
      [
        strong('a', 'b'),
        strong('b', 'c'),
        strong('a', 'c'),
        strong('d', 'e'),
        strong('e', 'f'),
        strong('d', 'f'),
        { a: 'c', b: 'd', weight: 1 },
      ],
    );
    expect(clusters).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  function reachable(from: string, given: readonly { readonly a: string; readonly b: string }[]) {
    const reached = new Set([from]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const { a, b } of given) {
        if (reached.has(a) !== reached.has(b)) {
          reached.add(a).add(b);
          grew = true;
        }
      }
    }
    return reached;
  }
});

describe('seeded numbers', () => {
  it('are the same for the same seed, others for another, and lie from 0 up to 1', () => {
    const draw = (seed: number) => {
      const next = seededRandom(seed);
      return Array.from({ length: 200 }, () => next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(new Set(draw(7)).size).toBeGreaterThan(190);
  });
});
