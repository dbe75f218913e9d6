/** Graphs that join things of one kind by what they have in common: co-citation, coupling, combination, authorship. */
import type { Visible } from '../facets/facet.ts';
import { idOf } from '../model/ids.ts';
import { findClusters } from '../network/clusters.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { normalise } from '../network/normalisation.ts';
import type { Related, RelatedPair } from '../network/pairs.ts';
import {
  buildCoCitation,
  buildCollaboration,
  buildCombinations,
  buildCoupling,
} from '../network/relatedness.ts';
import type { ProjectionOptions } from '../view/viewState.ts';
import type { EdgeKind, GraphEdge, GraphModel, GraphNode } from './graphModel.ts';
import { type Grouping, groupByCluster, groupByTopStrategy } from './groups.ts';
import { toAuthorNode, toEntityNode, toPublicationNode } from './projectionNodes.ts';

interface RelatedGraph {
  readonly edgeKind: EdgeKind;
  readonly relate: (index: CorpusIndex) => Related;
  /** Every node the corpus could give, with its id in the corpus, in corpus order. */
  readonly nodesOf: (index: CorpusIndex) => readonly GraphNode[];
  readonly isVisible: (visible: Visible) => (id: string) => boolean;
  /** What colours the nodes; null leaves them the colour of their kind. */
  readonly groupBy: 'cluster' | 'top-strategy' | null;
}

const publicationNodes = (index: CorpusIndex) =>
  index.corpus.publications.map((it) => toPublicationNode(index, it));
const publicationIsVisible = ({ publications }: Visible) => {
  const keys = new Set(publications);
  return (key: string) => keys.has(key);
};

export const RELATED_GRAPHS = {
  'co-cited': {
    edgeKind: 'co-cited',
    relate: buildCoCitation,
    nodesOf: publicationNodes,
    isVisible: publicationIsVisible,
    groupBy: 'cluster',
  },
  coupled: {
    edgeKind: 'coupled',
    relate: buildCoupling,
    nodesOf: publicationNodes,
    isVisible: publicationIsVisible,
    groupBy: 'cluster',
  },
  combined: {
    edgeKind: 'combined',
    relate: buildCombinations,
    nodesOf: (index) => index.corpus.techniques.map((it) => toEntityNode('technique', it, index)),
    isVisible:
      ({ techniques }) =>
      (id) =>
        techniques.has(id),
    groupBy: 'top-strategy',
  },
  'co-author': {
    edgeKind: 'co-author',
    relate: buildCollaboration,
    nodesOf: (index) => [...index.authorById.values()].map(toAuthorNode),
    isVisible:
      ({ authors }) =>
      (id) =>
        authors.has(id),
    groupBy: null,
  },
} as const satisfies Readonly<Record<string, RelatedGraph>>;

/**
 * The graph of the pairs that have at least `threshold` in common. What is in common is counted, clusters are
 * found and the strongest line is looked for in the whole corpus, so that filtering only takes away. A visible
 * thing without a line in the whole corpus is left out and counted; one whose partners are filtered out stays.
 */
export function buildRelatedGraph(
  { edgeKind, relate, nodesOf, isVisible, groupBy }: RelatedGraph,
  index: CorpusIndex,
  visible: Visible,
  options: ProjectionOptions & { readonly threshold: number },
): GraphModel {
  const related = relate(index);
  const pairs = related.pairs.filter(({ count }) => count >= options.threshold);
  const strengthOf = ({ a, b, count }: RelatedPair) =>
    normalise(count, related.totalById.get(a) ?? 0, related.totalById.get(b) ?? 0, options.normalisation);
  const strongest = Math.max(0, ...pairs.map(strengthOf));
  const linked = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const candidates = new Map(nodesOf(index).map((node) => [idOf(node.id), node]));
  const grouping = groupNodes(groupBy, index, candidates, linked, pairs, strengthOf);
  const shown = isVisible(visible);
  const visibleNodes = [...candidates].filter(([id]) => shown(id));
  const nodes = visibleNodes.flatMap(([id, node]): GraphNode[] => {
    const group = grouping?.markById.get(id);
    if (!linked.has(id)) return [];
    return [group ? { ...node, group } : node];
  });
  const edges = pairs.flatMap((pair): GraphEdge[] => {
    const [source, target] = [candidates.get(pair.a)?.id, candidates.get(pair.b)?.id];
    if (!source || !target || !shown(pair.a) || !shown(pair.b)) return [];
    const strength = strengthOf(pair);
    return [
      {
        id: `${edgeKind}|${source}|${target}`,
        kind: edgeKind,
        source,
        target,
        grade: pair.grade,
        introduces: false,
        common: { count: pair.count, strength, share: strength / strongest },
      },
    ];
  });
  return { nodes, edges, groups: grouping?.groups, unlinkedCount: visibleNodes.length - nodes.length };
}

function groupNodes(
  groupBy: RelatedGraph['groupBy'],
  index: CorpusIndex,
  nodeById: ReadonlyMap<string, GraphNode>,
  linked: ReadonlySet<string>,
  pairs: readonly RelatedPair[],
  strengthOf: (pair: RelatedPair) => number,
): Grouping | null {
  if (groupBy === null) return null;
  if (groupBy === 'top-strategy') return groupByTopStrategy(index);
  const ids = [...nodeById.keys()].filter((id) => linked.has(id));
  const links = pairs.map((pair) => ({ a: pair.a, b: pair.b, weight: strengthOf(pair) }));
  return groupByCluster(findClusters(ids, links), nodeById);
}
