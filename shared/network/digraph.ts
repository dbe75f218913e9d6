/**
 * Directed networks as arrays of numbers: small enough to be handed to a worker, and quick to walk. Vertices are
 * the places of their ids; which arcs there are and what they mean is the caller's affair.
 */

export interface Digraph {
  readonly ids: readonly string[];
  /** The arcs of vertex `v` stand in `targets` from `starts[v]` up to `starts[v + 1]`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** The network of the ids; targets that are not among them, and loops, are left out. Arcs keep the order given. */
export function buildDigraph(ids: readonly string[], targetsOf: (id: string) => readonly string[]): Digraph {
  const placeById = new Map(ids.map((id, place) => [id, place]));
  const starts = new Int32Array(ids.length + 1);
  const targets: number[] = [];
  ids.forEach((id, from) => {
    for (const target of targetsOf(id)) {
      const to = placeById.get(target);
      if (to !== undefined && to !== from) targets.push(to);
    }
    starts[from + 1] = targets.length;
  });
  return { ids, starts, targets: Int32Array.from(targets) };
}

/** The vertices that the vertex points at. */
export function targetsOf({ starts, targets }: Digraph, vertex: number): Int32Array {
  return targets.subarray(starts[vertex] ?? 0, starts[vertex + 1] ?? 0);
}

/** The same network with every arc turned round; who points at a vertex stands in the order of the ids. */
export function reverseOf(graph: Digraph): Digraph {
  return fromArcs(graph.ids, (visit) => {
    forEachArc(graph, (from, to) => visit(to, from));
  });
}

/** The same network with an arc both ways for each arc, none of them twice. */
export function bothWays(graph: Digraph): Digraph {
  return fromArcs(graph.ids, (visit) => {
    forEachArc(graph, (from, to) => {
      visit(from, to);
      if (!hasArc(graph, to, from)) visit(to, from);
    });
  });
}

export function hasArc(graph: Digraph, from: number, to: number): boolean {
  return targetsOf(graph, from).includes(to);
}

export function forEachArc(graph: Digraph, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < graph.ids.length; from += 1) {
    for (const to of targetsOf(graph, from)) visit(from, to);
  }
}

/** The arcs are asked for twice: once to count, once to place them. */
function fromArcs(
  ids: readonly string[],
  forEach: (visit: (from: number, to: number) => void) => void,
): Digraph {
  const starts = new Int32Array(ids.length + 1);
  forEach((from) => {
    starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  });
  for (let vertex = 0; vertex < ids.length; vertex += 1) {
    starts[vertex + 1] = (starts[vertex + 1] ?? 0) + (starts[vertex] ?? 0);
  }
  const targets = new Int32Array(starts[ids.length] ?? 0);
  const next = starts.slice();
  forEach((from, to) => {
    const place = next[from] ?? 0;
    targets[place] = to;
    next[from] = place + 1;
  });
  return { ids, starts, targets };
}
