/** The keys of the minimap: arrows move the view by a quarter of it, plus and minus zoom, Home fits. */
import { graphPort } from '../../graph/graphPort.ts';

const STEP_SHARE = 0.25;
const ZOOM_STEP = 1.3;

const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function keysOfMap(event: React.KeyboardEvent): void {
  const port = graphPort();
  if (!port || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  if (step) {
    const { zoom, pan } = port.camera();
    const { width, height } = port.size();
    port.setCamera({
      zoom,
      pan: { x: pan.x - step.x * STEP_SHARE * width, y: pan.y - step.y * STEP_SHARE * height },
    });
  } else if (event.key === '+' || event.key === '=') port.zoomBy(ZOOM_STEP);
  else if (event.key === '-') port.zoomBy(1 / ZOOM_STEP);
  else if (event.key === 'Home') port.fit();
  else return;
  event.preventDefault();
}
