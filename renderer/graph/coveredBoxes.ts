/** Where controls lie over the drawing of the graph: names are not placed under them. */
import type { Box } from '../../shared/graph/labels.ts';

/** What lies over the drawing says so by this attribute. */
const OVER_GRAPH = '[data-over-graph]';

/** A control along the whole foot, which the fitted view keeps clear of. */
const OVER_FOOT = '[data-over-graph="foot"]';

/** Controls in the upper corners, which the fitted view keeps clear of where a mark would lie under one. */
const OVER_HEAD = '[data-over-graph="head"]';

/** What holds the drawing together with what lies over it. */
const GRAPH_AREA = '[data-graph-area]';

/** The places of the controls over the canvas, in its CSS px; none while the drawing stands alone. */
export function coveredBoxes(canvas: HTMLElement): readonly Box[] {
  return boxesOver(canvas, OVER_GRAPH);
}

/** Those of them in the upper corners. */
export function coveredHeadBoxes(drawing: HTMLElement): readonly Box[] {
  return boxesOver(drawing, OVER_HEAD);
}

/** How many px of the foot of the drawing are covered from side to side. */
export function coveredFootPx(drawing: HTMLElement): number {
  const tops = boxesOver(drawing, OVER_FOOT).map(({ y }) => y);
  return Math.max(0, ...tops.map((top) => drawing.getBoundingClientRect().height - top));
}

function boxesOver(part: HTMLElement, controls: string): readonly Box[] {
  const frame = part.getBoundingClientRect();
  const found = part.closest(GRAPH_AREA)?.querySelectorAll(controls) ?? [];
  return [...found].flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return width === 0 || height === 0 ? [] : [{ x: left - frame.left, y: top - frame.top, width, height }];
  });
}
