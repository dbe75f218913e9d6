/** What is known, and what is not known, of the review whose corpus this reconstructs. */
import type { Evidence, EvidenceGrade } from './evidence.ts';
import type { AuthorName } from './publication.ts';

export interface ReviewFact extends Evidence {
  readonly fact: string;
  readonly value: unknown;
  readonly note?: string | undefined;
}

export interface Review {
  readonly title: string;
  readonly authors: readonly AuthorName[];
  readonly venue: string;
  readonly volume: string;
  readonly pages: string;
  readonly year: number;
  readonly arxiv: string;
  readonly doi: { readonly value: string; readonly grade: EvidenceGrade };
  readonly licence: string;
  readonly extent: string;
  readonly known: readonly ReviewFact[];
  readonly notKnown: readonly string[];
}
