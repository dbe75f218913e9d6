/** When things of the corpus first appeared. */
import { idOf, kindOf, type NodeId } from '../../model/ids.ts';
import type { Publication } from '../../model/publication.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';

/**
 * In years, the middle of the month as a part of the year: of a publication its first public version, or the
 * middle of the venue's year where that is not known; of a technique the first publication that introduces it,
 * or else that uses it; of an author the first publication. Null for strategies, hardware and frameworks.
 */
export function timeOf(index: CorpusIndex, nodeId: NodeId): number | null {
  const id = idOf(nodeId);
  switch (kindOf(nodeId)) {
    case 'publication':
      return firstOf(index, [id]);
    case 'technique': {
      const keys = index.publicationKeysByTechnique.get(id) ?? [];
      const introducing = keys.filter((key) =>
        index.publicationByKey.get(key)?.techniques.some((use) => use.id === id && use.role === 'introduces'),
      );
      return firstOf(index, introducing.length > 0 ? introducing : keys);
    }
    case 'author':
      return firstOf(index, index.authorById.get(id)?.publicationKeys ?? []);
    default:
      return null;
  }
}

function firstOf(index: CorpusIndex, keys: readonly string[]): number | null {
  const times = keys.flatMap((key) => {
    const publication = index.publicationByKey.get(key);
    return publication ? [timeOfPublication(publication)] : [];
  });
  return times.length === 0 ? null : Math.min(...times);
}

function timeOfPublication({ firstPosted, year }: Publication): number {
  if (firstPosted === null) return year + 0.5;
  const [postedYear, month] = firstPosted.split('-').map(Number);
  return (postedYear ?? year) + ((month ?? 6.5) - 0.5) / 12;
}
