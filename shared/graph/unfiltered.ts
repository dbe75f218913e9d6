/** The graph with nothing filtered out, and what the filters leave out of it drawn faded instead of not at all. Pure. */
import { computeVisible } from '../facets/visible.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphKind, ProjectionId, ProjectionOptions } from '../view/viewState.ts';
import { keepEdgesWithEvidence } from './edgesWithEvidence.ts';
import type { GraphModel } from './graphModel.ts';
import { drawProjection } from './projectionRegistry.ts';

/** What the projection draws of the whole corpus. */
export function drawUnfiltered(
  index: CorpusIndex,
  projection: ProjectionId,
  options: ProjectionOptions,
  leastGrade: EvidenceGrade,
  kinds: readonly GraphKind[],
): GraphModel {
  const drawn = drawProjection(projection, index, computeVisible(index, {}), kinds, options);
  return keepEdgesWithEvidence(drawn, leastGrade);
}

/**
 * The unfiltered graph, knowing which of its nodes the filtered one lacks; the very same filtered graph when that
 * is none. A line that the filtered graph lacks leads to such a node.
 */
export function dimFiltered(filtered: GraphModel, whole: GraphModel): GraphModel {
  const kept = new Set(filtered.nodes.map(({ id }) => id));
  const filteredOut = new Set(whole.nodes.map(({ id }) => id).filter((id) => !kept.has(id)));
  return filteredOut.size === 0 ? filtered : { ...whole, unlinkedCount: filtered.unlinkedCount, filteredOut };
}

/** The graph without what is drawn faded: for data files, which have no faded nodes. */
export function withoutFilteredOut(graph: GraphModel): GraphModel {
  const { filteredOut } = graph;
  if (!filteredOut) return graph;
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !filteredOut.has(id)),
    edges: graph.edges.filter(({ source, target }) => !filteredOut.has(source) && !filteredOut.has(target)),
    filteredOut: undefined,
  };
}
