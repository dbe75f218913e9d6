/**
 * Drawing a line around nodes with the pointer: what the gesture is while it lasts, without anything drawn. All
 * places are in layout units, so that zooming on the way does no harm.
 */
import type { GraphNode, Point, Positions } from '../../shared/graph/graphModel.ts';
import { sizeOf } from '../../shared/graph/graphStyle.ts';
import { type Joining, withinPolygon } from '../../shared/graph/selection.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { GraphTool } from '../state/store.ts';
import type { Camera } from './graphPort.ts';

/** A mark is hit so far outside it, in px on screen. */
const HIT_MARGIN_PX = 2;

interface Keys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * How the nodes that the line goes around join the selection; null where the press draws no line. Shift adds
 * and Alt removes with either tool; with the lasso Ctrl and ⌘ remove as well, and no key at all replaces.
 */
export function joiningOf(tool: GraphTool, { shiftKey, altKey, ctrlKey, metaKey }: Keys): Joining | null {
  if (altKey) return 'remove';
  if (shiftKey) return 'add';
  if (tool === 'pan') return null;
  return ctrlKey || metaKey ? 'remove' : 'replace';
}

export function toLayout(point: Point, { zoom, pan }: Camera): Point {
  return { x: (point.x - pan.x) / zoom, y: (point.y - pan.y) / zoom };
}

export function toScreen(point: Point, { zoom, pan }: Camera): Point {
  return { x: point.x * zoom + pan.x, y: point.y * zoom + pan.y };
}

/** The nodes whose middle the line goes around, in the order given. */
export function nodesWithin(
  nodes: readonly GraphNode[],
  positions: Positions,
  line: readonly Point[],
): readonly NodeId[] {
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return nodes.flatMap(({ id }) => {
    const at = positions[id];
    // Most nodes are nowhere near the line.
    if (!at || at.x < left || at.x > right || at.y < top || at.y > bottom) return [];
    return withinPolygon(at, line) ? [id] : [];
  });
}

/** The node whose mark is at the point, the nearest of several; null where there is none. */
export function nodeAt(
  nodes: readonly GraphNode[],
  positions: Positions,
  point: Point,
  zoom: number,
): NodeId | null {
  let nearest: { readonly id: NodeId; readonly distance: number } | null = null;
  for (const node of nodes) {
    const at = positions[node.id];
    if (!at) continue;
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance > sizeOf(node) / 2 + HIT_MARGIN_PX / zoom) continue;
    if (nearest === null || distance < nearest.distance) nearest = { id: node.id, distance };
  }
  return nearest?.id ?? null;
}
