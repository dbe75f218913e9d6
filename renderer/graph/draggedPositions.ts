/**
 * Where the user dragged nodes to: kept while the app is open, also while the graph is off screen.
 * Not part of the view state, so that undo never moves what someone placed by hand.
 */
import type { Point, Positions } from '../../shared/graph/graphModel.ts';
import type { NodeId } from '../../shared/model/ids.ts';

const draggedById = new Map<NodeId, Point>();

export function rememberDragged(id: NodeId, at: Point): void {
  draggedById.set(id, at);
}

/** The positions with the dragged nodes where they were put; the very same object when none was dragged. */
export function withDragged(positions: Positions): Positions {
  return draggedById.size === 0 ? positions : { ...positions, ...Object.fromEntries(draggedById) };
}
