/** Where controls lie over the drawing of the graph: names are not placed under them. */
import type { Box } from '../../shared/graph/labels.ts';

/** What lies over the drawing says so by this attribute. */
const OVER_GRAPH = '[data-over-graph]';

/** The places of the controls over the canvas, in its CSS px; none while the drawing stands alone. */
export function coveredBoxes(canvas: HTMLCanvasElement): readonly Box[] {
  const around = canvas.parentElement?.parentElement;
  if (!around) return [];
  const frame = canvas.getBoundingClientRect();
  return [...around.querySelectorAll(OVER_GRAPH)].flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return width === 0 || height === 0 ? [] : [{ x: left - frame.left, y: top - frame.top, width, height }];
  });
}
