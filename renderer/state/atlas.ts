/** What is loaded: the corpus with its look-ups and the positions of its default graph. Immutable. */
import type { Positions } from '../../shared/graph/graphModel.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';

export interface Atlas {
  readonly index: CorpusIndex;
  readonly positions: Positions;
  /** Hash of the bundle it came from. */
  readonly hash: string;
}
