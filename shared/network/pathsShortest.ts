/** Shortest paths in a directed network: all of them counted, as many listed as asked for. */
import { type Digraph, reverseOf, targetsOf } from './digraph.ts';

export interface FoundPaths {
  /** Vertices from the start to the end. */
  readonly paths: readonly (readonly number[])[];
  /** How many there are, listed or not. */
  readonly count: bigint;
  /** Every arc of any of them, each once. */
  readonly arcs: readonly (readonly [number, number])[];
}

/**
 * All paths with the fewest arcs from one vertex to another, by breadth-first search: O(vertices + arcs) and what
 * is listed. The first `most` are listed, in the order of the arcs; the count is exact however many there are.
 * Null when no path leads there.
 */
export function findShortestPaths(graph: Digraph, from: number, to: number, most: number): FoundPaths | null {
  const distance = new Int32Array(graph.ids.length).fill(-1);
  distance[from] = 0;
  const queue = [from];
  for (let place = 0; place < queue.length && distance[to] === -1; place += 1) {
    const vertex = queue[place] as number;
    for (const target of targetsOf(graph, vertex)) {
      if (distance[target] !== -1) continue;
      distance[target] = (distance[vertex] as number) + 1;
      queue.push(target);
    }
  }
  if (distance[to] === -1) return null;

  // From the end backwards: the vertices that lie on a shortest path, farthest first.
  const reverse = reverseOf(graph);
  const ways = new Map<number, bigint>([[to, 1n]]);
  const arcs: (readonly [number, number])[] = [];
  const onPath = [to];
  for (let place = 0; place < onPath.length; place += 1) {
    const vertex = onPath[place] as number;
    for (const before of targetsOf(reverse, vertex)) {
      if (distance[before] === -1 || distance[before] !== (distance[vertex] as number) - 1) continue;
      arcs.push([before, vertex]);
      const known = ways.get(before);
      if (known === undefined) onPath.push(before);
      ways.set(before, (known ?? 0n) + (ways.get(vertex) as bigint));
    }
  }
  const nextOf = (vertex: number) =>
    [...targetsOf(graph, vertex)].filter(
      (target) => ways.has(target) && distance[target] === (distance[vertex] as number) + 1,
    );
  return { paths: listPaths(from, to, nextOf, most), count: ways.get(from) as bigint, arcs: arcs.reverse() };
}

/** The first paths from one vertex to the other, depth first; every way on must lead to the end. */
export function listPaths(
  from: number,
  to: number,
  nextOf: (vertex: number) => readonly number[],
  most: number,
): readonly (readonly number[])[] {
  const paths: number[][] = [];
  const path = [from];
  const waysOn = [from === to ? [] : nextOf(from)];
  const taken = [0];
  while (path.length > 0 && paths.length < most) {
    const depth = path.length - 1;
    const vertex = path[depth] as number;
    const next = waysOn[depth]?.[taken[depth] as number];
    if (vertex === to) paths.push([...path]);
    if (vertex === to || next === undefined) {
      path.pop();
      waysOn.pop();
      taken.pop();
      continue;
    }
    taken[depth] = (taken[depth] as number) + 1;
    path.push(next);
    waysOn.push(next === to ? [] : nextOf(next));
    taken.push(0);
  }
  return paths;
}
