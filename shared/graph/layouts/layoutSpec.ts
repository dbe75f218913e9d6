/** What a layout is asked for, as plain data that can be sent to a worker, and what it gives. */
import { computeVisible } from '../../facets/visible.ts';
import { idOf, type NodeId, toNodeId } from '../../model/ids.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import { GRAPH_KINDS, type ProjectionId, type ProjectionOptions } from '../../view/viewState.ts';
import type { GraphEdge, GraphModel, GraphNode, Point, Positions } from '../graphModel.ts';
import { sizeOf } from '../graphStyle.ts';
import { drawProjection } from '../projectionRegistry.ts';

export interface LayoutNode {
  readonly id: NodeId;
  readonly radius: number;
  readonly start: Point;
}

export interface LayoutLink {
  readonly source: NodeId;
  readonly target: NodeId;
  /** From 0 to 1. */
  readonly weight: number;
}

export interface LayoutSpec {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
}

/**
 * The request for a projection of the whole corpus: every node that any filter can show gets a place, so that
 * filtering never moves one. What has a place in the default graph starts from it; an author starts in the
 * middle of the author's publications. So the result depends on nothing but the corpus and the choices.
 */
export function buildLayoutSpec(
  index: CorpusIndex,
  shipped: Positions,
  choice: { readonly projection: ProjectionId; readonly projectionOptions: ProjectionOptions },
): LayoutSpec {
  const graph = drawProjection(
    choice.projection,
    index,
    computeVisible(index, {}),
    GRAPH_KINDS,
    choice.projectionOptions,
  );
  return {
    nodes: graph.nodes.map((node, place) => ({
      id: node.id,
      radius: sizeOf(node) / 2,
      start: startOf(node, place, index, shipped),
    })),
    links: toLinks(graph),
  };
}

/** Turn between successive nodes that share a start: the golden angle, which never lines two of them up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function startOf(node: GraphNode, place: number, index: CorpusIndex, shipped: Positions): Point {
  const own = shipped[node.id];
  if (own) return own;
  const near = (index.authorById.get(idOf(node.id))?.publicationKeys ?? []).flatMap(
    (key) => shipped[toNodeId('publication', key)] ?? [],
  );
  const meanOf = (axis: 'x' | 'y') => near.reduce((sum, at) => sum + at[axis], 0) / Math.max(1, near.length);
  const distance = 6 + (place % 7);
  return {
    x: meanOf('x') + distance * Math.cos(place * GOLDEN_ANGLE),
    y: meanOf('y') + distance * Math.sin(place * GOLDEN_ANGLE),
  };
}

/** A citation of what many cite pulls less, so that a few famous works do not gather everything around them. */
function toLinks({ edges }: GraphModel): readonly LayoutLink[] {
  const inDegrees = new Map<NodeId, number>();
  for (const { target } of edges) inDegrees.set(target, (inDegrees.get(target) ?? 0) + 1);
  const weightOf = (edge: GraphEdge) =>
    edge.common?.share ?? (edge.kind === 'part-of' ? 1 : 1 / Math.sqrt(inDegrees.get(edge.target) ?? 1));
  return edges.map((edge) => ({ source: edge.source, target: edge.target, weight: weightOf(edge) }));
}
