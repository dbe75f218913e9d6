import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { buildOverviewPlan } from '../../../shared/graph/large/overviewPlan.ts';
import {
  type AlwaysShown,
  chooseByRank,
  isTooLarge,
  NODE_LIMITS,
  OPENED_NODES,
  type OverviewWishes,
  reduceGraph,
  SHOWN_NODES,
  WHOLE_UP_TO,
} from '../../../shared/graph/large/reduceGraph.ts';
import { placeOthers, skeletonOf } from '../../../shared/graph/large/skeleton.ts';
import type { LayoutSpec } from '../../../shared/graph/layouts/layoutSpec.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { largeCorpus } from '../../fixtures/largeCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const NO_WISHES: OverviewWishes = { limit: null, opened: [], neighboursOf: [] };
const NOTHING: AlwaysShown = { selection: [], matched: null, roles: new Map() };

function wholeGraph(nodes: number, edges: number): GraphModel {
  const index = buildCorpusIndex(largeCorpus({ nodes, edges }));
  return buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
}

const planOf = ({ nodes, edges }: GraphModel) => buildOverviewPlan({ nodes, links: edges }, (id) => id);

const graph = wholeGraph(2400, 8000);
const plan = planOf(graph);
const ids = graph.nodes.map(({ id }) => id);
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 12 });
const wishes = fc.record({
  limit: fc.constantFrom(null, ...NODE_LIMITS),
  opened: fc.subarray(plan.seeds.map(({ id }) => id).slice(0, 6)),
  neighboursOf: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
});
const always = fc.record({
  selection: someIds,
  matched: fc.option(someIds.map((some): ReadonlySet<NodeId> => new Set(some))),
  roles: someIds.map((some) => new Map(some.map((id) => [id, 'citing'] as const))),
});
const runs = { numRuns: 15 };

describe('the generated corpora', () => {
  it('have exactly the nodes and lines that were asked for', () => {
    for (const [nodes, edges] of [
      [300, 900],
      [2000, 10_000],
    ] as const) {
      const made = wholeGraph(nodes, edges);
      expect([made.nodes.length, made.edges.length]).toEqual([nodes, edges]);
      expect(new Set(made.edges.map(({ id }) => id)).size).toBe(edges);
    }
  });
});

describe('the overview of a large graph', () => {
  it('is the very graph where that can be shown whole', () => {
    const index = buildCorpusIndex(SMALL_CORPUS);
    const small = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
    expect(reduceGraph(small, planOf(small), NO_WISHES, NOTHING)).toBe(small);
    const upTo = wholeGraph(WHOLE_UP_TO.nodes, WHOLE_UP_TO.edges);
    expect(isTooLarge(upTo)).toBe(false);
    expect(reduceGraph(upTo, planOf(upTo), NO_WISHES, NOTHING)).toBe(upTo);
  });

  it('makes up no node and no line, keeps their order, and draws no line without its ends', () => {
    const places = new Map<unknown, number>([...graph.nodes, ...graph.edges].map((it, place) => [it, place]));
    fc.assert(
      fc.property(wishes, always, (wanted, shownAlways) => {
        const reduced = reduceGraph(graph, plan, wanted, shownAlways);
        const shown = new Set(reduced.nodes.map(({ id }) => id));
        for (const list of [reduced.nodes, reduced.edges, reduced.linesOnDemand ?? []]) {
          const found = list.map((it) => places.get(it) ?? -1);
          expect(found.every((place, at) => place > (found[at - 1] ?? -1))).toBe(true);
        }
        for (const { source, target } of [...reduced.edges, ...(reduced.linesOnDemand ?? [])]) {
          expect(shown.has(source) && shown.has(target)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('counts all that it leaves out, by cluster too', () => {
    fc.assert(
      fc.property(wishes, always, (wanted, shownAlways) => {
        const reduced = reduceGraph(graph, plan, wanted, shownAlways);
        const leftOut = required(reduced.leftOut, 'what is left out');
        expect(leftOut.nodes + reduced.nodes.length).toBe(graph.nodes.length);
        expect(leftOut.edges + reduced.edges.length).toBe(graph.edges.length);
        expect(leftOut.byRank + leftOut.asked).toBe(reduced.nodes.length);
        const shown = new Set(reduced.nodes.map(({ id }) => id));
        const inClusters = ids.filter((id) => !shown.has(id) && plan.seedById.has(id)).length;
        expect((reduced.clusters ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(inClusters);
        for (const { source, target, id } of graph.edges) {
          if (!shown.has(source) || !shown.has(target)) continue;
          const lists = [reduced.edges, reduced.linesOnDemand ?? []];
          expect(lists.filter((list) => list.some((edge) => edge.id === id)).length).toBe(1);
          break;
        }
      }),
      runs,
    );
  });

  it('always shows what is selected, in focus, matched, and asked for, with the lines of it', () => {
    fc.assert(
      fc.property(wishes, always, (wanted, shownAlways) => {
        const reduced = reduceGraph(graph, plan, wanted, shownAlways);
        const shown = new Set(reduced.nodes.map(({ id }) => id));
        const { selection, matched, roles } = shownAlways;
        for (const id of [...selection, ...(matched ?? []), ...roles.keys(), ...wanted.neighboursOf]) {
          expect(shown.has(id)).toBe(true);
        }
        for (const id of wanted.neighboursOf) {
          const neighbours = graph.edges.filter(({ source, target }) => source === id || target === id);
          const of = new Set(neighbours.flatMap(({ source, target }) => [source, target]));
          expect([...of].filter((it) => shown.has(it)).length).toBeGreaterThanOrEqual(
            Math.min(OPENED_NODES, of.size),
          );
        }
      }),
      runs,
    );
  });

  it('adds the highest ranked of a cluster that is opened, and counts the others on', () => {
    const before = reduceGraph(graph, plan, NO_WISHES, NOTHING);
    const cluster = required(before.clusters?.[0], 'a cluster');
    const after = reduceGraph(graph, plan, { ...NO_WISHES, opened: [cluster.seed] }, NOTHING);
    const added = Math.min(cluster.count, OPENED_NODES);
    expect(after.nodes.length).toBe(before.nodes.length + added);
    const left = after.clusters?.find(({ seed }) => seed === cluster.seed)?.count ?? 0;
    expect(left).toBe(cluster.count - added);
  });

  it('shows more for a higher limit, and all that a lower one shows', () => {
    let before = new Set<NodeId>();
    for (const limit of NODE_LIMITS) {
      const reduced = reduceGraph(graph, plan, { ...NO_WISHES, limit }, NOTHING);
      const shown = new Set(reduced.nodes.map(({ id }) => id));
      expect(shown.size).toBeGreaterThan(before.size);
      expect([...before].every((id) => shown.has(id))).toBe(true);
      before = shown;
    }
  });

  it('gives each kind its share, and no more than there are', () => {
    const shown = chooseByRank(graph.nodes, plan.rankById, SHOWN_NODES);
    expect(shown.size).toBe(SHOWN_NODES);
    for (const kind of GRAPH_KINDS) {
      expect(graph.nodes.filter((node) => node.kind === kind && shown.has(node.id)).length).toBeGreaterThan(
        3,
      );
    }
    expect(chooseByRank(graph.nodes.slice(0, 40), plan.rankById, SHOWN_NODES).size).toBe(40);
  });

  it('is the same every time', () => {
    const again = planOf(wholeGraph(2400, 8000));
    expect([...again.rankById]).toEqual([...plan.rankById]);
    expect([...again.seedById]).toEqual([...plan.seedById]);
    expect(again.seeds).toEqual(plan.seeds);
  });

  it('ranks the cited over the citing, and clusters by what belongs together', () => {
    const rankOf = (id: NodeId) => required(plan.rankById.get(id), id);
    const cites = graph.edges.filter(({ kind }) => kind === 'cites');
    const upwards = cites.filter(({ source, target }) => rankOf(target) < rankOf(source));
    expect(upwards.length / cites.length).toBeGreaterThan(0.75);
    const within = cites.filter((edge) => plan.seedById.get(edge.source) === plan.seedById.get(edge.target));
    expect(within.length / cites.length).toBeGreaterThan(0.4);
  });
});

describe('the places of a large graph', () => {
  const spec: LayoutSpec = {
    layout: 'force',
    nodes: graph.nodes.map(({ id, weight }) => ({
      id,
      weight,
      radius: 5,
      start: { x: 0, y: 0 },
      isOnMap: false,
      lane: 0,
      time: null,
    })),
    links: graph.edges.map(({ source, target }) => ({ source, target, weight: 1 })),
    lanes: [],
    centres: [],
    fixed: {},
  };

  it('come from a layout of the highest ranked alone, and every other node stands apart near its cluster', () => {
    const chosen = new Set([
      ...chooseByRank(graph.nodes, plan.rankById, SHOWN_NODES),
      ...plan.seeds.map(({ id }) => id),
    ]);
    const skeleton = skeletonOf(spec, chosen);
    expect(skeleton.nodes.length).toBe(chosen.size);
    expect(skeleton.links.every(({ source, target }) => chosen.has(source) && chosen.has(target))).toBe(true);
    const laidOut = Object.fromEntries(skeleton.nodes.map(({ id }, at) => [id, { x: 1000 * at, y: 0 }]));
    const { positions } = placeOthers(spec, { positions: laidOut, guides: [] }, plan);
    expect(Object.keys(positions).length).toBe(graph.nodes.length);
    for (const { id } of skeleton.nodes) expect(positions[id]).toEqual(laidOut[id]);
    const seen = new Set(Object.values(positions).map(({ x, y }) => `${x},${y}`));
    expect(seen.size).toBe(graph.nodes.length);
  });
});
