/** What a layout works on: every node that can ever be shown, and how strongly each pair pulls. Pure. */
import { computeVisible } from '../../facets/visible.ts';
import type { NodeId } from '../../model/ids.ts';
import { toNodeId } from '../../model/ids.ts';
import type { TechniqueRole } from '../../model/publication.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../view/viewState.ts';
import type { GraphEdge, GraphNode } from '../graphModel.ts';
import { buildProjection } from '../projection.ts';

export interface Pull {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly weight: number;
}

export interface LayoutGraph {
  readonly nodes: readonly GraphNode[];
  readonly pulls: readonly Pull[];
}

const ROLE_WEIGHTS: Readonly<Record<TechniqueRole, number>> = {
  introduces: 1.6,
  improves: 1.2,
  uses: 0.5,
  evaluates: 0.5,
};

/** Nodes of the whole corpus with nothing filtered, and the pulls between them. */
export function buildLayoutGraph(index: CorpusIndex): LayoutGraph {
  const { nodes, edges } = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
  const degrees = countDegrees(edges);
  return {
    nodes,
    pulls: [
      ...edges.map((edge) => ({
        source: edge.source,
        target: edge.target,
        weight: weightOf(edge, index, degrees),
      })),
      ...familyPulls(index, nodes),
    ],
  };
}

/**
 * The taxonomy holds the picture together, so that clusters read as strategies; techniques tie publications
 * to it. Citations and hardware only nudge. A line to something that many lines lead to counts for less, so
 * that a device half the corpus ran on does not pull everything into one ball.
 */
function weightOf(edge: GraphEdge, index: CorpusIndex, degrees: ReadonlyMap<string, number>): number {
  const crowd = Math.sqrt(degrees.get(`${edge.kind}|${edge.target}`) ?? 1);
  switch (edge.kind) {
    case 'part-of':
      return isFirstFiling(edge, index) ? 3 : 0.15;
    case 'technique':
      return (1.4 * ROLE_WEIGHTS[edge.role ?? 'uses']) / crowd ** 0.5;
    case 'cites':
      return 0.25 / crowd;
    case 'ran-on':
      return 0.1 / crowd;
    default:
      return edge.common?.share ?? 0;
  }
}

/** Whether the line is a node's own place in the taxonomy rather than a further one. */
function isFirstFiling(edge: GraphEdge, index: CorpusIndex): boolean {
  if (edge.source.startsWith('strategy:')) return true;
  const technique = index.techniqueById.get(edge.source.slice('technique:'.length));
  return technique !== undefined && toNodeId('strategy', technique.strategy) === edge.target;
}

function countDegrees(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    const key = `${edge.kind}|${edge.target}`;
    degrees.set(key, (degrees.get(key) ?? 0) + 1);
  }
  return degrees;
}

/** Devices of one family stand together, although no line of the graph says so. */
function familyPulls(index: CorpusIndex, nodes: readonly GraphNode[]): readonly Pull[] {
  const shown = new Set<string>(nodes.map((node) => node.id));
  return index.corpus.hardware.flatMap((device) => {
    const above = (index.hardwareAncestorsById.get(device.id) ?? [])
      .map((id) => toNodeId('hardware', id))
      .find((id) => shown.has(id));
    const source = toNodeId('hardware', device.id);
    return above && shown.has(source) ? [{ source, target: above, weight: 0.6 }] : [];
  });
}
