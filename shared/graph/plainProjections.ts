/** Graphs that are parts of the whole one: the citations alone, the taxonomy alone. */
import type { Visible } from '../facets/facet.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphKind } from '../view/viewState.ts';
import type { GraphModel } from './graphModel.ts';
import { buildProjection } from './projection.ts';

/** Publications and who cites whom; one that no other cites and that cites none stays, as a node without a line. */
export function buildCitationGraph(index: CorpusIndex, visible: Visible): GraphModel {
  return buildProjection(index, visible, ['publication']);
}

/** The taxonomy with the techniques filed in it, each under its first strategy and, if there are, its others. */
export function buildStrategyTree(
  index: CorpusIndex,
  visible: Visible,
  kinds: readonly GraphKind[],
): GraphModel {
  return buildProjection(
    index,
    visible,
    kinds.filter((kind) => kind === 'strategy' || kind === 'technique'),
  );
}
