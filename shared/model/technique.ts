/** A technique: what is done. Its strategy says where in the taxonomy it belongs. */
import type { CatalogueEvidence, Evidence, EvidenceGrade } from './evidence.ts';
import type { MemoryEffect } from './memoryEffect.ts';
import type { ReviewClass } from './publication.ts';

export interface Formula {
  readonly text: string;
  readonly source: string | null;
  /** Where in the source the formula stands, or what it follows from; required for `primary`. */
  readonly locator?: string | undefined;
  readonly grade: EvidenceGrade;
}

/** The two lists in which techniques name each other. */
export const PAIR_RELATIONS = ['complements', 'conflictsWith'] as const;
export type PairRelation = (typeof PAIR_RELATIONS)[number];

/** Where it can be read that some of the techniques in such a list are there; said on one side only. */
export interface PairEvidence extends Evidence {
  readonly relation: PairRelation;
  /** Ids of techniques in that list. */
  readonly techniques: readonly string[];
}

export interface Technique {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id of the strategy it belongs to first. */
  readonly strategy: string;
  /** Ids of further strategies. */
  readonly otherStrategies: readonly string[];
  readonly classes: readonly ReviewClass[];
  /** The mechanism, in a sentence or three. */
  readonly what: string;
  readonly benefits: readonly string[];
  readonly costs: readonly string[];
  /** Preconditions in words. */
  readonly requires: readonly string[];
  readonly hardwareFit: {
    /** Ids of capabilities in `shared/model/capability.ts`. */
    readonly needs: readonly string[];
    readonly bestOn: readonly string[];
    readonly note: string | null;
  };
  /** Empty where it changes nothing; null where it is not known. */
  readonly memoryEffect: readonly MemoryEffect[] | null;
  readonly formula: Formula | null;
  /** Keys of publications. */
  readonly introducedBy: readonly string[];
  /** Ids of techniques that work well with it; both sides say so. */
  readonly complements: readonly string[];
  /** Ids of techniques that it replaces or excludes; both sides say so. */
  readonly conflictsWith: readonly string[];
  /** Ids of frameworks. */
  readonly commonIn: readonly string[];
  /** Keys of publications that show it best. */
  readonly representativeIn: readonly string[];
  /** Evidence of single pairs; all others have that of their list. */
  readonly pairEvidence?: readonly PairEvidence[] | undefined;
  readonly facts: CatalogueEvidence;
}
