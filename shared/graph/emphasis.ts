/** What stands out and what steps back in the graph: one answer for the screen, the labels and the figure. */
import type { NodeId } from '../model/ids.ts';
import { roleOfFocusEdge, touchesFocus } from './focusRoles.ts';
import type { GraphEdge, GraphModel, GraphNode } from './graphModel.ts';
import { FADED_OPACITY, type FocusRole } from './graphStyle.ts';
import type { PathMarks } from './pathMarks.ts';

export interface EmphasisInput {
  readonly selection: ReadonlySet<NodeId>;
  /** What the search matched; null when there is no search. */
  readonly matched: ReadonlySet<NodeId> | null;
  /** See `buildFocusReach`; empty when nothing is in focus. */
  readonly roles: ReadonlyMap<NodeId, FocusRole>;
  /** How far from the focus each of them is; without, all are one step away. */
  readonly levels?: ReadonlyMap<NodeId, number> | undefined;
  /** The citation paths that are shown. */
  readonly path?: PathMarks | null | undefined;
  readonly hovered: NodeId | null;
}

/** Why something is faded; the focus fades most. Null when it is not. */
export type Fading = keyof typeof FADED_OPACITY | null;

export interface Emphasis {
  readonly fadingOfNode: (node: GraphNode) => Fading;
  readonly fadingOfEdge: (edge: GraphEdge) => Fading;
  /** The role that colours the edge: of a citation that leads towards the focus or away from it. */
  readonly roleOfEdge: (edge: GraphEdge) => FocusRole | null;
  /** Whether the edge is drawn stronger: it belongs to what is hovered, in focus or selected. */
  readonly isLifted: (edge: GraphEdge) => boolean;
  /** Whether the name of the node is wanted before those of others: it is matched, plays a role, or lies on a path. */
  readonly isNamedFirst: (node: GraphNode) => boolean;
}

/** The lines of a larger selection are not lifted: they would be most of the picture. */
const MAX_LIFTING_SELECTION = 8;

const NOTHING: ReadonlySet<NodeId> = new Set();

/** What is only a little paler, two or three steps from the focus; it keeps its name. */
const PALER: readonly Fading[] = ['second', 'third'];

/** Whether what is faded so loses its name. */
export function losesName(fading: Fading): boolean {
  return fading !== null && !PALER.includes(fading);
}

/**
 * While a node is hovered, it and its neighbours stand out, whatever search, paths and focus say. Otherwise, with
 * paths shown, only what lies on them; otherwise, with a focus, only what plays a role in it, the paler the farther;
 * otherwise, with a search, only what it matched. An edge stands out where both its ends do, under a focus only where
 * it belongs to it, under a hover only where it touches the hovered node, and never under paths, whose own lines
 * are drawn over the graph. Citations are coloured by the role; lines without direction stay grey. What the filters
 * leave out steps back whatever else is so, unless it is hovered itself.
 */
export function buildEmphasis(graph: GraphModel, input: EmphasisInput): Emphasis {
  const emphasis = emphasiseChosen(graph, input);
  return graph.filteredOut ? dimmed(emphasis, graph.filteredOut, input.hovered) : emphasis;
}

function dimmed(emphasis: Emphasis, filteredOut: ReadonlySet<NodeId>, hovered: NodeId | null): Emphasis {
  const isOut = (id: NodeId) => filteredOut.has(id) && id !== hovered;
  const isEdgeOut = ({ source, target }: GraphEdge) => isOut(source) || isOut(target);
  const dim = (fading: Fading): Fading =>
    fading === null || FADED_OPACITY[fading] > FADED_OPACITY.filtered ? 'filtered' : fading;
  return {
    ...emphasis,
    fadingOfNode: (node) => (isOut(node.id) ? dim(emphasis.fadingOfNode(node)) : emphasis.fadingOfNode(node)),
    fadingOfEdge: (edge) =>
      isEdgeOut(edge) ? dim(emphasis.fadingOfEdge(edge)) : emphasis.fadingOfEdge(edge),
    isLifted: (edge) => !isEdgeOut(edge) && emphasis.isLifted(edge),
  };
}

function emphasiseChosen(graph: GraphModel, input: EmphasisInput): Emphasis {
  const { selection, matched, roles, levels, hovered } = input;
  const path = input.path ?? null;
  const hasFocus = [...roles.values()].includes('focus');
  const roleOfEdge = (edge: GraphEdge): FocusRole | null =>
    edge.kind === 'cites' && path === null ? roleOfFocusEdge(edge, roles, levels) : null;
  const isNamedFirst = ({ id }: GraphNode) =>
    path === null ? (matched?.has(id) ?? roles.has(id)) : path.nodes.has(id);
  const shared = { roleOfEdge, isNamedFirst };

  if (hovered !== null && graph.nodes.some((node) => node.id === hovered)) {
    const near = new Set<NodeId>([hovered]);
    for (const edge of graph.edges) {
      if (edge.source === hovered) near.add(edge.target);
      if (edge.target === hovered) near.add(edge.source);
    }
    return {
      ...shared,
      fadingOfNode: (node) => (near.has(node.id) ? null : 'hovered'),
      fadingOfEdge: (edge) => (edge.source === hovered || edge.target === hovered ? null : 'hovered'),
      isLifted: (edge) => edge.source === hovered || edge.target === hovered,
    };
  }
  if (path !== null) {
    return {
      ...shared,
      fadingOfNode: (node) => (path.nodes.has(node.id) ? null : 'path'),
      fadingOfEdge: () => 'path',
      isLifted: () => false,
    };
  }
  if (hasFocus) {
    const isAtFocus = (edge: GraphEdge) => touchesFocus(edge, roles, levels);
    const levelOf = (id: NodeId) => levels?.get(id) ?? 1;
    return {
      ...shared,
      fadingOfNode: ({ id }) => (roles.has(id) ? fadingOfLevel(levelOf(id)) : 'focused'),
      fadingOfEdge: (edge) =>
        isAtFocus(edge) ? fadingOfLevel(Math.max(levelOf(edge.source), levelOf(edge.target))) : 'focused',
      isLifted: isAtFocus,
    };
  }
  const lifting = selection.size <= MAX_LIFTING_SELECTION ? selection : NOTHING;
  const isLifted = (edge: GraphEdge) => lifting.has(edge.source) || lifting.has(edge.target);
  if (matched !== null) {
    return {
      ...shared,
      fadingOfNode: (node) => (matched.has(node.id) ? null : 'matched'),
      fadingOfEdge: (edge) => (matched.has(edge.source) && matched.has(edge.target) ? null : 'matched'),
      isLifted,
    };
  }
  return { ...shared, fadingOfNode: () => null, fadingOfEdge: () => null, isLifted };
}

function fadingOfLevel(level: number): Fading {
  if (level <= 1) return null;
  return level === 2 ? 'second' : 'third';
}
