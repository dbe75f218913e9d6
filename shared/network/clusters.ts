/** Clusters of a weighted network: what hangs together more than chance would have it. */
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from './seededRandom.ts';

export interface WeightedLink {
  readonly a: string;
  readonly b: string;
  /** Above 0. */
  readonly weight: number;
}

const SEED = 1;

/**
 * Clusters by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008), which seeks the greatest
 * modularity (Newman 2006). Largest first, equal ones by their first member; members in the order of `ids`.
 * The order of visits is drawn from a fixed seed, so that the same network always gives the same clusters.
 * An id without a link is a cluster of its own; links to ids that are not given do not count.
 */
export function findClusters(
  ids: readonly string[],
  links: readonly WeightedLink[],
): readonly (readonly string[])[] {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const id of ids) graph.addNode(id);
  for (const { a, b, weight } of links) {
    if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { weight });
  }
  if (graph.size === 0) return ids.map((id) => [id]);
  const clusterById = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  const membersByCluster = new Map<number, string[]>();
  for (const id of ids) {
    const cluster = clusterById[id] ?? -1;
    const members = membersByCluster.get(cluster);
    if (members) members.push(id);
    else membersByCluster.set(cluster, [id]);
  }
  const place = new Map(ids.map((id, at) => [id, at]));
  const firstOf = (members: readonly string[]) => place.get(members[0] ?? '') ?? 0;
  return [...membersByCluster.values()].sort((p, q) => q.length - p.length || firstOf(p) - firstOf(q));
}
