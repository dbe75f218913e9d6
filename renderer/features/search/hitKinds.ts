/** What the rows of both kinds of hit have in common, and how the kinds are told apart. */
import type { HitId, ResultId, Snippet } from '../../../shared/search/search.ts';

export interface HitRowProps<Id extends HitId = HitId> {
  readonly id: Id;
  /** Why it is a hit; absent until that is known. */
  readonly snippets: readonly Snippet[] | undefined;
  /** Put above the first hit of its group. */
  readonly heading: string | null;
  /** Whether Tab stops here; the arrow keys reach the others. */
  readonly isTabStop: boolean;
}

/** Whether the hit is a reported number; all others are entities. */
export function isResultId(id: HitId): id is ResultId {
  return id.startsWith('result:');
}
