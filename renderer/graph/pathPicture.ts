/** The lines of the citation paths over the drawing: an arrow from each publication to the one it cites. */

import { GRADE_STYLES, sizeOf } from '../../shared/graph/graphStyle.ts';
import { PATH_WIDTH, placePathLine, type Stroke } from '../../shared/graph/pathMarks.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { selectPathMarks } from '../state/paths.ts';
import { selectGraph } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { graphPort } from './graphPort.ts';
import { toScreen } from './lassoGesture.ts';
import { prepareCanvas, tokenColour } from './prepareCanvas.ts';

/** Draws the paths that are shown, and nothing where there are none. */
export function drawPaths(canvas: HTMLCanvasElement): void {
  const port = graphPort();
  const context = prepareCanvas(canvas, canvas.clientWidth, canvas.clientHeight);
  const state = useStore.getState();
  const marks = selectPathMarks(state);
  if (!context || !port || !marks) return;
  const camera = port.camera();
  const radiusById = new Map<NodeId, number>();
  for (const node of selectGraph(state).nodes) {
    if (marks.nodes.has(node.id)) radiusById.set(node.id, (sizeOf(node) / 2) * camera.zoom);
  }
  context.strokeStyle = tokenColour(canvas, '--data-selection');
  context.lineCap = 'round';
  for (const { source, target, grade, isCurrent } of marks.lines) {
    const [from, to] = [port.placeOf(source), port.placeOf(target)];
    const [fromRadius, toRadius] = [radiusById.get(source), radiusById.get(target)];
    if (!from || !to || fromRadius === undefined || toRadius === undefined) continue;
    const placed = placePathLine(toScreen(from, camera), toScreen(to, camera), fromRadius, toRadius);
    if (!placed) continue;
    context.lineWidth = isCurrent ? PATH_WIDTH.current : PATH_WIDTH.other;
    context.setLineDash([...(GRADE_STYLES[grade].dash ?? [])]);
    stroke(context, placed.shaft);
    context.setLineDash([]);
    for (const side of placed.head) stroke(context, side);
  }
}

function stroke(context: CanvasRenderingContext2D, { x1, y1, x2, y2 }: Stroke): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
