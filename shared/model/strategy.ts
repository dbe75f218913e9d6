/** A node of the taxonomy of strategies. */
import type { ReviewClass } from './publication.ts';

/** Who put the node there: the review itself, a public summary of it, or this corpus. */
export const STRATEGY_ORIGINS = ['review', 'review-summary', 'extension'] as const;
export type StrategyOrigin = (typeof STRATEGY_ORIGINS)[number];

export interface Strategy {
  readonly id: string;
  readonly name: string;
  /** Id of the parent strategy; null at the top. */
  readonly parent: string | null;
  readonly classHints: readonly ReviewClass[];
  readonly origin: StrategyOrigin;
  readonly description: string;
}
