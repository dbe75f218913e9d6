/** The places of a layout with those that the user gave. Pure. */
import type { NodeId } from '../model/ids.ts';
import type { PinnedPlace } from '../view/viewState.ts';
import type { Point, Positions } from './graphModel.ts';

/** Pinned nodes where they were put, all others where the layout has them; the very same object without pins. */
export function withPins(
  positions: Positions,
  pins: Readonly<Record<NodeId, PinnedPlace>> | undefined,
): Positions {
  return pins === undefined ? positions : { ...positions, ...pins };
}

/** As `withPins`, for a layout in which the place across is no choice: of a pin only the height counts. */
export function withPinnedHeights(
  positions: Positions,
  pins: Readonly<Record<NodeId, PinnedPlace>> | undefined,
): Positions {
  if (pins === undefined) return positions;
  const placed: Record<NodeId, Point> = { ...positions };
  for (const [id, { y }] of Object.entries(pins) as [NodeId, PinnedPlace][]) {
    const at = positions[id];
    if (at) placed[id] = { x: at.x, y };
  }
  return placed;
}
