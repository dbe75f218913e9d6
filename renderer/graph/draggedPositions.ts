/**
 * Where the user dragged nodes to: kept while the app is open, also while the graph is off screen.
 * Not part of the view state, so that undo never moves what someone placed by hand.
 */
import type { Point, Positions } from '../../shared/graph/graphModel.ts';
import type { Guide } from '../../shared/graph/layouts/layoutSpec.ts';
import type { NodeId } from '../../shared/model/ids.ts';

/** Places, and what they were computed for. */
export interface DraggableArrangement {
  readonly key: string;
  readonly positions: Positions;
  readonly guides: readonly Guide[];
}

const draggedByKey = new Map<string, Map<NodeId, Point>>();

/** A place is remembered for the arrangement that it was chosen in. */
export function rememberDragged(arrangementKey: string, id: NodeId, at: Point): void {
  const dragged = draggedByKey.get(arrangementKey) ?? new Map<NodeId, Point>();
  draggedByKey.set(arrangementKey, dragged.set(id, at));
}

/** The positions with the dragged nodes where they were put; the very same object when none was dragged. */
export function withDragged({ key, positions }: Pick<DraggableArrangement, 'key' | 'positions'>): Positions {
  const dragged = draggedByKey.get(key);
  return dragged ? { ...positions, ...Object.fromEntries(dragged) } : positions;
}
