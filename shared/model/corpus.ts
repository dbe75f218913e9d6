/** The corpus: everything that was read and curated, immutable once loaded. */
import type { Framework } from './framework.ts';
import type { Hardware } from './hardware.ts';
import type { Publication } from './publication.ts';
import type { Review } from './review.ts';
import type { Strategy } from './strategy.ts';
import type { Technique } from './technique.ts';

export interface CorpusCounts {
  readonly publications: number;
  readonly techniques: number;
  readonly strategies: number;
  readonly hardware: number;
  readonly frameworks: number;
  readonly results: number;
  readonly relations: number;
}

/** `corpus/manifest.json`: what this corpus is, and the counts that the integrity check holds it to. */
export interface Manifest {
  readonly formatVersion: 1;
  readonly title: string;
  /** What the corpus is and is not, in words that every export carries. */
  readonly statement: string;
  /** `YYYY-MM-DD` of the last change of the data. */
  readonly date: string;
  readonly licence: string;
  readonly counts: CorpusCounts;
  /** SHA-256 of the canonical data (see `hashCorpus`), hex. */
  readonly contentHash: string;
}

export interface Corpus {
  readonly manifest: Manifest;
  readonly publications: readonly Publication[];
  readonly techniques: readonly Technique[];
  readonly strategies: readonly Strategy[];
  readonly hardware: readonly Hardware[];
  readonly frameworks: readonly Framework[];
  readonly review: Review;
}
