/** The publications that an end of a path can be, found by typing a part of a name. Pure. */
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';

export interface PathEnd {
  readonly id: NodeId;
  /** Short name. */
  readonly name: string;
  readonly year: number;
  readonly title: string;
}

/**
 * The best publications for the text, at most so many: short names that begin with it, then those that hold it, then
 * titles that do; among equals in the order of the corpus. Empty text gives the first of all.
 */
export function findPathEnds(index: CorpusIndex, text: string, limit: number): readonly PathEnd[] {
  const wanted = text.trim().toLocaleLowerCase();
  const ranked: PathEnd[][] = [[], [], []];
  for (const { key, shortName, title, year } of index.corpus.publications) {
    const name = shortName.toLocaleLowerCase();
    const rank = name.startsWith(wanted)
      ? 0
      : name.includes(wanted)
        ? 1
        : title.toLocaleLowerCase().includes(wanted)
          ? 2
          : null;
    if (rank !== null) ranked[rank]?.push({ id: toNodeId('publication', key), name: shortName, year, title });
    if (rank === 0 && ranked[0]?.length === limit) break;
  }
  return ranked.flat().slice(0, limit);
}
