/** The view of the graph that shows all of it: the same rule for the window and for a figure. Pure. */
import type { GraphNode, Point, Positions } from './graphModel.ts';
import { sizeOf } from './graphStyle.ts';
import type { Box } from './labels.ts';

export interface Fit {
  readonly zoom: number;
  /** Added to zoomed layout coordinates. */
  readonly pan: Point;
}

/** A few nodes are not blown up beyond this. */
const MAX_FIT_ZOOM = 2;

/**
 * Zoom and pan that bring the marks of the nodes into the box, centred. Nodes without a position do not
 * count; without any node the origin is in the middle at zoom 1.
 */
export function fitToBox(nodes: readonly GraphNode[], positions: Positions, box: Box): Fit {
  const bounds = boundsOf(nodes, positions);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (bounds === null) return { zoom: 1, pan: middle };
  const zoom = Math.min(box.width / bounds.width, box.height / bounds.height, MAX_FIT_ZOOM);
  return {
    zoom,
    pan: {
      x: middle.x - zoom * (bounds.x + bounds.width / 2),
      y: middle.y - zoom * (bounds.y + bounds.height / 2),
    },
  };
}

/** The box around all marks in layout units; null without any that has a place. */
export function boundsOf(nodes: readonly GraphNode[], positions: Positions): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes) {
    const at = positions[node.id];
    if (!at) continue;
    const half = sizeOf(node) / 2;
    left = Math.min(left, at.x - half);
    top = Math.min(top, at.y - half);
    right = Math.max(right, at.x + half);
    bottom = Math.max(bottom, at.y + half);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
