/** A reference: what a list of literature says of one publication, before anything is known about it here. */
import type { AuthorName } from '../model/publication.ts';

export interface Reference {
  /** Where it stands in its list, as a person would find it: "line 12", "@frantar2023". */
  readonly place: string;
  /** Normalised as by `parseDoi`; null where the list gives none. */
  readonly doi: string | null;
  /** Normalised as by `parseArxivId`; null where the list gives none. */
  readonly arxiv: string | null;
  /** What may be its title, likeliest first; empty where the list gives none. */
  readonly titles: readonly string[];
  /** What else the list says; null where it is a bare identifier or title. */
  readonly details: ReferenceDetails | null;
}

/** What a bibliographic entry says beyond identifiers and title. */
export interface ReferenceDetails {
  readonly authors: readonly AuthorName[];
  /** False where the entry ends its authors in "and others". */
  readonly authorsComplete: boolean;
  readonly year: number | null;
  readonly venue: string | null;
  /** BibTeX entry type, in lower case: "inproceedings". */
  readonly entryType: string;
  readonly url: string | null;
}

/** A list as read: its references in order, and what in it could not be read. */
export interface ReferenceList {
  readonly references: readonly Reference[];
  /** A line each, with the place. */
  readonly faults: readonly string[];
}

/** "SparseGPT: Massive …" or the identifier: how a message names the reference. */
export function referenceName({ doi, arxiv, titles }: Reference): string {
  const [title] = titles;
  if (title !== undefined) return `"${title}"`;
  if (doi !== null) return `doi:${doi}`;
  return arxiv !== null ? `arXiv:${arxiv}` : 'an entry without title or identifier';
}
