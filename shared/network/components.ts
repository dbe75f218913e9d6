/** Strongly connected components: vertices that can all be reached from each other. */
import { type Digraph, targetsOf } from './digraph.ts';

export interface Components {
  /** Vertex → number of its component. An arc that leaves a component leads to one of a lower number. */
  readonly componentOf: Int32Array;
  /** Component → its vertices, in ascending order. */
  readonly members: readonly (readonly number[])[];
}

/**
 * The components after Tarjan (1972), without recursion, so that a long chain of citations cannot overflow the
 * stack. Only the vertices that pass the test, and arcs between them, count; others belong to component −1.
 */
export function findComponents(
  graph: Digraph,
  isWanted: (vertex: number) => boolean = () => true,
): Components {
  const size = graph.ids.length;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const componentOf = new Int32Array(size).fill(-1);
  const nextArc = graph.starts.slice();
  const members: number[][] = [];
  const open: number[] = [];
  let visited = 0;

  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1 || !isWanted(root)) continue;
    const path = [root];
    while (path.length > 0) {
      const vertex = path[path.length - 1] as number;
      if (order[vertex] === -1) {
        order[vertex] = visited;
        low[vertex] = visited;
        visited += 1;
        open.push(vertex);
      }
      const arc = nextArc[vertex] as number;
      if (arc < (graph.starts[vertex + 1] as number)) {
        nextArc[vertex] = arc + 1;
        const target = graph.targets[arc] as number;
        if (!isWanted(target)) continue;
        if (order[target] === -1) path.push(target);
        else if (componentOf[target] === -1) {
          low[vertex] = Math.min(low[vertex] as number, order[target] as number);
        }
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[vertex] as number);
      if (low[vertex] !== order[vertex]) continue;
      const component = open.splice(open.lastIndexOf(vertex));
      for (const member of component) componentOf[member] = members.length;
      members.push(component.sort((a, b) => a - b));
    }
  }
  return { componentOf, members };
}

/** The vertices reached from the start along the arcs, the start among them. */
export function reachedFrom(graph: Digraph, start: number): Uint8Array {
  const reached = new Uint8Array(graph.ids.length);
  const queue = [start];
  reached[start] = 1;
  for (let place = 0; place < queue.length; place += 1) {
    for (const target of targetsOf(graph, queue[place] as number)) {
      if (reached[target] === 1) continue;
      reached[target] = 1;
      queue.push(target);
    }
  }
  return reached;
}
