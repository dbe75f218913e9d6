/** Paints a figure on a canvas, whole or in bands: the same marks, lines and texts as in the SVG, in pixels. */
import {
  FIGURE_FONTS,
  type FigureLine,
  type FigureMark,
  type FigureModel,
  type FigureText,
  HALO_WIDTH,
} from '../../shared/figure/figureModel.ts';
import { cornersOf, ROUNDING } from '../../shared/graph/shapes.ts';

export const FIGURE_FONT_FAMILIES = FIGURE_FONTS.map((family) =>
  family.includes(' ') ? `"${family}"` : family,
).join(', ');

/** What a canvas on screen and one in a worker can both do. */
export type Painter = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints over the whole canvas, which must be as wide as the figure times the scale.
 * @param topPx row of the image that the top of the canvas is, in pixels
 */
export function paintFigure(context: Painter, figure: FigureModel, scale: number, topPx = 0): void {
  context.setTransform(scale, 0, 0, scale, 0, -topPx);
  context.globalAlpha = 1;
  context.fillStyle = figure.background;
  // Scales that give a part of a pixel leave the last row and column to the ground alone.
  context.fillRect(0, 0, figure.width + 1, figure.height + 1);
  for (const group of figure.groups) {
    for (const line of group.lines) paintLine(context, line);
    for (const mark of group.marks) paintMark(context, mark);
    for (const text of group.texts) paintText(context, text);
  }
  context.globalAlpha = 1;
}

function paintLine(context: Painter, line: FigureLine): void {
  context.globalAlpha = line.opacity;
  context.strokeStyle = line.stroke;
  context.lineWidth = line.width;
  context.setLineDash(line.dash ? [...line.dash] : []);
  context.beginPath();
  context.moveTo(line.x1, line.y1);
  if (line.curve && line.curve.length > 0) {
    for (const { control, end } of line.curve) context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  } else context.lineTo(line.x2, line.y2);
  context.stroke();
}

function paintMark(context: Painter, mark: FigureMark): void {
  context.globalAlpha = mark.opacity;
  context.setLineDash([]);
  context.beginPath();
  traceShape(context, mark);
  if (mark.fill !== 'none') {
    context.fillStyle = mark.fill;
    context.fill();
  }
  context.strokeStyle = mark.stroke;
  context.lineWidth = mark.strokeWidth;
  context.stroke();
}

function traceShape(context: Painter, { shape, x, y, size }: FigureMark): void {
  const half = size / 2;
  const corners = cornersOf(shape, x, y, size);
  if (corners) {
    corners.forEach(([cornerX, cornerY], place) => {
      if (place === 0) context.moveTo(cornerX, cornerY);
      else context.lineTo(cornerX, cornerY);
    });
    context.closePath();
  } else if (shape === 'circle') context.arc(x, y, half, 0, 2 * Math.PI);
  else context.roundRect(x - half, y - half, size, size, size * ROUNDING);
}

function paintText(context: Painter, text: FigureText): void {
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.font = `${text.semibold ? 600 : 500} ${text.size}px ${FIGURE_FONT_FAMILIES}`;
  context.textAlign = text.anchor === 'middle' ? 'center' : text.anchor;
  if (text.halo !== null) {
    context.lineJoin = 'round';
    context.lineWidth = HALO_WIDTH;
    context.strokeStyle = text.halo;
    context.strokeText(text.text, text.x, text.y);
  }
  context.fillStyle = text.fill;
  context.fillText(text.text, text.x, text.y);
}
