import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findComponents, reachedFrom } from '../../../shared/network/components.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  bothWays,
  buildDigraph,
  type Digraph,
  forEachArc,
  reverseOf,
} from '../../../shared/network/digraph.ts';
import { buildCitationNetwork, findPaths, MOST_LISTED } from '../../../shared/network/paths.ts';
import { findLongestPath } from '../../../shared/network/pathsLongest.ts';
import { findMainPath } from '../../../shared/network/pathsMain.ts';
import { findShortestPaths } from '../../../shared/network/pathsShortest.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import {
  type Arcs,
  longestPathsSlowly,
  shortestPathsSlowly,
  simplePathsSlowly,
  takenBySlowly,
  waysThroughSlowly,
} from '../../oracles/paths.ts';

const SIZE = 7;

const vertex = fc.nat(SIZE - 1);

/** Any network, cycles included; sparse ones as often as dense ones. */
const anyArcs: fc.Arbitrary<Arcs> = fc.uniqueArray(
  fc.tuple(vertex, vertex).filter(([a, b]) => a !== b),
  { selector: ([a, b]) => `${a} ${b}`, maxLength: 16 },
);

/** Networks without cycles: each cites only what comes later in a drawn order. */
const acyclicArcs: fc.Arbitrary<Arcs> = fc
  .tuple(anyArcs, fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: SIZE }))
  .map(([arcs, order]) => arcs.filter(([a, b]) => order.indexOf(a) < order.indexOf(b)));

function networkOf(arcs: Arcs, size = SIZE): Digraph {
  const ids = Array.from({ length: size }, (_, place) => String(place));
  return buildDigraph(ids, (id) => arcs.filter(([a]) => String(a) === id).map(([, b]) => String(b)));
}

const sorted = (paths: readonly (readonly number[])[]) => paths.map((path) => path.join(' ')).sort();

describe('a directed network', () => {
  it('holds its arcs, turned round by its reverse, doubled once by both ways', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const collect = (graph: Digraph) => {
          const found: string[] = [];
          forEachArc(graph, (a, b) => found.push(`${a} ${b}`));
          return found.sort();
        };
        const given = arcs.map(([a, b]) => `${a} ${b}`);
        const turned = arcs.map(([a, b]) => `${b} ${a}`);
        const graph = networkOf(arcs);
        expect(collect(graph)).toEqual([...given].sort());
        expect(collect(reverseOf(graph))).toEqual([...turned].sort());
        expect(collect(bothWays(graph))).toEqual([...new Set([...given, ...turned])].sort());
      }),
    );
  });

  it('falls into components of what can be reached both ways, numbered against the arcs', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const graph = networkOf(arcs);
        const { componentOf, members } = findComponents(graph);
        const reached = graph.ids.map((_, start) => reachedFrom(graph, start));
        graph.ids.forEach((_, a) => {
          graph.ids.forEach((__, b) => {
            expect(componentOf[a] === componentOf[b]).toBe(reached[a]?.[b] === 1 && reached[b]?.[a] === 1);
          });
        });
        forEachArc(graph, (a, b) =>
          expect(componentOf[a] as number).toBeGreaterThanOrEqual(componentOf[b] as number),
        );
        expect(members.flat().sort()).toEqual(graph.ids.map(Number));
      }),
    );
  });
});

describe('shortest paths', () => {
  it('are all those that writing every path out finds, counted and listed', () => {
    fc.assert(
      fc.property(anyArcs, vertex, vertex, (arcs, from, to) => {
        fc.pre(from !== to);
        const slow = shortestPathsSlowly(arcs, from, to);
        const fast = findShortestPaths(networkOf(arcs), from, to, 1000);
        expect(sorted(fast?.paths ?? [])).toEqual(sorted(slow));
        expect(Number(fast?.count ?? 0n)).toBe(slow.length);
        const steps = new Set(slow.flatMap((path) => path.slice(1).map((it, at) => `${path[at]} ${it}`)));
        expect((fast?.arcs ?? []).map((arc) => arc.join(' ')).sort()).toEqual([...steps].sort());
        expect(findShortestPaths(networkOf(arcs), from, to, 1)?.paths ?? []).toHaveLength(
          Math.min(1, slow.length),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('are counted exactly where they are far too many to be listed', () => {
    // Eighty diamonds in a row: two ways through each.
    const diamonds = 80;
    const arcs = Array.from({ length: diamonds }, (_, at) => {
      const top = 3 * at;
      return [
        [top, top + 1],
        [top, top + 2],
        [top + 1, top + 3],
        [top + 2, top + 3],
      ] as const;
    }).flat();
    const found = findShortestPaths(networkOf(arcs, 3 * diamonds + 1), 0, 3 * diamonds, 5);
    expect(found?.count).toBe(2n ** 80n);
    expect(found?.paths).toHaveLength(5);
    expect(found?.arcs).toHaveLength(4 * diamonds);
  });
});

describe('the longest path', () => {
  it('is one of those that writing every path out finds, cycles or not, and their number is right', () => {
    fc.assert(
      fc.property(anyArcs, vertex, vertex, (arcs, from, to) => {
        fc.pre(from !== to);
        const slow = longestPathsSlowly(arcs, from, to);
        const fast = findLongestPath(networkOf(arcs), from, to);
        if (slow.length === 0) {
          expect(fast).toBeNull();
          return;
        }
        expect(sorted(slow)).toContain(fast?.path.join(' '));
        expect(Number(fast?.count)).toBe(slow.length);
        expect(fast?.exact).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('through a group too large to be searched is still a path without repetition, and says that it may not be the longest', () => {
    // Forty publications that all cite each other, between a start and an end.
    const clique = Array.from({ length: 40 }, (_, place) => place + 1);
    const arcs: Arcs = [
      [0, 1],
      ...clique.flatMap((a) => clique.filter((b) => b !== a).map((b) => [a, b] as const)),
      [40, 41],
    ];
    const graph = networkOf(arcs, 42);
    const found = findLongestPath(graph, 0, 41);
    expect(found?.exact).toBe(false);
    const path = found?.path ?? [];
    expect(new Set(path).size).toBe(path.length);
    expect([path[0], path.at(-1)]).toEqual([0, 41]);
    for (const [at, next] of path.slice(1).entries()) {
      expect(arcs.some(([a, b]) => a === path[at] && b === next)).toBe(true);
    }
  });

  it('goes along a chain of ten thousand', () => {
    const ids = Array.from({ length: 10_000 }, (_, place) => String(place));
    const chain = buildDigraph(ids, (id) => [String(Number(id) + 1), String(Number(id) + 2)]);
    expect(findLongestPath(chain, 0, 9_999)?.path).toHaveLength(10_000);
    expect(findShortestPaths(chain, 0, 9_999, 1)?.paths[0]).toHaveLength(5_001);
    expect(findMainPath(chain)?.path).toHaveLength(10_000);
  });
});

describe('the main path', () => {
  it('has the greatest sum of search path counts of all ways from source to sink', () => {
    fc.assert(
      fc.property(acyclicArcs, (arcs) => {
        const ways = waysThroughSlowly(SIZE, arcs);
        const main = findMainPath(networkOf(arcs));
        if (ways.length === 0) {
          expect(main).toBeNull();
          return;
        }
        const stepsOf = (way: readonly number[]) =>
          way.slice(1).map((it, at) => [way[at] ?? it, it] as const);
        const sumOf = (way: readonly number[]) =>
          stepsOf(way).reduce((sum, step) => sum + takenBySlowly(ways, step), 0);
        const path = main?.path ?? [];
        expect(sorted(ways)).toContain(path.join(' '));
        expect(sumOf(path)).toBe(Math.max(...ways.map(sumOf)));
        expect(main?.ways).toBe(BigInt(ways.length));
        stepsOf(path).forEach((step, at) => {
          expect(main?.shares[at]).toBeCloseTo(takenBySlowly(ways, step) / ways.length, 5);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is a path also where publications cite each other: a group of them is passed through as one', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const main = findMainPath(networkOf(arcs));
        if (!main) {
          const { componentOf } = findComponents(networkOf(arcs));
          expect(arcs.every(([a, b]) => componentOf[a] === componentOf[b])).toBe(true);
          return;
        }
        const { path } = main;
        expect(simplePathsSlowly(arcs, path[0] ?? -1, path.at(-1) ?? -1).map(String)).toContain(String(path));
        expect(main.shares).toHaveLength(path.length - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the larger of two lines of work', () => {
    // 0 → 1 → 2 is one line; 3, 4 and 5 lead through 6 and 7 to 8.
    const arcs: Arcs = [
      [0, 1],
      [1, 2],
      [3, 6],
      [4, 6],
      [5, 6],
      [6, 7],
      [7, 8],
    ];
    const main = findMainPath(networkOf(arcs, 9));
    expect(main?.path).toEqual([3, 6, 7, 8]);
    expect(main?.shares).toEqual([0.25, 0.75, 0.75]);
  });
});

describe('paths between publications', () => {
  const corpus = buildCorpus({
    publications: [
      buildPublication({ key: 'old' }),
      buildPublication({ key: 'side', relations: [buildRelation('old')] }),
      buildPublication({ key: 'middle', relations: [buildRelation('old')] }),
      buildPublication({ key: 'new', relations: [buildRelation('middle'), buildRelation('side')] }),
      buildPublication({ key: 'twig', relations: [buildRelation('middle')] }),
      buildPublication({ key: 'alone', relations: [{ ...buildRelation('old'), type: 'succeeds' }] }),
    ],
  });
  const index = buildCorpusIndex(corpus);
  const network = buildCitationNetwork(
    index,
    corpus.publications.map((it) => it.key),
  );
  const ask = (kind: 'shortest' | 'all-shortest' | 'longest', fromKey: string, toKey: string) =>
    findPaths(network, { kind, fromKey, toKey });

  it('lead from the citing to the cited', () => {
    expect(ask('all-shortest', 'new', 'old')).toEqual({
      type: 'found',
      found: {
        way: 'asked',
        paths: [
          ['new', 'middle', 'old'],
          ['new', 'side', 'old'],
        ],
        count: 2n,
        citations: [
          { citingKey: 'new', citedKey: 'middle' },
          { citingKey: 'new', citedKey: 'side' },
          { citingKey: 'middle', citedKey: 'old' },
          { citingKey: 'side', citedKey: 'old' },
        ].map((it) => expect.objectContaining(it)),
        exact: true,
        shares: [],
      },
    });
    expect(ask('shortest', 'new', 'old')).toMatchObject({
      found: { paths: [['new', 'middle', 'old']], count: 2n, citations: { length: 2 } },
    });
  });

  it('are looked for the other way round when none leads as asked, and this is said', () => {
    expect(ask('longest', 'old', 'new')).toMatchObject({
      found: { way: 'reverse', paths: [['new', 'middle', 'old']] },
    });
  });

  it('fall back on what joins the two whatever the direction, each citation still the right way round', () => {
    expect(ask('longest', 'side', 'middle')).toMatchObject({
      type: 'found',
      found: {
        way: 'either',
        paths: [['side', 'old', 'middle']],
        citations: [
          { citingKey: 'side', citedKey: 'old' },
          { citingKey: 'middle', citedKey: 'old' },
        ],
      },
    });
  });

  it('do not exist to what neither cites nor is cited; succession is no citation', () => {
    expect(ask('shortest', 'new', 'alone')).toEqual({ type: 'none' });
    expect(ask('shortest', 'new', 'new')).toEqual({ type: 'same' });
    const part = buildCitationNetwork(index, ['new', 'old']);
    expect(findPaths(part, { kind: 'shortest', fromKey: 'new', toKey: 'middle' })).toEqual({
      type: 'outside',
      keys: ['middle'],
    });
    expect(findPaths(part, { kind: 'shortest', fromKey: 'new', toKey: 'old' })).toEqual({ type: 'none' });
    expect(findPaths(part, { kind: 'main' })).toEqual({ type: 'none' });
  });

  it('of the shipped corpus: the main path is one of citations, newest first', () => {
    const shipped = buildCorpusIndex(shippedCorpus());
    const all = buildCitationNetwork(shipped, [...shipped.publicationByKey.keys()]);
    const answer = findPaths(all, { kind: 'main' });
    const [path = []] = answer.type === 'found' ? answer.found.paths : [];
    expect(path.length).toBeGreaterThan(4);
    for (const [at, cited] of path.slice(1).entries()) {
      expect(shipped.citedKeysByKey.get(path[at] ?? '')).toContain(cited);
    }
    expect(shipped.citingKeysByKey.get(path[0] ?? '')).toBeUndefined();
  });

  it('are listed up to a number, and counted beyond it', () => {
    const wide = Array.from({ length: MOST_LISTED + 20 }, (_, place) => `via-${place}`);
    const bundle = buildDigraph(['start', ...wide, 'end'], (id) =>
      id === 'start' ? wide : id === 'end' ? [] : ['end'],
    );
    const answer = findPaths(bundle, { kind: 'all-shortest', fromKey: 'start', toKey: 'end' });
    expect(answer).toMatchObject({ found: { count: 120n, paths: { length: MOST_LISTED } } });
    expect(answer).toMatchObject({ found: { citations: { length: 240 } } });
  });
});
