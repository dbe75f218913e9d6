/**
 * What the overview of a large graph is made from, found once for the whole graph, so that filtering changes neither
 * who ranks where nor who belongs to which cluster: an order of all nodes, and clusters around some of the first.
 */
import { type EntityKind, kindOf, type NodeId } from '../../model/ids.ts';
import { type Adjacency, buildAdjacency, type Link } from './adjacency.ts';

/** The whole graph, with or without whatever else is known of its nodes. */
export interface PlannedGraph {
  readonly nodes: readonly { readonly id: NodeId }[];
  readonly links: readonly Link[];
}

export interface OverviewPlan {
  /** Place of each node in the order of rank, 0 the highest. */
  readonly rankById: ReadonlyMap<NodeId, number>;
  /** The node its cluster is around; a node that no line leads to from any of these has none. */
  readonly seedById: ReadonlyMap<NodeId, NodeId>;
  /** In the order of rank. */
  readonly seeds: readonly { readonly id: NodeId; readonly label: string }[];
}

/** So many clusters at most: as many as can be told apart in a window. */
const MAX_CLUSTERS = 36;

const DAMPING = 0.85;
const RANK_ROUNDS = 20;
const CLUSTER_ROUNDS = 8;

/**
 * Rank is PageRank (Brin and Page 1998) along the direction of the lines; equal ones stand in the order of the
 * graph. Seeds are the highest of the most frequent kind, no two of them joined; the clusters grow from them by
 * label propagation (Raghavan, Albert and Kumara 2007): each node goes with what most of its lines lead to.
 */
export function buildOverviewPlan(graph: PlannedGraph, labelOf: (id: NodeId) => string): OverviewPlan {
  const { nodes } = graph;
  const adjacency = buildAdjacency(nodes, graph.links);
  const scores = pageRank(graph, adjacency.placeById);
  const order = nodes.map((_, place) => place).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const seeds = chooseSeeds(nodes, order, adjacency);
  const seedOf = growClusters(order, seeds, adjacency);
  const ids = nodes.map(({ id }) => id);
  return {
    rankById: new Map(order.flatMap((place, rank) => (ids[place] ? [[ids[place], rank] as const] : []))),
    seedById: new Map(
      nodes.flatMap(({ id }, place) => {
        const seed = ids[seedOf[place] ?? -1];
        return seed ? [[id, seed] as const] : [];
      }),
    ),
    seeds: seeds.flatMap((place) => ids[place] ?? []).map((id) => ({ id, label: labelOf(id) })),
  };
}

function pageRank({ nodes, links }: PlannedGraph, placeById: ReadonlyMap<NodeId, number>): Float64Array {
  const sources = new Int32Array(links.length);
  const targets = new Int32Array(links.length);
  const outDegrees = new Int32Array(nodes.length);
  links.forEach(({ source, target }, number) => {
    sources[number] = placeById.get(source) ?? 0;
    targets[number] = placeById.get(target) ?? 0;
    const from = sources[number] ?? 0;
    outDegrees[from] = (outDegrees[from] ?? 0) + 1;
  });
  let scores = new Float64Array(nodes.length).fill(1 / Math.max(1, nodes.length));
  for (let round = 0; round < RANK_ROUNDS; round += 1) {
    let atEnds = 0;
    scores.forEach((score, place) => {
      if (outDegrees[place] === 0) atEnds += score;
    });
    const base = (1 - DAMPING + DAMPING * atEnds) / Math.max(1, nodes.length);
    const next = new Float64Array(nodes.length).fill(base);
    for (let number = 0; number < sources.length; number += 1) {
      const [from, to] = [sources[number] ?? 0, targets[number] ?? 0];
      next[to] = (next[to] ?? 0) + (DAMPING * (scores[from] ?? 0)) / (outDegrees[from] ?? 1);
    }
    scores = next;
  }
  return scores;
}

function chooseSeeds(
  nodes: PlannedGraph['nodes'],
  order: readonly number[],
  { starts, others }: Adjacency,
): readonly number[] {
  const counts = new Map<EntityKind, number>();
  for (const { id } of nodes) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  const [mostFrequent] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const taken = new Uint8Array(nodes.length);
  const seeds: number[] = [];
  for (const place of order) {
    if (seeds.length >= MAX_CLUSTERS) break;
    const node = nodes[place];
    if (!node || kindOf(node.id) !== mostFrequent || taken[place] === 1) continue;
    seeds.push(place);
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) taken[others[at] ?? 0] = 1;
  }
  return seeds;
}

/** For each node the place of its seed; -1 for what no seed reaches. */
function growClusters(
  order: readonly number[],
  seeds: readonly number[],
  { starts, others, weights }: Adjacency,
): Int32Array {
  const seedOf = new Int32Array(order.length).fill(-1);
  for (const seed of seeds) seedOf[seed] = seed;
  const fixed = new Set(seeds);
  const pull = new Float64Array(order.length);
  for (let round = 0; round < CLUSTER_ROUNDS; round += 1) {
    let changed = false;
    for (const place of order) {
      if (fixed.has(place)) continue;
      const [from, until] = [starts[place] ?? 0, starts[place + 1] ?? 0];
      let best = -1;
      for (let at = from; at < until; at += 1) {
        const seed = seedOf[others[at] ?? 0] ?? -1;
        if (seed < 0) continue;
        pull[seed] = (pull[seed] ?? 0) + (weights[at] ?? 0);
        const ahead = best < 0 ? 1 : (pull[seed] ?? 0) - (pull[best] ?? 0);
        if (ahead > 0 || (ahead === 0 && seed < best)) best = seed;
      }
      for (let at = from; at < until; at += 1) {
        const seed = seedOf[others[at] ?? 0] ?? -1;
        if (seed >= 0) pull[seed] = 0;
      }
      if (best >= 0 && best !== seedOf[place]) {
        seedOf[place] = best;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return seedOf;
}
