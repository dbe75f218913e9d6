/** The graph model as Cytoscape's element definitions: ids, positions, and the data that the stylesheet reads. */
import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { GraphEdge, GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import { markOf, sizeOf } from '../../shared/graph/graphStyle.ts';

/** A node that the positions do not know stands at the origin. */
export function toNodeElement(node: GraphNode, positions: Positions): NodeDefinition {
  return {
    group: 'nodes',
    data: { id: node.id, kind: node.kind, mark: markOf(node), size: sizeOf(node) },
    position: { ...(positions[node.id] ?? { x: 0, y: 0 }) },
  };
}

export function toEdgeElement(edge: GraphEdge): EdgeDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      kind: edge.kind,
      grade: edge.grade,
      introduces: edge.introduces ? 1 : 0,
    },
  };
}
