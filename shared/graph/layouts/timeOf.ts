/** When things of the corpus first appeared. */
import { idOf, kindOf, type NodeId } from '../../model/ids.ts';
import type { Publication } from '../../model/publication.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import { introducingKeysOf, publicationKeysOf } from '../../network/publicationKeysOf.ts';

/**
 * In years, the middle of the month as a part of the year: of a publication its first public version, or the
 * middle of the venue's year where that is not known; of everything else the publication that `firstPublicationOf`
 * names. Null for what no publication has to do with.
 */
export function timeOf(index: CorpusIndex, nodeId: NodeId): number | null {
  const publication = firstPublicationOf(index, nodeId);
  return publication && timeOfPublication(publication);
}

/**
 * The publication that brought it into the corpus: itself; of a technique the first that introduces it, or else
 * that uses it; of anything else the first that it belongs to, was written by, or ran on. Of several at the same
 * time the first in corpus order.
 */
export function firstPublicationOf(index: CorpusIndex, nodeId: NodeId): Publication | null {
  const publications = keysOf(index, nodeId).flatMap((key) => index.publicationByKey.get(key) ?? []);
  const [first, ...others] = publications;
  if (!first) return null;
  return others.reduce(
    (earliest, other) => (timeOfPublication(other) < timeOfPublication(earliest) ? other : earliest),
    first,
  );
}

function keysOf(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  const introducing = kindOf(nodeId) === 'technique' ? introducingKeysOf(index, idOf(nodeId)) : [];
  return introducing.length > 0 ? introducing : publicationKeysOf(index, nodeId);
}

function timeOfPublication({ firstPosted, year }: Publication): number {
  if (firstPosted === null) return year + 0.5;
  const [postedYear, month] = firstPosted.split('-').map(Number);
  return (postedYear ?? year) + ((month ?? 6.5) - 0.5) / 12;
}
