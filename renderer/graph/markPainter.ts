/** Draws the marks of a graph that is too large for Cytoscape to draw them: one fill and one stroke for each look. */

import type { Emphasis, EmphasisInput } from '../../shared/graph/emphasis.ts';
import type { GraphNode } from '../../shared/graph/graphModel.ts';
import { OUTLINE_WIDTH, RING, type Shape, sizeOf } from '../../shared/graph/graphStyle.ts';
import { groupMarksByLook, type MarkGroup } from '../../shared/graph/markLook.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import { cornersOf, ROUNDING } from '../../shared/graph/shapes.ts';

export interface MarkDrawing {
  readonly groups: readonly MarkGroup[];
  /** Side of each node's mark, in layout units. */
  readonly sizes: Float64Array;
  /** Places of the nodes that have a ring. */
  readonly ringed: readonly number[];
  readonly palette: Palette;
}

export function toMarkDrawing(
  nodes: readonly GraphNode[],
  emphasis: Emphasis,
  { roles, selection }: EmphasisInput,
  palette: Palette,
): MarkDrawing {
  return {
    groups: groupMarksByLook(nodes, emphasis, roles, palette),
    sizes: Float64Array.from(nodes, sizeOf),
    ringed: nodes.flatMap(({ id }, place) => (selection.has(id) ? [place] : [])),
    palette,
  };
}

/** Marks smaller than this on screen are drawn without their outline, which would be all of them. */
const LEAST_OUTLINED_PX = 3.5;

/**
 * @param context in layout units
 * @param points x, y pairs by place; NaN for what is not there
 * @param zoom px on screen for each layout unit
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { groups, sizes, ringed, palette }: MarkDrawing,
  points: Float64Array,
  zoom: number,
): void {
  context.setLineDash([]);
  context.lineWidth = OUTLINE_WIDTH;
  context.strokeStyle = palette.outline;
  for (const { shape, fill, opacity, places } of groups) {
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.beginPath();
    let largest = 0;
    for (const place of places) {
      const [x, y] = [points[2 * place] ?? Number.NaN, points[2 * place + 1] ?? Number.NaN];
      if (Number.isNaN(x + y)) continue;
      const size = sizes[place] ?? 0;
      largest = Math.max(largest, size);
      addMark(context, shape, x, y, size);
    }
    context.fill();
    if (largest * zoom >= LEAST_OUTLINED_PX) context.stroke();
  }
  context.globalAlpha = 1;
  context.lineWidth = RING.width;
  context.strokeStyle = palette.selection;
  context.beginPath();
  for (const place of ringed) {
    const [x, y] = [points[2 * place] ?? Number.NaN, points[2 * place + 1] ?? Number.NaN];
    const radius = (sizes[place] ?? 0) / 2 + RING.gap + RING.width / 2;
    if (!Number.isNaN(x + y)) addMark(context, 'circle', x, y, 2 * radius);
  }
  context.stroke();
}

function addMark(context: CanvasRenderingContext2D, shape: Shape, x: number, y: number, size: number): void {
  const half = size / 2;
  if (shape === 'circle') {
    context.moveTo(x + half, y);
    context.arc(x, y, half, 0, 2 * Math.PI);
    return;
  }
  const corners = cornersOf(shape, x, y, size);
  if (!corners) {
    context.roundRect(x - half, y - half, size, size, ROUNDING * size);
    return;
  }
  corners.forEach(([cornerX, cornerY], number) => {
    if (number === 0) context.moveTo(cornerX, cornerY);
    else context.lineTo(cornerX, cornerY);
  });
  context.closePath();
}
