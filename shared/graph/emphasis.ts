/** What stands out and what steps back in the graph: one answer for the screen, the labels and the figure. */
import type { NodeId } from '../model/ids.ts';
import { touchesFocus } from './focusRoles.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graphModel.ts';
import type { FocusRole } from './graphStyle.ts';

export interface EmphasisInput {
  readonly selection: ReadonlySet<NodeId>;
  /** What the search matched; null when there is no search. */
  readonly matched: ReadonlySet<NodeId> | null;
  /** See `buildFocusRoles`; empty when nothing is in focus. */
  readonly roles: ReadonlyMap<NodeId, FocusRole>;
  readonly hovered: NodeId | null;
}

/** Why something is faded; the focus fades most. Null when it is not. */
export type Fading = 'matched' | 'hovered' | 'focused' | null;

export interface Emphasis {
  readonly fadingOfNode: (node: GraphNode) => Fading;
  readonly fadingOfEdge: (edge: GraphEdge) => Fading;
  /** The role that colours the edge: of a citation that touches the focus. */
  readonly roleOfEdge: (edge: GraphEdge) => FocusRole | null;
  /** Whether the edge is drawn stronger: it belongs to what is hovered, in focus or selected. */
  readonly isLifted: (edge: GraphEdge) => boolean;
}

/** The lines of a larger selection are not lifted: they would be most of the picture. */
const MAX_LIFTING_SELECTION = 8;

const NOTHING: ReadonlySet<NodeId> = new Set();

/**
 * While a node is hovered, it and its neighbours stand out, whatever search and focus say. Otherwise, with a
 * focus, only what plays a role in it; otherwise, with a search, only what it matched. An edge stands out
 * where both its ends do, under a focus only where it touches the focus, under a hover the hovered node.
 * Citations are coloured by the role; lines by what is in common stay grey, since they have no direction.
 */
export function buildEmphasis(graph: GraphModel, input: EmphasisInput): Emphasis {
  const { selection, matched, roles, hovered } = input;
  const focus = [...roles].find(([, role]) => role === 'focus')?.[0] ?? null;
  const roleOfEdge = (edge: GraphEdge): FocusRole | null => {
    if (edge.kind !== 'cites' || focus === null) return null;
    if (edge.target === focus) return 'citing';
    return edge.source === focus ? 'cited' : null;
  };

  if (hovered !== null && graph.nodes.some((node) => node.id === hovered)) {
    const near = new Set<NodeId>([hovered]);
    for (const edge of graph.edges) {
      if (edge.source === hovered) near.add(edge.target);
      if (edge.target === hovered) near.add(edge.source);
    }
    return {
      fadingOfNode: (node) => (near.has(node.id) ? null : 'hovered'),
      fadingOfEdge: (edge) => (edge.source === hovered || edge.target === hovered ? null : 'hovered'),
      roleOfEdge,
      isLifted: (edge) => edge.source === hovered || edge.target === hovered,
    };
  }
  if (focus !== null) {
    const isAtFocus = (edge: GraphEdge) => touchesFocus(edge, roles);
    return {
      fadingOfNode: (node) => (roles.has(node.id) ? null : 'focused'),
      fadingOfEdge: (edge) => (isAtFocus(edge) ? null : 'focused'),
      roleOfEdge,
      isLifted: isAtFocus,
    };
  }
  const lifting = selection.size <= MAX_LIFTING_SELECTION ? selection : NOTHING;
  const isLifted = (edge: GraphEdge) => lifting.has(edge.source) || lifting.has(edge.target);
  if (matched !== null) {
    return {
      fadingOfNode: (node) => (matched.has(node.id) ? null : 'matched'),
      fadingOfEdge: (edge) => (matched.has(edge.source) && matched.has(edge.target) ? null : 'matched'),
      roleOfEdge,
      isLifted,
    };
  }
  return { fadingOfNode: () => null, fadingOfEdge: () => null, roleOfEdge, isLifted };
}
