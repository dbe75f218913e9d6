/** How the lasso looks while it is drawn: the line, what it holds so far, and how many that is. */
import { FIGURE_FONTS } from '../../shared/figure/figureModel.ts';
import type { Point } from '../../shared/graph/graphModel.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { countOf } from '../../shared/view/graphChange.ts';
import { graphPort } from './graphPort.ts';
import { toScreen } from './lassoGesture.ts';
import { prepareCanvas, tokenColour } from './prepareCanvas.ts';

export interface LassoPicture {
  /** In layout units. */
  readonly line: readonly Point[];
  /** Where the pointer is, on screen. */
  readonly end: Point;
  readonly caught: readonly NodeId[];
}

const FILL_OPACITY = 0.08;
const RING_RADIUS_PX = 7;
/** Rings around more nodes than this would be a grey mass, and their count says it as well. */
const MAX_RINGS = 400;
const FONT = `600 12px ${FIGURE_FONTS.map((family) => (family.includes(' ') ? `"${family}"` : family)).join(', ')}`;

/** Null clears the canvas. */
export function drawLasso(canvas: HTMLCanvasElement, picture: LassoPicture | null): void {
  const port = graphPort();
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = prepareCanvas(canvas, width, height);
  if (!context || !picture || !port) return;
  const camera = port.camera();
  const positions = port.positions();
  const accent = tokenColour(canvas, '--accent');
  context.strokeStyle = accent;
  context.fillStyle = accent;
  context.lineJoin = 'round';
  context.lineWidth = 1.5;

  context.beginPath();
  for (const corner of picture.line) {
    const { x, y } = toScreen(corner, camera);
    context.lineTo(x, y);
  }
  context.stroke();
  context.globalAlpha = FILL_OPACITY;
  context.fill();
  context.globalAlpha = 1;

  context.beginPath();
  for (const id of picture.caught.slice(0, MAX_RINGS)) {
    const at = positions[id];
    if (!at) continue;
    const { x, y } = toScreen(at, camera);
    context.moveTo(x + RING_RADIUS_PX, y);
    context.arc(x, y, RING_RADIUS_PX, 0, 2 * Math.PI);
  }
  context.stroke();

  context.font = FONT;
  context.lineWidth = 4;
  context.strokeStyle = tokenColour(canvas, '--surface');
  const text = countOf(picture.caught);
  const x = Math.min(picture.end.x + 14, width - context.measureText(text).width - 4);
  const y = Math.max(16, picture.end.y - 10);
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
