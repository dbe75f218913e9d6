/** The graph model as Cytoscape's element definitions: ids, positions, and the data that the stylesheet reads. */
import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { GraphEdge, GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import { type Mark, markOf, opacityOf, sizeOf, widthOf } from '../../shared/graph/graphStyle.ts';

/** A node that the positions do not know stands at the origin. */
export function toNodeElement(node: GraphNode, positions: Positions): NodeDefinition {
  return {
    group: 'nodes',
    data: { id: node.id, kind: node.kind, ...nodeLook(node) },
    position: { ...(positions[node.id] ?? { x: 0, y: 0 }) },
  };
}

export function toEdgeElement(edge: GraphEdge, strength: number): EdgeDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      ...edgeLook(edge, strength),
    },
  };
}

/** What may differ from one graph to the next for the same node. */
export function nodeLook(node: GraphNode): { readonly mark: Mark; readonly size: number } {
  return { mark: markOf(node), size: sizeOf(node) };
}

/** What may differ from one graph to the next for the same edge; for the strength see `strengthOf`. */
export function edgeLook(
  edge: GraphEdge,
  strength: number,
): {
  readonly grade: GraphEdge['grade'];
  readonly width: number;
  readonly liftedWidth: number;
  readonly opacity: number;
} {
  return {
    grade: edge.grade,
    width: widthOf(edge, false),
    liftedWidth: widthOf(edge, true),
    opacity: opacityOf(edge.kind, strength, false),
  };
}
