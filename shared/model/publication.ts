/** A publication of the corpus and what it says: techniques, hardware, models, results, relations. */
import type { Evidence, EvidenceGrade } from './evidence.ts';
import type { Result } from './result.ts';

/** The review's three classes. */
export const REVIEW_CLASSES = ['training', 'inference', 'serving'] as const;
export type ReviewClass = (typeof REVIEW_CLASSES)[number];

/**
 * How sure it is that the review includes the publication; nothing may claim more. `in-review-list`: it
 * stands on the review's own list, whose address is the membership's source. Ordered from surest to least.
 */
export const MEMBERSHIP_LEVELS = ['in-review-list', 'named-by-summary', 'likely', 'in-scope'] as const;
export type MembershipLevel = (typeof MEMBERSHIP_LEVELS)[number];

export const VENUE_TYPES = ['conference', 'journal', 'workshop', 'demo', 'preprint'] as const;
export type VenueType = (typeof VENUE_TYPES)[number];

export interface AuthorName {
  readonly family: string;
  readonly given: string;
}

export const TECHNIQUE_ROLES = ['introduces', 'improves', 'uses', 'evaluates'] as const;
export type TechniqueRole = (typeof TECHNIQUE_ROLES)[number];

export interface TechniqueUse {
  /** Id of a technique. */
  readonly id: string;
  readonly role: TechniqueRole;
  readonly note?: string | undefined;
}

export const FRAMEWORK_ROLES = ['introduces', 'builds-on', 'compares-with'] as const;
export type FrameworkRole = (typeof FRAMEWORK_ROLES)[number];

export interface FrameworkUse {
  /** Id of a framework. */
  readonly id: string;
  readonly role: FrameworkRole;
}

export interface HardwareUse extends Evidence {
  /** Id of a hardware entry: the exact variant where it is known, the group where it is not. */
  readonly id: string;
  /** Number of devices; null where it is not reported. */
  readonly count: number | null;
  readonly role: 'evaluation' | 'target';
  /** The set-up as the curators wrote it, with what the id leaves out (instance type, network). */
  readonly asWritten: string;
}

export interface ModelUse {
  readonly name: string;
  /** Parameters in billions; null where it is not reported or the name stands for a family. */
  readonly paramsB: number | null;
  readonly grade: EvidenceGrade;
}

export interface Limitation extends Evidence {
  readonly text: string;
}

/** All but `succeeds` imply that the citing publication knew, and so cites, the target. */
export const RELATION_TYPES = ['cites', 'builds-on', 'extends', 'compares-with', 'succeeds'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export interface Relation extends Evidence {
  readonly type: RelationType;
  /** Key of the publication that is cited, built on, extended, compared with or succeeded. */
  readonly target: string;
  /** Required where the target first appeared after this publication's first version. */
  readonly note?: string | undefined;
}

export interface Publication {
  /** Unique; also the name of its file. */
  readonly key: string;
  readonly title: string;
  readonly altTitle: string | null;
  /** What a graph label shows: "FlexGen", not the title. */
  readonly shortName: string;
  readonly authors: readonly AuthorName[];
  readonly authorsComplete: boolean;
  /** Year of the venue. */
  readonly year: number;
  /** `YYYY-MM` of the first public version; null where it is not known. Orders works in time. */
  readonly firstPosted: string | null;
  readonly venue: string;
  readonly venueType: VenueType;
  readonly arxiv: string | null;
  readonly doi: string | null;
  readonly url: string;
  readonly code: string | null;
  readonly summary: string;
  readonly contributions: readonly string[];
  readonly limitations: readonly Limitation[];
  readonly classes: readonly ReviewClass[];
  /** Ids of strategies. */
  readonly strategies: readonly string[];
  readonly techniques: readonly TechniqueUse[];
  readonly frameworks: readonly FrameworkUse[];
  readonly hardware: readonly HardwareUse[];
  readonly models: readonly ModelUse[];
  readonly results: readonly Result[];
  readonly relations: readonly Relation[];
  readonly metadata: { readonly grade: EvidenceGrade; readonly sources: readonly string[] };
  readonly membership: { readonly level: MembershipLevel; readonly source: string | null };
  /** What is weak in this entry, in the curators' words. */
  readonly curatorNote: string;
}
