/** The places of a layout with those that the user gave. Pure. */
import type { NodeId } from '../model/ids.ts';
import type { PinnedPlace } from '../view/viewState.ts';
import type { Positions } from './graphModel.ts';

/** Pinned nodes where they were put, all others where the layout has them; the very same object without pins. */
export function withPins(
  positions: Positions,
  pins: Readonly<Record<NodeId, PinnedPlace>> | undefined,
): Positions {
  return pins === undefined ? positions : { ...positions, ...pins };
}
