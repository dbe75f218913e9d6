/**
 * The picture of the minimap: a dot for every node in its colour, drawn once for each graph, and the frame of the
 * view over it, drawn at every frame that the view moves.
 */
import type { Fit } from '../../shared/graph/fit.ts';
import type { GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import { type FocusRole, markOf, sizeOf } from '../../shared/graph/graphStyle.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { graphPort } from './graphPort.ts';
import { frameOnMap } from './minimapGeometry.ts';
import { prepareCanvas, tokenColour } from './prepareCanvas.ts';

/** Dots smaller than this would not be seen. */
const MIN_DOT_PX = 1.5;
/** How much of what is outside of the view shows through. */
const VEIL_OPACITY = 0.6;

export interface MapContent {
  readonly nodes: readonly GraphNode[];
  readonly positions: Positions;
  readonly roles: ReadonlyMap<NodeId, FocusRole>;
  readonly palette: Palette;
  readonly map: Fit;
}

/** The dots of all nodes, as large as the canvas that they will be drawn on; null where the host has no canvas. */
export function drawDots(
  { nodes, positions, roles, palette, map }: MapContent,
  like: HTMLCanvasElement,
): HTMLCanvasElement | null {
  const dots = document.createElement('canvas');
  const context = prepareCanvas(dots, like.clientWidth, like.clientHeight);
  if (!context) return null;
  for (const node of nodes) {
    const at = positions[node.id];
    if (!at) continue;
    const size = Math.max(MIN_DOT_PX, sizeOf(node) * map.zoom);
    context.fillStyle = palette[roles.get(node.id) ?? markOf(node)];
    context.fillRect(
      at.x * map.zoom + map.pan.x - size / 2,
      at.y * map.zoom + map.pan.y - size / 2,
      size,
      size,
    );
  }
  return dots;
}

/** Draws the dots with the frame of the view; what is outside of it steps back. */
export function drawMap(canvas: HTMLCanvasElement, dots: HTMLCanvasElement | null, map: Fit): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = prepareCanvas(canvas, width, height);
  const port = graphPort();
  if (!context || !dots || !port || dots.width === 0 || dots.height === 0) return;
  context.drawImage(dots, 0, 0, width, height);
  const frame = frameOnMap(map, port.camera(), port.size());
  context.globalAlpha = VEIL_OPACITY;
  context.fillStyle = tokenColour(canvas, '--surface-raised');
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(frame.x, frame.y, frame.width, frame.height);
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.strokeStyle = tokenColour(canvas, '--accent');
  context.lineWidth = 1.5;
  context.strokeRect(frame.x, frame.y, frame.width, frame.height);
}
