/** Where a card beside a mark goes. Pure. */
import type { Point } from './graphModel.ts';

export interface CardAnchor extends Point {
  /** Half the side of the mark. */
  readonly reach: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Free space between mark and card, and between card and the edge of the area. */
const GAP_PX = 14;
const MARGIN_PX = 8;

/**
 * The left upper corner of the card, in the coordinates of the area: to the right of the mark, or else to its left,
 * below or above, wherever it has room without covering the mark, moved along that side as far as it must to stay
 * inside the area. Where no side has room it stands to the right and covers what it must. All lengths in px.
 */
export function placeCard(anchor: CardAnchor, card: Size, area: Size): Point {
  const { x, y, reach } = anchor;
  const away = reach + GAP_PX;
  const alongX = clamp(x - card.width / 2, MARGIN_PX, area.width - card.width - MARGIN_PX);
  const alongY = clamp(y - card.height / 2, MARGIN_PX, area.height - card.height - MARGIN_PX);
  const sides: readonly Point[] = [
    { x: x + away, y: alongY },
    { x: x - away - card.width, y: alongY },
    { x: alongX, y: y + away },
    { x: alongX, y: y - away - card.height },
  ];
  const fits = (at: Point) =>
    at.x >= MARGIN_PX &&
    at.y >= MARGIN_PX &&
    at.x + card.width <= area.width - MARGIN_PX &&
    at.y + card.height <= area.height - MARGIN_PX;
  return (
    sides.find(fits) ?? { x: clamp(x + away, MARGIN_PX, area.width - card.width - MARGIN_PX), y: alongY }
  );
}

/** The lower limit wins where the two contradict each other. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
