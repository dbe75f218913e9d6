/** The nodes of every graph: one mark for one thing, the same in each projection. */
import { toNodeId } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import { type Author, type CorpusIndex, fullName } from '../network/corpusIndex.ts';
import type { GraphNode } from './graphModel.ts';

/** Its weight: publications of the corpus that cite it. */
export function toPublicationNode(index: CorpusIndex, publication: Publication): GraphNode {
  return {
    id: toNodeId('publication', publication.key),
    kind: 'publication',
    label: publication.shortName,
    title: publication.title,
    reviewClass: publication.classes[0] ?? null,
    weight: index.citingKeysByKey.get(publication.key)?.length ?? 0,
  };
}

/** Its weight: publications of the corpus under it. */
export function toEntityNode(
  kind: 'technique' | 'strategy' | 'hardware',
  entity: { readonly id: string; readonly name: string },
  index: CorpusIndex,
): GraphNode {
  const keysById = {
    technique: index.publicationKeysByTechnique,
    strategy: index.publicationKeysByStrategy,
    hardware: index.publicationKeysByHardware,
  }[kind];
  return {
    id: toNodeId(kind, entity.id),
    kind,
    label: entity.name,
    title: entity.name,
    reviewClass: null,
    weight: keysById.get(entity.id)?.length ?? 0,
  };
}

/** Its weight: publications of the corpus by the author. */
export function toAuthorNode(author: Author): GraphNode {
  return {
    id: toNodeId('author', author.id),
    kind: 'author',
    label: fullName(author.name),
    title: fullName(author.name),
    reviewClass: null,
    weight: author.publicationKeys.length,
  };
}
