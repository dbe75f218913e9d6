/**
 * The graph of the default view: publications, their techniques, strategies and hardware, and the
 * citations among the publications. Pure; positions, colours and sizes are decided elsewhere.
 */
import type { Visible } from '../facets/facet.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { GraphKind } from '../view/viewState.ts';
import type { GraphEdge, GraphModel, GraphNode, NodeKind } from './graphModel.ts';
import {
  buildCitationEdges,
  buildFilingEdges,
  buildHardwareEdges,
  buildTechniqueEdges,
} from './projectionEdges.ts';
import { toEntityNode, toPublicationNode } from './projectionNodes.ts';

/**
 * The visible entities of the kinds given, with every edge both of whose ends are shown.
 *
 * Nodes stand in corpus order, kind by kind. Hardware appears when a visible publication names it itself: a
 * vendor or family that only holds such devices would be a mark without a line.
 * Weights count within the whole corpus, not within what is visible, so that filtering never resizes a node.
 */
export function buildProjection(
  index: CorpusIndex,
  visible: Visible,
  kinds: readonly GraphKind[],
): GraphModel {
  const shownKinds = new Set<NodeKind>(kinds);
  const nodes = shownNodes(index, visible).filter((node) => shownKinds.has(node.kind));
  const shown = new Set<string>(nodes.map((node) => node.id));
  const edges = new Map<string, GraphEdge>();
  const publications = publicationsOf(index, visible);
  for (const edge of [
    ...publications.flatMap(buildCitationEdges),
    ...publications.flatMap(buildTechniqueEdges),
    ...publications.flatMap(buildHardwareEdges),
    ...buildFilingEdges(index, publications, shown),
  ]) {
    if (shown.has(edge.source) && shown.has(edge.target) && !edges.has(edge.id)) edges.set(edge.id, edge);
  }
  return { nodes, edges: [...edges.values()] };
}

function publicationsOf(index: CorpusIndex, visible: Visible) {
  return visible.publications.flatMap((key) => index.publicationByKey.get(key) ?? []);
}

function shownNodes(index: CorpusIndex, visible: Visible): readonly GraphNode[] {
  const publications = publicationsOf(index, visible);
  const ranOn = new Set(publications.flatMap((it) => it.hardware.map((use) => use.id)));

  return [
    ...publications.map((it) => toPublicationNode(index, it)),
    ...index.corpus.techniques
      .filter((it) => visible.techniques.has(it.id))
      .map((it) => toEntityNode('technique', it, index)),
    ...index.corpus.strategies
      .filter((it) => visible.strategies.has(it.id))
      .map((it) => toEntityNode('strategy', it, index)),
    ...index.corpus.hardware
      .filter((it) => visible.hardware.has(it.id) && ranOn.has(it.id))
      .map((it) => toEntityNode('hardware', it, index)),
  ];
}
