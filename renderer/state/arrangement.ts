/** Where the nodes of a graph stand, and for which graph that was computed. */
import type { OverviewPlan } from '../../shared/graph/large/overviewPlan.ts';
import type { Layout } from '../../shared/graph/layouts/layoutSpec.ts';

export interface Arrangement extends Layout {
  /** Names everything that the places depend on; see `selectArrangementKey`. */
  readonly key: string;
  /** Set where the whole graph is too large to be shown. */
  readonly plan?: OverviewPlan | undefined;
}
