/** The focus on one publication: which part every node plays in it. */
import { idOf, kindOf, type NodeId, toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphEdge } from './graphModel.ts';
import type { FocusRole } from './graphStyle.ts';

/**
 * The role of each publication around the focus, whether visible or not; empty when nothing, or no known
 * publication, is in focus. Two publications that cite each other: the one that cites the focus counts as citing.
 */
export function buildFocusRoles(index: CorpusIndex, focus: NodeId | null): ReadonlyMap<NodeId, FocusRole> {
  const roles = new Map<NodeId, FocusRole>();
  if (focus === null || kindOf(focus) !== 'publication' || !index.publicationByKey.has(idOf(focus))) {
    return roles;
  }
  const key = idOf(focus);
  for (const cited of index.citedKeysByKey.get(key) ?? []) roles.set(toNodeId('publication', cited), 'cited');
  for (const citing of index.citingKeysByKey.get(key) ?? []) {
    roles.set(toNodeId('publication', citing), 'citing');
  }
  roles.set(focus, 'focus');
  return roles;
}

/** Whether the edge joins the focus with something that plays a role in it. */
export function touchesFocus(edge: GraphEdge, roles: ReadonlyMap<NodeId, FocusRole>): boolean {
  const [source, target] = [roles.get(edge.source), roles.get(edge.target)];
  return source !== undefined && target !== undefined && (source === 'focus' || target === 'focus');
}
