/** Which part of the graph is exported. Pure. */
import type { GraphModel } from '../graph/graphModel.ts';
import type { NodeId } from '../model/ids.ts';

export const SCOPES = [
  { id: 'visible', name: 'Visible graph' },
  { id: 'selection', name: 'Selection' },
  { id: 'neighbours', name: 'Selection and neighbours' },
  { id: 'focus', name: 'Neighbourhood of the focus' },
] as const;

export type ScopeId = (typeof SCOPES)[number]['id'];

/** What a scope may take in, beside all that is visible. */
export interface Chosen {
  readonly selection: ReadonlySet<NodeId>;
  /** The focus and what its depth and direction reach; empty when nothing is in focus. */
  readonly reach: ReadonlySet<NodeId>;
}

/**
 * The part of the graph that the scope takes in: all of it; the selected nodes, or the focus with what it reaches,
 * with the edges among them; or the selected with every node one edge away and all edges among them. Order is kept;
 * nodes that are not in the graph do not count.
 */
export function applyScope(graph: GraphModel, scope: ScopeId, chosen: Chosen): GraphModel {
  if (scope === 'visible') return graph;
  const wanted = scope === 'focus' ? chosen.reach : chosen.selection;
  const taken = new Set(graph.nodes.filter((node) => wanted.has(node.id)).map((node) => node.id));
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
export function whyNotScope(graph: GraphModel, scope: ScopeId, chosen: Chosen): string | null {
  if (applyScope(graph, scope, chosen).nodes.length > 0) return null;
  switch (scope) {
    case 'visible':
      return 'Nothing is on screen';
    case 'focus':
      return chosen.reach.size === 0 ? 'Nothing is in focus' : 'The graph does not show what is in focus';
    default:
      return chosen.selection.size === 0 ? 'Nothing is selected' : 'The filters hide what is selected';
  }
}
