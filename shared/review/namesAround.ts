/** The names that a text about a publication is likely to mean: its own, its relations', its techniques', its hardware's. */
import { type NodeId, toNodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import type { EntityName } from './linkNames.ts';

/** One name an entity; where two entities share a name, the first in this order has it. */
export function namesAround(index: CorpusIndex, publication: Publication): readonly EntityName[] {
  const nodeIds: readonly NodeId[] = [
    toNodeId('publication', publication.key),
    ...publication.relations.map(({ target }) => toNodeId('publication', target)),
    ...publication.hardware.map(({ id }) => toNodeId('hardware', id)),
    ...publication.techniques.map(({ id }) => toNodeId('technique', id)),
  ];
  const nodeIdByName = new Map<string, NodeId>();
  for (const nodeId of nodeIds) {
    const name = shortNameOf(index, nodeId);
    if (!nodeIdByName.has(name)) nodeIdByName.set(name, nodeId);
  }
  return [...nodeIdByName].map(([name, nodeId]) => ({ name, nodeId }));
}
