/** Graphs that are parts of the whole one: the citations alone, techniques and hardware alone, the taxonomy alone. */
import type { Visible } from '../facets/facet.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphKind } from '../view/viewState.ts';
import type { GraphModel } from './graphModel.ts';
import { buildProjection } from './projection.ts';

/** Publications and who cites whom; one that no other cites and that cites none stays, as a node without a line. */
export function buildCitationGraph(index: CorpusIndex, visible: Visible): GraphModel {
  return buildProjection(index, visible, ['publication']);
}

/**
 * Without the citations: what publications do and what they did it on. What has no line of the kind in this graph
 * is left out and counted, whichever kinds are switched off.
 */
export function buildMethodGraph(
  index: CorpusIndex,
  visible: Visible,
  kinds: readonly GraphKind[],
): GraphModel {
  const whole = buildProjection(index, visible, ['publication', 'technique', 'hardware']);
  const edges = whole.edges.filter(({ kind }) => kind !== 'cites');
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const wanted = whole.nodes.filter(({ kind }) => kinds.some((it) => it === kind));
  const nodes = wanted.filter(({ id }) => linked.has(id));
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    unlinkedCount: wanted.length - nodes.length,
  };
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
