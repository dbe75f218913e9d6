/** What of a graph is left after taking nodes out by hand: hidden ones, and all but the kept ones. Pure. */
import type { NodeId } from '../model/ids.ts';
import type { GraphModel } from './graphModel.ts';

/** Whether the node is taken out by hand: hidden itself, or not among the only ones kept. */
export function isHiddenByHand(
  nodeId: NodeId,
  hidden: readonly NodeId[],
  keptOnly: readonly NodeId[] | null,
): boolean {
  return hidden.includes(nodeId) || (keptOnly !== null && !keptOnly.includes(nodeId));
}

/**
 * The graph without what was taken out by hand, and without the lines that led there; the very same object when
 * that is nothing. Its groups keep their colours. Ids that the graph does not have are no fault: a projection
 * need not show what was hidden in another.
 */
export function leaveOutByHand(
  graph: GraphModel,
  hidden: readonly NodeId[],
  keptOnly: readonly NodeId[] | null,
): GraphModel {
  if (hidden.length === 0 && keptOnly === null) return graph;
  const out = new Set(hidden);
  const kept = keptOnly === null ? null : new Set(keptOnly);
  const nodes = graph.nodes.filter(({ id }) => !out.has(id) && (kept === null || kept.has(id)));
  if (nodes.length === graph.nodes.length) return graph;
  const left = new Set(nodes.map(({ id }) => id));
  return {
    ...graph,
    nodes,
    edges: graph.edges.filter(({ source, target }) => left.has(source) && left.has(target)),
  };
}
