/** A technique: what is done. Its strategy says where in the taxonomy it belongs. */
import type { CatalogueEvidence, EvidenceGrade } from './evidence.ts';
import type { ReviewClass } from './publication.ts';

export interface Formula {
  readonly text: string;
  readonly source: string | null;
  readonly grade: EvidenceGrade;
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
    readonly needs: readonly string[];
    readonly bestOn: readonly string[];
    readonly note: string | null;
  };
  readonly memoryEffect: string | null;
  readonly formula: Formula | null;
  /** Keys of publications. */
  readonly introducedBy: readonly string[];
  /** Ids of techniques. */
  readonly complements: readonly string[];
  /** Ids of techniques. */
  readonly conflictsWith: readonly string[];
  /** Ids of frameworks. */
  readonly commonIn: readonly string[];
  /** Keys of publications that show it best. */
  readonly representativeIn: readonly string[];
  readonly facts: CatalogueEvidence;
}
