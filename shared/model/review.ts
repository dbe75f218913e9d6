/** What is known, and what is not known, of the review whose corpus this reconstructs. */
import type { Evidence, EvidenceGrade } from './evidence.ts';
import type { AuthorName, MembershipLevel, ReviewClass } from './publication.ts';

export interface ReviewFact extends Evidence {
  readonly fact: string;
  readonly value: unknown;
  readonly note?: string | undefined;
}

/**
 * The boxes of a PRISMA flow, from top to bottom. `records` are counted on; `removed` are what leaves the
 * flow between two of them; `source` counts places, not records.
 */
export const PRISMA_STAGES = [
  { id: 'databases', name: 'Databases searched', kind: 'source' },
  { id: 'identified', name: 'Records identified', kind: 'records' },
  { id: 'duplicates-removed', name: 'Duplicates removed', kind: 'removed' },
  { id: 'screened', name: 'Records screened', kind: 'records' },
  { id: 'excluded', name: 'Records excluded at screening', kind: 'removed' },
  { id: 'full-text-assessed', name: 'Full texts assessed', kind: 'records' },
  { id: 'full-text-excluded', name: 'Full texts excluded', kind: 'removed' },
  { id: 'included', name: 'Publications included', kind: 'records' },
] as const satisfies readonly PrismaStageSpec[];
export type PrismaStageId = (typeof PRISMA_STAGES)[number]['id'];

interface PrismaStageSpec {
  readonly id: string;
  readonly name: string;
  readonly kind: 'source' | 'records' | 'removed';
}

/** What is known of one box; a value that is not known has no source and no grade above `unsourced`. */
export interface PrismaStage extends Evidence {
  readonly id: PrismaStageId;
  /** Null where it is not known. */
  readonly value: number | null;
  /** The entry of `known` that says it; its value is the same. */
  readonly fact?: string | undefined;
  readonly note?: string | undefined;
}

/** A class or strategy as the review or a summary of it names it, with its node in the taxonomy. */
export interface ReviewTopic extends Evidence {
  /** Id of a strategy. */
  readonly strategy: string;
  /** In the words of the source. */
  readonly wording: string;
}

export interface ReconstructionStep {
  readonly title: string;
  readonly text: string;
}

/** How this corpus was made in place of the review's own list. */
export interface Reconstruction {
  readonly statement: string;
  readonly steps: readonly ReconstructionStep[];
  /** What each level of membership claims; how many publications have it is counted from the corpus. */
  readonly levels: readonly { readonly level: MembershipLevel; readonly meaning: string }[];
}

/** Names one result of the corpus by what it says, so that a reordered list of results breaks nothing. */
export interface ResultReference {
  /** Key of a publication. */
  readonly publication: string;
  readonly metric: string;
  readonly value: number;
  /** The model as the result names it. */
  readonly model: string | null;
}

export interface CaseStudyStep {
  readonly title: string;
  readonly text: string;
  /** The figures that the step tells of, in its order. */
  readonly results: readonly ResultReference[];
}

/** A case study of the review, told with the figures of the primary paper and not with the review's. */
export interface CaseStudy {
  /** Key of a publication. */
  readonly publication: string;
  /** On which side the review files it. */
  readonly side: ReviewClass;
  /** That the side is the review's filing, and where this is known from. */
  readonly filing: Evidence & { readonly note: string };
  readonly question: string;
  readonly steps: readonly CaseStudyStep[];
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
  /** In the order of `PRISMA_STAGES`; empty for a corpus without such a flow. */
  readonly prisma: readonly PrismaStage[];
  readonly classes: readonly ReviewTopic[];
  readonly strategies: readonly ReviewTopic[];
  /** Nodes below the review's strategies that summaries of it name. */
  readonly subNodes: readonly ReviewTopic[];
  /** Null for a corpus that is the review's own. */
  readonly reconstruction: Reconstruction | null;
  readonly caseStudies: readonly CaseStudy[];
}
