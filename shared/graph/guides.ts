/** The lines and names of a layout's axis, lanes and blocks in a picture: the same on screen and in a figure. Pure. */

import type { Fit } from './fit.ts';
import { type Box, LABEL_SIZE_PX } from './labels.ts';
import type { BlockGuide, Guide, LineGuide } from './layouts/layoutSpec.ts';
import { measureInter } from './textWidth.ts';

export interface PlacedGuide {
  readonly text: string;
  /** Where the text starts, and its baseline. */
  readonly x: number;
  readonly y: number;
  /** Of the text. */
  readonly box: Box;
  /** Null for a guide whose line is out of sight while what it names is not. */
  readonly line: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  } | null;
}

export const GUIDE_OPACITY = 0.45;

const INSET_PX = 6;
const LINE_PX = 14;
const ASCENT_PX = 11;

/**
 * The guides of the area, zoomed and panned as given. Names stay at its edge however the view moves: those of
 * vertical lines at the top, those of horizontal ones at the left; the year, lane or block that the edge cuts
 * keeps its name. A name without room is left out, its line stays.
 */
export function placeGuides(guides: readonly Guide[], fit: Fit, area: Box): readonly PlacedGuide[] {
  const placed: PlacedGuide[] = [];
  for (const axis of ['y', 'x'] as const) {
    const start = axis === 'x' ? area.x : area.y;
    const end = start + (axis === 'x' ? area.width : area.height);
    const along = guides
      .filter((guide): guide is LineGuide => guide.axis === axis)
      .map(({ at, label }) => ({ label, place: at * fit.zoom + (axis === 'x' ? fit.pan.x : fit.pan.y) }))
      .filter(({ place }) => place <= end)
      .sort((a, b) => a.place - b.place);
    const cut = along.findLastIndex(({ place }) => place < start);
    for (const { label, place } of along.slice(Math.max(0, cut))) {
      placed.push(placeGuide(axis, label, place, area, placed));
    }
  }
  for (const guide of guides) {
    if (guide.axis === 'block') placed.push(...placeHead(guide, fit, area));
  }
  return placed;
}

/** The head of a block moves with it; its name is cut to the width of the block. */
function placeHead(guide: BlockGuide, fit: Fit, area: Box): readonly PlacedGuide[] {
  const x1 = guide.x * fit.zoom + fit.pan.x;
  const y = guide.y * fit.zoom + fit.pan.y;
  const width = guide.width * fit.zoom;
  if (x1 > area.x + area.width || x1 + width < area.x || y < area.y || y > area.y + area.height) return [];
  const text = cutToWidth(guide.label, width);
  const top = y - LINE_PX - 2;
  return [
    {
      text,
      x: x1,
      y: top + ASCENT_PX,
      box: { x: x1, y: top, width: measureInter(text, LABEL_SIZE_PX, true), height: LINE_PX },
      line: {
        x1: Math.max(area.x, x1),
        y1: y,
        x2: Math.min(area.x + area.width, x1 + width),
        y2: y,
      },
    },
  ];
}

/** The longest beginning that fits, with an ellipsis where something is cut off; empty where not even a letter fits. */
function cutToWidth(label: string, width: number): string {
  if (measureInter(label, LABEL_SIZE_PX, true) <= width) return label;
  for (let length = label.length - 1; length > 0; length -= 1) {
    const text = `${label.slice(0, length).trimEnd()}…`;
    if (measureInter(text, LABEL_SIZE_PX, true) <= width) return text;
  }
  return '';
}

function placeGuide(
  axis: LineGuide['axis'],
  label: string,
  place: number,
  area: Box,
  placed: readonly PlacedGuide[],
): PlacedGuide {
  const across = axis === 'x';
  const right = area.x + area.width;
  const width = measureInter(label, LABEL_SIZE_PX, true);
  const x = across ? Math.max(place + 4, area.x + INSET_PX) : area.x + INSET_PX;
  // Below the names of the vertical lines, which stand at the very top.
  const top = across ? area.y + INSET_PX : Math.max(place + 3, area.y + 2 * INSET_PX + LINE_PX);
  const box = { x, y: top, width, height: LINE_PX };
  const hasRoom = x + width <= right && placed.every((other) => !overlaps(other.box, box));
  const isInside = place >= (across ? area.x : area.y);
  return {
    text: hasRoom ? label : '',
    x,
    y: top + ASCENT_PX,
    box: hasRoom ? box : { ...box, width: 0, height: 0 },
    line: !isInside
      ? null
      : across
        ? { x1: place, y1: area.y, x2: place, y2: area.y + area.height }
        : { x1: area.x, y1: place, x2: right, y2: place },
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
