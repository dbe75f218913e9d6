/** Which part of the graph is exported. Pure. */
import type { GraphModel } from '../graph/graphModel.ts';
import type { NodeId } from '../model/ids.ts';

export const SCOPES = [
  { id: 'visible', name: 'Visible graph' },
  { id: 'selection', name: 'Selection' },
  { id: 'neighbours', name: 'Selection and neighbours' },
] as const;

export type ScopeId = (typeof SCOPES)[number]['id'];

/**
 * The part of the graph that the scope takes in: all of it; the selected nodes with the edges among them; or
 * these with every node one edge away and all edges among them. Order is kept; selected nodes that are not in
 * the graph do not count.
 */
export function applyScope(graph: GraphModel, scope: ScopeId, selection: ReadonlySet<NodeId>): GraphModel {
  if (scope === 'visible') return graph;
  const taken = new Set(graph.nodes.filter((node) => selection.has(node.id)).map((node) => node.id));
  if (scope === 'neighbours') {
    const selected = new Set(taken);
    for (const { source, target } of graph.edges) {
      if (selected.has(source)) taken.add(target);
      if (selected.has(target)) taken.add(source);
    }
  }
  return {
    ...graph,
    nodes: graph.nodes.filter((node) => taken.has(node.id)),
    edges: graph.edges.filter((edge) => taken.has(edge.source) && taken.has(edge.target)),
  };
}

/** Why the scope cannot be chosen now; null when it can. */
export function whyNotScope(
  graph: GraphModel,
  scope: ScopeId,
  selection: ReadonlySet<NodeId>,
): string | null {
  if (applyScope(graph, scope, selection).nodes.length > 0) return null;
  if (scope === 'visible') return 'Nothing is on screen';
  return selection.size === 0 ? 'Nothing is selected' : 'The filters hide what is selected';
}
