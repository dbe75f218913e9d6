/** The contract of full-text search, whatever engine answers it. */
import type { NodeId } from '../model/ids.ts';

export interface SnippetPart {
  readonly text: string;
  /** The part is what the query matched. */
  readonly marked: boolean;
}

export interface Snippet {
  /** Name of the field for the reader: "Title", "Contributions". */
  readonly field: string;
  readonly parts: readonly SnippetPart[];
}

/** One reported number: the place of the result in the list of its publication, as in `result:flexgen#2`. */
export type ResultId = `result:${string}#${number}`;

/** What a search finds: an entity of the corpus or a reported number. */
export type HitId = NodeId | ResultId;

export function toResultId(publicationKey: string, place: number): ResultId {
  return `result:${publicationKey}#${place}`;
}

/** What the id of a result stands for. */
export function readResultId(id: ResultId): { readonly publicationKey: string; readonly place: number } {
  const hash = id.lastIndexOf('#');
  return { publicationKey: id.slice('result:'.length, hash), place: Number(id.slice(hash + 1)) };
}

/** At most three snippets a hit, the best field first, never none; hits that were not explained have no entry. */
export type SnippetsByHit = Readonly<Partial<Record<HitId, readonly Snippet[]>>>;

/** Plain strings and little else: an answer with ten thousand hits must cross from the worker within a frame. */
export interface SearchAnswer {
  readonly query: string;
  /** The entities that match, best first; authors after all others. */
  readonly hits: readonly NodeId[];
  /** The reported numbers that match, best first. */
  readonly results: readonly ResultId[];
  /** Of the hits that a list shows first; the others are explained when they are shown. */
  readonly snippets: SnippetsByHit;
  /** A remark for the reader, such as "No entry has all the words; showing those with any of them"; null mostly. */
  readonly note: string | null;
  /** The query with misspelt words replaced by the corpus's own; absent where there is nothing to suggest. */
  readonly suggestion?: string;
  /** Where there are no hits: the best hits of the suggestion, to be shown as such; absent otherwise. */
  readonly nearest?: readonly NodeId[];
}

/** A query that cannot be run: the hint goes under the box and the last good hits stay. */
export interface QueryFault {
  readonly message: string;
  /** Offset in the query at which the fault stands. */
  readonly position: number;
}
