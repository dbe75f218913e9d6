/** The focus on one publication: which part every node plays in it, and how far from it that is. */
import { idOf, kindOf, type NodeId, toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { FocusDepth, FocusDirection } from '../view/viewState.ts';
import type { GraphEdge } from './graphModel.ts';
import type { FocusRole } from './graphStyle.ts';

export interface FocusReach {
  readonly roles: ReadonlyMap<NodeId, FocusRole>;
  /** How many citations away: 0 for the focus itself, up to the depth. Has the same nodes as `roles`. */
  readonly levels: ReadonlyMap<NodeId, number>;
}

const NO_REACH: FocusReach = { roles: new Map(), levels: new Map() };

/**
 * What lies around the focus, visible or not, nearest first; nothing when no known publication is in focus. Each
 * side goes on in its own direction: what cites the focus, what cites that, and so on; what it references, what
 * that references. A publication that is reached on both sides counts where it is nearer, and where both are as
 * near (two that cite each other) as citing.
 */
export function buildFocusReach(
  index: CorpusIndex,
  focus: NodeId | null,
  depth: FocusDepth = 1,
  direction: FocusDirection = 'both',
): FocusReach {
  if (focus === null || kindOf(focus) !== 'publication' || !index.publicationByKey.has(idOf(focus))) {
    return NO_REACH;
  }
  const roles = new Map<NodeId, FocusRole>([[focus, 'focus']]);
  const levels = new Map<NodeId, number>([[focus, 0]]);
  const sides = [
    ...(direction === 'cited' ? [] : [startSide('citing', index.citingKeysByKey, focus)]),
    ...(direction === 'citing' ? [] : [startSide('cited', index.citedKeysByKey, focus)]),
  ];
  for (let level = 1; level <= depth; level += 1) {
    // Both sides step on before either counts, so that a side that is as near is not cut off by the other.
    for (const side of sides) stepOn(side);
    for (const { role, edge } of sides) {
      for (const key of edge) {
        const id = toNodeId('publication', key);
        if (roles.has(id)) continue;
        roles.set(id, role);
        levels.set(id, level);
      }
    }
  }
  return { roles, levels };
}

/** The roles alone. */
export function buildFocusRoles(
  index: CorpusIndex,
  focus: NodeId | null,
  depth: FocusDepth = 1,
  direction: FocusDirection = 'both',
): ReadonlyMap<NodeId, FocusRole> {
  return buildFocusReach(index, focus, depth, direction).roles;
}

interface Side {
  readonly role: 'citing' | 'cited';
  readonly nextByKey: ReadonlyMap<string, readonly string[]>;
  readonly seen: Set<string>;
  /** Keys that are exactly as far as the side has come. */
  edge: readonly string[];
}

function startSide(role: Side['role'], nextByKey: Side['nextByKey'], focus: NodeId): Side {
  return { role, nextByKey, seen: new Set([idOf(focus)]), edge: [idOf(focus)] };
}

function stepOn(side: Side): void {
  const next: string[] = [];
  for (const key of side.edge) {
    for (const target of side.nextByKey.get(key) ?? []) {
      if (side.seen.has(target)) continue;
      side.seen.add(target);
      next.push(target);
    }
  }
  side.edge = next;
}

/**
 * Whether the edge belongs to the focus: a citation that is a step of the way from the focus outwards, or a line
 * without direction between the focus and something that plays a role. Without levels everything is one step away.
 */
export function touchesFocus(
  edge: GraphEdge,
  roles: ReadonlyMap<NodeId, FocusRole>,
  levels?: ReadonlyMap<NodeId, number>,
): boolean {
  return roleOfFocusEdge(edge, roles, levels) !== null;
}

/** The role of the end that is farther from the focus; null for an edge that does not belong to the focus. */
export function roleOfFocusEdge(
  edge: GraphEdge,
  roles: ReadonlyMap<NodeId, FocusRole>,
  levels?: ReadonlyMap<NodeId, number>,
): FocusRole | null {
  const [source, target] = [roles.get(edge.source), roles.get(edge.target)];
  if (source === undefined || target === undefined) return null;
  if (edge.kind !== 'cites') {
    if (source === 'focus') return target;
    return target === 'focus' ? source : null;
  }
  const levelOf = (id: NodeId, role: FocusRole) => levels?.get(id) ?? (role === 'focus' ? 0 : 1);
  const step = levelOf(edge.source, source) - levelOf(edge.target, target);
  if (step === 1 && source === 'citing' && target !== 'cited') return 'citing';
  if (step === -1 && target === 'cited' && source !== 'citing') return 'cited';
  return null;
}
