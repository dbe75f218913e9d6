/** The main path of a citation network: the line of publications along which most of its ways run. */
import { type Components, findComponents } from './components.ts';
import { type Digraph, forEachArc, targetsOf } from './digraph.ts';
import { findShortestPaths } from './pathsShortest.ts';

export interface MainPath {
  /** Vertices from a source (cited by none) to a sink (citing none). */
  readonly path: readonly number[];
  /** For each step of the path, the share of all ways that take it, down to a millionth; null within a cycle. */
  readonly shares: readonly (number | null)[];
  /** How many ways there are from any source to any sink. */
  readonly ways: bigint;
  /** How many vertices belong to cycles, which were taken as one each. */
  readonly inCycles: number;
}

/** A group of vertices (one, or a cycle): the best way on from it. */
interface Onward {
  /** Greatest sum of weights from here to a sink. */
  readonly sum: bigint;
  readonly arc: readonly [number, number] | null;
}

/**
 * Main path analysis (Hummon and Doreian 1989) with search path counts (Batagelj 2003): the weight of an arc is
 * the number of ways from any source to any sink that run along it, counted exactly. The path is the global one
 * (Liu and Lu 2012): of all ways from source to sink the one with the greatest sum of weights, not the one that a
 * greedy search finds step by step. Of equal ones it takes the first in the order of the vertices.
 *
 * Search path counts need a network without cycles. Vertices that can reach each other are therefore taken as one,
 * which keeps every way through them; where the path runs through such a group, the shortest way within it is
 * filled in. Null when there is no arc outside cycles. O(vertices + arcs) sums and products of whole numbers.
 */
export function findMainPath(graph: Digraph): MainPath | null {
  const components = findComponents(graph);
  const { componentOf, members } = components;
  const groupOf = (vertex: number) => componentOf[vertex] as number;
  const isBetween = (from: number, to: number) => groupOf(from) !== groupOf(to);
  const count = members.length;

  const hasIncoming = new Uint8Array(count);
  const hasOutgoing = new Uint8Array(count);
  forEachArc(graph, (from, to) => {
    if (!isBetween(from, to)) return;
    hasOutgoing[groupOf(from)] = 1;
    hasIncoming[groupOf(to)] = 1;
  });

  // Arcs lead to lower numbers: downwards the ways that come in are complete, upwards the ways that go on.
  const waysIn: bigint[] = Array.from({ length: count }, (_, group) => (hasIncoming[group] === 1 ? 0n : 1n));
  for (let group = count - 1; group >= 0; group -= 1) {
    forEachArcOut(graph, components, group, (_, to) => {
      waysIn[groupOf(to)] = (waysIn[groupOf(to)] as bigint) + (waysIn[group] as bigint);
    });
  }
  const waysOut: bigint[] = Array.from({ length: count }, (_, group) => (hasOutgoing[group] === 1 ? 0n : 1n));
  const onward: Onward[] = [];
  let ways = 0n;
  let start: number | null = null;
  for (let group = 0; group < count; group += 1) {
    let best: Onward = { sum: 0n, arc: null };
    forEachArcOut(graph, components, group, (from, to) => {
      const out = waysOut[groupOf(to)] as bigint;
      waysOut[group] = (waysOut[group] as bigint) + out;
      const sum = (waysIn[group] as bigint) * out + (onward[groupOf(to)] as Onward).sum;
      if (best.arc === null || sum > best.sum) best = { sum, arc: [from, to] };
    });
    onward.push(best);
    if (hasIncoming[group] === 1 || best.arc === null) continue;
    ways += waysOut[group] as bigint;
    if (start === null || isBetterStart(best, onward[start] as Onward)) start = group;
  }
  if (start === null) return null;

  const path: number[] = [];
  const shares: (number | null)[] = [];
  let entered: number | null = null;
  for (let arc = (onward[start] as Onward).arc; arc !== null; ) {
    const [from, to]: readonly [number, number] = arc;
    const within = entered === null || entered === from ? [from] : waysWithin(graph, entered, from);
    path.push(...within);
    shares.push(...within.slice(1).map(() => null));
    shares.push(shareOf((waysIn[groupOf(from)] as bigint) * (waysOut[groupOf(to)] as bigint), ways));
    entered = to;
    arc = (onward[groupOf(to)] as Onward).arc;
  }
  if (entered !== null) path.push(entered);
  const inCycles = members.reduce((sum, group) => sum + (group.length > 1 ? group.length : 0), 0);
  return { path, shares, ways, inCycles };
}

/** Of equal sums the source that comes first in the order of the vertices. */
function isBetterStart(one: Onward, other: Onward): boolean {
  if (one.sum !== other.sum) return one.sum > other.sum;
  return (one.arc?.[0] ?? 0) < (other.arc?.[0] ?? 0);
}

function forEachArcOut(
  graph: Digraph,
  { componentOf, members }: Components,
  group: number,
  visit: (from: number, to: number) => void,
): void {
  for (const from of members[group] ?? []) {
    for (const to of targetsOf(graph, from)) if (componentOf[to] !== group) visit(from, to);
  }
}

/** The shortest way within a group whose vertices all reach each other. */
function waysWithin(graph: Digraph, from: number, to: number): readonly number[] {
  return findShortestPaths(graph, from, to, 1)?.paths[0] ?? [from];
}

const PARTS = 1_000_000n;

function shareOf(part: bigint, whole: bigint): number {
  return Number((part * PARTS) / whole) / Number(PARTS);
}
