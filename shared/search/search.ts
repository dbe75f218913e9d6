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

export interface SearchHit {
  readonly nodeId: NodeId;
  /** Comparable within one answer only; hits are ordered by it, best first. */
  readonly score: number;
  /** At most three, the best field first; never empty. */
  readonly snippets: readonly Snippet[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** A remark for the reader, such as "No entry has all the words; showing those with any of them"; null mostly. */
  readonly note: string | null;
  /** The query with misspelt words replaced by the corpus's own; absent where there is nothing to suggest. */
  readonly suggestion?: string;
  /** Where there are no hits: the best hits of the suggestion, to be shown as such; absent otherwise. */
  readonly nearest?: readonly SearchHit[];
}

/** A query that cannot be run: the hint goes under the box and the last good hits stay. */
export interface QueryFault {
  readonly message: string;
  /** Offset in the query at which the fault stands. */
  readonly position: number;
}
