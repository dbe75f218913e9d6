/** Where the nodes of a graph stand, and for which graph that was computed. */
import type { Positions } from '../../shared/graph/graphModel.ts';

export interface Arrangement {
  /** Names everything that the places depend on; see `selectArrangementKey`. */
  readonly key: string;
  readonly positions: Positions;
}
