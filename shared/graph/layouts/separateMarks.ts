/** Moves apart the marks of a finished layout that touch, and nothing else. */
import type { NodeId } from '../../model/ids.ts';
import type { Point, Positions } from '../graphModel.ts';
import type { LayoutSpec } from './layoutSpec.ts';
import { type Disc, pushOverlapsApart } from './spread.ts';

/**
 * The places with the pinned nodes where they were put and all others out of their way and of one another's, in
 * tenths of a layout unit.
 */
export function settleMarks({ nodes, fixed }: LayoutSpec, places: Positions): Positions {
  const discs = nodes.flatMap(({ id, radius }): Disc<NodeId>[] => {
    const pin = fixed[id];
    const at = pin ?? places[id];
    return at ? [{ id, x: at.x, y: at.y, radius, fixed: pin !== undefined }] : [];
  });
  const settled: Record<NodeId, Point> = {};
  for (const { id, x, y } of pushOverlapsApart(discs))
    settled[id] = fixed[id] ?? { x: tenths(x), y: tenths(y) };
  return settled;
}

/** To a tenth of a layout unit, never -0. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
