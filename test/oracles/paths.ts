/** The slow obvious versions of paths: every path is written out. */

/** Citing → cited, by number; without loops and repetition. */
export type Arcs = readonly (readonly [number, number])[];

/** Every path from one vertex to the other on which no vertex is met twice. */
export function simplePathsSlowly(arcs: Arcs, from: number, to: number): number[][] {
  const on = (path: readonly number[]): number[][] => {
    const last = path.at(-1);
    if (last === to) return [[...path]];
    return arcs.filter(([a, b]) => a === last && !path.includes(b)).flatMap(([, b]) => on([...path, b]));
  };
  return on([from]);
}

/** Those of them with the fewest arcs. */
export function shortestPathsSlowly(arcs: Arcs, from: number, to: number): number[][] {
  const all = simplePathsSlowly(arcs, from, to);
  const least = Math.min(...all.map((path) => path.length));
  return all.filter((path) => path.length === least);
}

/** Those of them with the most arcs. */
export function longestPathsSlowly(arcs: Arcs, from: number, to: number): number[][] {
  const all = simplePathsSlowly(arcs, from, to);
  const most = Math.max(...all.map((path) => path.length));
  return all.filter((path) => path.length === most);
}

/** Every way from a vertex that nothing points at to one that points at nothing; for networks without cycles. */
export function waysThroughSlowly(size: number, arcs: Arcs): number[][] {
  const vertices = Array.from({ length: size }, (_, vertex) => vertex);
  const sources = vertices.filter((it) => arcs.some(([a]) => a === it) && !arcs.some(([, b]) => b === it));
  const sinks = vertices.filter((it) => arcs.some(([, b]) => b === it) && !arcs.some(([a]) => a === it));
  return sources.flatMap((source) => sinks.flatMap((sink) => simplePathsSlowly(arcs, source, sink)));
}

/** How many of the ways take the arc. */
export function takenBySlowly(
  ways: readonly (readonly number[])[],
  [a, b]: readonly [number, number],
): number {
  return ways.filter((way) => way.some((vertex, place) => vertex === a && way[place + 1] === b)).length;
}
