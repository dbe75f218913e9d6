/** Who wrote with whom. */
import { authorId } from '../../../shared/network/authorId.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';

export interface CoAuthor {
  readonly authorId: string;
  /** Publications of the corpus that both wrote. */
  readonly publications: number;
}

/** Those with the most common publications first, then in the order in which the corpus names them. */
export function coAuthorsOf(index: CorpusIndex, id: string): readonly CoAuthor[] {
  const counts = new Map<string, number>();
  for (const key of index.authorById.get(id)?.publicationKeys ?? []) {
    const ids = new Set(index.publicationByKey.get(key)?.authors.map(authorId));
    ids.delete(id);
    for (const other of ids) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, publications]) => ({ authorId: other, publications }))
    .sort((left, right) => right.publications - left.publications);
}
