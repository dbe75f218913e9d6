/** What filtering needs beside the filters: the corpus, what the reader keeps, what searches found. */
import type { CorpusIndex } from '../network/corpusIndex.ts';

/** What the reader keeps on one publication, as far as facets ask. */
export interface ReaderNote {
  readonly hasNote: boolean;
  readonly tags: readonly string[];
  /** Id of the mark. */
  readonly mark: string | null;
}

/** By key of the publication; one on which nothing is kept has no entry. */
export type ReaderNotes = ReadonlyMap<string, ReaderNote>;

/** By query: keys of the publications that it matches. A query that is not answered yet has no entry. */
export type SearchMatches = Readonly<Record<string, readonly string[]>>;

export interface FacetContext {
  readonly index: CorpusIndex;
  /** Null until the reader's data has been read: filters by it then have no effect yet. */
  readonly notes: ReaderNotes | null;
  readonly searchMatches: SearchMatches;
}

export const NO_MATCHES: SearchMatches = {};
const contextByIndex = new WeakMap<CorpusIndex, FacetContext>();

/** The corpus by itself: nothing is kept on it and nothing was searched. The same object for the same index. */
export function contextOf(index: CorpusIndex): FacetContext {
  const known = contextByIndex.get(index);
  if (known) return known;
  const context = { index, notes: null, searchMatches: NO_MATCHES };
  contextByIndex.set(index, context);
  return context;
}
