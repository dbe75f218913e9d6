/** Where controls lie over the drawing of the graph: names are not placed under them. */
import type { Box } from '../../shared/graph/labels.ts';

/** What lies over the drawing says so by this attribute. */
const OVER_GRAPH = '[data-over-graph]';

/** A control along the whole foot, which the fitted view keeps clear of. */
const OVER_FOOT = '[data-over-graph="foot"]';

/** The places of the controls over the canvas, in its CSS px; none while the drawing stands alone. */
export function coveredBoxes(canvas: HTMLCanvasElement): readonly Box[] {
  const around = surroundingsOf(canvas);
  if (!around) return [];
  const frame = canvas.getBoundingClientRect();
  return [...around.querySelectorAll(OVER_GRAPH)].flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return width === 0 || height === 0 ? [] : [{ x: left - frame.left, y: top - frame.top, width, height }];
  });
}

/** How many px of the foot of the drawing are covered from side to side. */
export function coveredFootPx(drawing: HTMLElement): number {
  const control = surroundingsOf(drawing)?.querySelector(OVER_FOOT);
  if (!control) return 0;
  return Math.max(0, drawing.getBoundingClientRect().bottom - control.getBoundingClientRect().top);
}

/** What holds the drawing together with what lies over it. */
function surroundingsOf(part: HTMLElement): HTMLElement | null {
  return part.parentElement?.parentElement ?? null;
}
