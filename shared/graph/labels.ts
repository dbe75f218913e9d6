/**
 * Which marks carry a label at a given zoom, and where it stands: never two labels over each other, and
 * none over a large mark where that can be helped. Pure; the screen and the figure use the same answer.
 */
import { type BoxGrid, buildBoxGrid } from './boxGrid.ts';
import { type MeasureText, measureInter, wrapLabel } from './textWidth.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark on screen, in px. */
export interface LabelMark<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Side of its box. */
  readonly size: number;
  /** See `labelPriority`; with null, for what is faded, the mark gets no label and may be covered by others. */
  readonly priority: number | null;
  readonly semibold: boolean;
}

export interface PlacedLabel<Id extends string = string> {
  readonly id: Id;
  /** One or two. */
  readonly lines: readonly string[];
  /** Where the text is anchored, and the baseline of its first line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly semibold: boolean;
  readonly box: Box;
}

export const LABEL_SIZE_PX = 12;
export const LABEL_LINE_PX = 14;
/** Wider texts break into two lines. */
const MAX_LABEL_WIDTH_PX = 132;
const ASCENT_PX = 11;
const GAP_PX = 3;
/** Free space between two labels. */
const PADDING_PX = 3;
/** A mark this large is never touched by the label of another. */
const LARGE_MARK_PX = 11;
/** A label that would cover more than so much of small marks is left out. */
const MAX_COVERED_PX = 70;
/** One label for so much canvas: about 40 on the 760 × 640 px that a small window leaves. */
const AREA_PER_LABEL_PX = 12_000;

/** Above this a label is placed even over large marks: it was asked for. */
const ASKED_FOR = 1e6;

/**
 * What gets its label first: the selected, then the focus, the hovered, the matched (and what cites the focus
 * or is referenced by it), then by weight (see `labelWeightOf`). Everything faded gets none.
 */
export function labelPriority(state: {
  readonly selected: boolean;
  readonly focus: boolean;
  readonly hovered: boolean;
  readonly matched: boolean;
  readonly faded: boolean;
  readonly weight: number;
}): number | null {
  if (state.selected) return 3 * ASKED_FOR + state.weight;
  if (state.focus) return 2.5 * ASKED_FOR + state.weight;
  if (state.hovered) return 2 * ASKED_FOR + state.weight;
  if (state.faded) return null;
  return state.matched ? ASKED_FOR / 2 + state.weight : state.weight;
}

/** Labels for the marks inside the area and outside the boxes taken, best first; at most as many as its size allows. */
export function placeLabels<Id extends string>(
  marks: readonly LabelMark<Id>[],
  area: Box,
  taken: readonly Box[] = [],
  measure: MeasureText = measureInter,
): readonly PlacedLabel<Id>[] {
  const inside = marks.filter((mark) => mark.priority !== null && touches(markBox(mark), area));
  const limit = Math.max(4, Math.round((area.width * area.height) / AREA_PER_LABEL_PX));
  const ordered = inside.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || (a.id < b.id ? -1 : 1));
  const placed: PlacedLabel<Id>[] = [];
  const grid = buildBoxGrid(inside, markBox);
  const full = [...taken];
  for (const mark of ordered) {
    if (placed.length >= limit) break;
    const label = bestPlace(mark, full, grid, area, measure);
    if (!label) continue;
    placed.push(label);
    full.push(label.box);
  }
  return placed;
}

/** The free place that covers least of other marks; null when there is none that may. */
function bestPlace<Id extends string>(
  mark: LabelMark<Id>,
  taken: readonly Box[],
  marks: BoxGrid<LabelMark<Id>>,
  area: Box,
  measure: MeasureText,
): PlacedLabel<Id> | null {
  const askedFor = (mark.priority ?? 0) >= ASKED_FOR;
  let best: PlacedLabel<Id> | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const label of candidatesFor(mark, measure)) {
    if (!contains(area, label.box) || taken.some((other) => touches(grow(other), label.box))) continue;
    const cost = costOver(label.box, mark, marks.near(label.box), askedFor);
    if (cost < bestCost) {
      best = label;
      bestCost = cost;
    }
  }
  return best;
}

function costOver<Id extends string>(
  box: Box,
  own: LabelMark<Id>,
  marks: readonly LabelMark<Id>[],
  askedFor: boolean,
): number {
  let cost = 0;
  for (const mark of marks) {
    if (mark.id === own.id) continue;
    const covered = overlapArea(box, markBox(mark));
    if (covered === 0) continue;
    if (mark.size >= LARGE_MARK_PX && !askedFor) return Number.POSITIVE_INFINITY;
    cost += covered;
  }
  return cost > MAX_COVERED_PX && !askedFor ? Number.POSITIVE_INFINITY : cost;
}

/** Below, right, left, above, in order of preference. */
function candidatesFor<Id extends string>(
  mark: LabelMark<Id>,
  measure: MeasureText,
): readonly PlacedLabel<Id>[] {
  const lines = wrapLabel(mark.text, MAX_LABEL_WIDTH_PX, LABEL_SIZE_PX, mark.semibold, measure);
  const width = Math.max(...lines.map((line) => measure(line, LABEL_SIZE_PX, mark.semibold)));
  const height = lines.length * LABEL_LINE_PX;
  const reach = mark.size / 2 + GAP_PX;
  const at = (anchor: PlacedLabel['anchor'], x: number, top: number): PlacedLabel<Id> => {
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width;
    const box = { x: left, y: top, width, height };
    return { id: mark.id, lines, x, y: top + ASCENT_PX, anchor, semibold: mark.semibold, box };
  };
  return [
    at('middle', mark.x, mark.y + reach),
    at('start', mark.x + reach + 1, mark.y - height / 2),
    at('end', mark.x - reach - 1, mark.y - height / 2),
    at('middle', mark.x, mark.y - reach - height),
  ];
}

function markBox(mark: LabelMark): Box {
  return { x: mark.x - mark.size / 2, y: mark.y - mark.size / 2, width: mark.size, height: mark.size };
}

function grow(box: Box): Box {
  return {
    x: box.x - PADDING_PX,
    y: box.y - PADDING_PX,
    width: box.width + 2 * PADDING_PX,
    height: box.height + 2 * PADDING_PX,
  };
}

function overlapArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function touches(a: Box, b: Box): boolean {
  return overlapArea(a, b) > 0;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
