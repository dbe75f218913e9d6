/** A graph in flat arrays, for walks over hundreds of thousands of lines. Pure. */
import type { NodeId } from '../../model/ids.ts';

export interface Adjacency {
  /** Lines of node `i`: places `starts[i]` to `starts[i + 1]` of the two lists that follow, both ends of each line. */
  readonly starts: Int32Array;
  /** The node at the other end. */
  readonly others: Int32Array;
  readonly weights: Float64Array;
  readonly placeById: ReadonlyMap<NodeId, number>;
}

export interface Link {
  readonly source: NodeId;
  readonly target: NodeId;
}

/**
 * Links whose ends are not both among the nodes, and those from a node to itself, are left out. A link counts for
 * less the more links its ends have (1/√(degree · degree)), so that what everything leads to joins little.
 */
export function buildAdjacency(nodes: readonly { readonly id: NodeId }[], links: readonly Link[]): Adjacency {
  const placeById = new Map(nodes.map(({ id }, place) => [id, place]));
  const ends = new Int32Array(2 * links.length).fill(-1);
  const degrees = new Int32Array(nodes.length);
  links.forEach(({ source, target }, number) => {
    const [a, b] = [placeById.get(source), placeById.get(target)];
    if (a === undefined || b === undefined || a === b) return;
    ends[2 * number] = a;
    ends[2 * number + 1] = b;
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  });
  const starts = new Int32Array(nodes.length + 1);
  for (let place = 0; place < nodes.length; place += 1) {
    starts[place + 1] = (starts[place] ?? 0) + (degrees[place] ?? 0);
  }
  const next = starts.slice();
  const others = new Int32Array(starts[nodes.length] ?? 0);
  const weights = new Float64Array(others.length);
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? -1, ends[at + 1] ?? -1];
    if (a < 0) continue;
    const weight = 1 / Math.sqrt((degrees[a] ?? 1) * (degrees[b] ?? 1));
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = next[from] ?? 0;
      others[slot] = to;
      weights[slot] = weight;
      next[from] = slot + 1;
    }
  }
  return { starts, others, weights, placeById };
}
