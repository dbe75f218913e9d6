/** The publications that anything of the corpus has to do with, by its node id. */
import { unreachable } from '../lib/assert.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { CorpusIndex } from './corpusIndex.ts';

/**
 * Keys in corpus order: of a publication its own; of anything else those that use it, are filed under it, ran on it
 * or were written by it, with what is below it. Empty for what the corpus does not hold, except that a publication's
 * own key is given unchecked.
 */
export function publicationKeysOf(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  const kind = kindOf(nodeId);
  const id = idOf(nodeId);
  switch (kind) {
    case 'publication':
      return [id];
    case 'technique':
      return index.publicationKeysByTechnique.get(id) ?? [];
    case 'strategy':
      return index.publicationKeysByStrategy.get(id) ?? [];
    case 'hardware':
      return index.publicationKeysByHardware.get(id) ?? [];
    case 'framework':
      return index.publicationKeysByFramework.get(id) ?? [];
    case 'author':
      return index.authorById.get(id)?.publicationKeys ?? [];
    default:
      return unreachable(kind);
  }
}

/** Keys of the publications that introduce the technique, in corpus order. */
export function introducingKeysOf(index: CorpusIndex, techniqueId: string): readonly string[] {
  const introduces = (key: string) =>
    index.publicationByKey
      .get(key)
      ?.techniques.some((use) => use.id === techniqueId && use.role === 'introduces') === true;
  return (index.publicationKeysByTechnique.get(techniqueId) ?? []).filter(introduces);
}
