/** The shapes of an index: as shipped, and as loaded. */
import type { NodeId } from '../model/ids.ts';
import type { HitId, ResultId } from './search.ts';
import type { SearchDocument } from './searchDocuments.ts';
import type { TextToken } from './textPipeline.ts';
import type { Vocabulary } from './vocabulary.ts';

export const SEARCH_INDEX_FORMAT = 1;

/** An index fits only the corpus and the text pipeline that it was built from. */
export interface SearchIndexSignature {
  readonly corpusHash: string;
  readonly pipeline: number;
}

/**
 * The index that lunr built, without what can be derived: its inverted index says again what its vectors say,
 * and was two thirds of the file.
 */
export interface SerialisedSearchIndex {
  readonly format: typeof SEARCH_INDEX_FORMAT;
  readonly signature: SearchIndexSignature;
  readonly fields: readonly string[];
  /** Node ids of the documents; vectors name them by place. */
  readonly refs: readonly string[];
  /** Terms by lunr's number. */
  readonly terms: readonly string[];
  /** One row a document and field: [place of the field, place of the document, number, weight, number, weight, …]. */
  readonly vectors: readonly (readonly number[])[];
  /** Folded, unstemmed words in order, each with the number of documents that have it. */
  readonly words: readonly string[];
  readonly wordCounts: readonly number[];
}

/** Where a term stands: three lists of equal length, one entry a field and document, in no particular order. */
export interface Posting {
  /** Places in the list of fields. */
  readonly fields: Uint8Array;
  /** Places in the list of documents. */
  readonly documents: Uint32Array;
  /** What the term is worth in that field of that document, boosts included; lunr's BM25 weight for entities. */
  readonly weights: Float64Array;
}

export interface LoadedDocument<Id extends HitId = HitId> extends SearchDocument<Id> {
  /** A passage's tokens, analysed when first needed; kept unless the corpus is very large. */
  readonly tokensOf: (passageNumber: number) => readonly TextToken[];
}

/** Documents that are weighed and ranked together. */
export interface Shelf<Id extends HitId = HitId> {
  readonly postingByTerm: ReadonlyMap<string, Posting>;
  readonly documents: readonly LoadedDocument<Id>[];
}

export interface LoadedSearchIndex {
  /** The words of all shelves. */
  readonly vocabulary: Vocabulary;
  /** Publications, techniques, strategies, hardware and frameworks, as lunr weighed them. */
  readonly entities: Shelf<NodeId>;
  readonly authors: Shelf<NodeId>;
  readonly results: Shelf<ResultId>;
  /** Words of a whole name, as terms with spaces between → places of the entities that bear it. */
  readonly placesByName: ReadonlyMap<string, readonly number[]>;
  /** Whether what `tokensOf` analyses is kept. */
  readonly keepsTokens: boolean;
}
