/**
 * Identity of everything the corpus holds. An entity is named by its kind and its id in the corpus;
 * a `NodeId` joins both in one string and is what view state, graph, outline and links share.
 */

export const ENTITY_KINDS = [
  'publication',
  'technique',
  'strategy',
  'hardware',
  'framework',
  'author',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** `kind:id`, for example `technique:io-aware-attention`. */
export type NodeId = `${EntityKind}:${string}`;

export function toNodeId(kind: EntityKind, id: string): NodeId {
  return `${kind}:${id}`;
}

export function kindOf(nodeId: NodeId): EntityKind {
  return nodeId.slice(0, nodeId.indexOf(':')) as EntityKind;
}

export function idOf(nodeId: NodeId): string {
  return nodeId.slice(nodeId.indexOf(':') + 1);
}

/** The text as a `NodeId`, or null when its kind is unknown or its id is empty. */
export function parseNodeId(text: string): NodeId | null {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  return colon > 0 && colon < text.length - 1 && (ENTITY_KINDS as readonly string[]).includes(kind)
    ? (text as NodeId)
    : null;
}
