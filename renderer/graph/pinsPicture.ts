/** Marks beside the nodes that the user pinned: a small pin at the upper right, over everything else. */
import { RING, sizeOf } from '../../shared/graph/graphStyle.ts';
import { layoutOf } from '../../shared/graph/projectionRegistry.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { selectGraph } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { graphPort } from './graphPort.ts';
import { toScreen } from './lassoGesture.ts';
import { prepareCanvas, tokenColour } from './prepareCanvas.ts';

const HEAD_RADIUS_PX = 3.5;
const NEEDLE_PX = 6;

/** Draws a pin beside each pinned node of the graph on screen, and nothing where there is none. */
export function drawPins(canvas: HTMLCanvasElement): void {
  const port = graphPort();
  const context = prepareCanvas(canvas, canvas.clientWidth, canvas.clientHeight);
  const state = useStore.getState();
  const pinned = state.history.present.pins[layoutOf(state.history.present)];
  if (!context || !port || !pinned) return;
  const camera = port.camera();
  context.fillStyle = tokenColour(canvas, '--text');
  context.strokeStyle = tokenColour(canvas, '--surface');
  for (const node of selectGraph(state).nodes) {
    if (!Object.hasOwn(pinned, node.id)) continue;
    const place = port.placeOf(node.id as NodeId);
    if (!place) continue;
    const { x, y } = toScreen(place, camera);
    // Outside of the ring that a selected one has.
    const aside = (sizeOf(node) / 2 + RING.gap + RING.width) * camera.zoom * Math.SQRT1_2;
    drawPin(context, x + aside, y - aside);
  }
}

/** Its point at the place, leaning to the right. */
function drawPin(context: CanvasRenderingContext2D, x: number, y: number): void {
  const [headX, headY] = [x + NEEDLE_PX, y - NEEDLE_PX];
  const path = () => {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(headX, headY);
    context.moveTo(headX + HEAD_RADIUS_PX, headY);
    context.arc(headX, headY, HEAD_RADIUS_PX, 0, 2 * Math.PI);
  };
  const ground = context.strokeStyle;
  context.lineWidth = 3;
  path();
  context.stroke();
  context.lineWidth = 1.25;
  context.strokeStyle = context.fillStyle;
  path();
  context.fill();
  context.stroke();
  context.strokeStyle = ground;
}
