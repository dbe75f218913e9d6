/**
 * The lasso: a line drawn freely around nodes selects them. It takes the pointer before Cytoscape does; a press
 * that does not move is the click that it looks like. Escape calls it off.
 */
import type { Point } from '../../shared/graph/graphModel.ts';
import { type Joining, joinSelection } from '../../shared/graph/selection.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { countOf } from '../../shared/view/graphChange.ts';
import { change, hover, select } from '../state/actions.ts';
import { selectGraph } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { chooseNode } from './chooseNode.ts';
import { graphPort, watchView } from './graphPort.ts';
import { joiningOf, nodeAt, nodesWithin, toLayout } from './lassoGesture.ts';
import { drawLasso } from './lassoPicture.ts';
import { oncePerFrame } from './prepareCanvas.ts';

/** A press is a click until the pointer has moved so far, in px. */
const CLICK_PX = 4;
/** The line has a corner at most every so many px: more could not be told apart. */
const STEP_PX = 3;

interface Gesture {
  readonly pointerId: number;
  readonly joining: Joining;
  readonly start: Point;
  /** In layout units. */
  readonly line: Point[];
  /** The end of the line, on screen. */
  end: Point;
  moved: boolean;
}

/**
 * Listens until the returned function is called.
 * @param area what the pointer is pressed on; the canvas covers it
 */
export function listenForLasso(area: HTMLElement, canvas: HTMLCanvasElement): () => void {
  let gesture: Gesture | null = null;

  const placeOf = (event: PointerEvent): Point => {
    const frame = area.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const caughtBy = ({ line }: Gesture): readonly NodeId[] => {
    const port = graphPort();
    return port ? nodesWithin(selectGraph(useStore.getState()).nodes, port.positions(), line) : [];
  };
  const picture = oncePerFrame(() => {
    drawLasso(
      canvas,
      gesture?.moved ? { line: gesture.line, end: gesture.end, caught: caughtBy(gesture) } : null,
    );
  });

  const end = () => {
    gesture = null;
    picture.ask();
  };

  const onPointerDown = (event: PointerEvent) => {
    const joining = joiningOf(useStore.getState().graphTool, event);
    const port = graphPort();
    if (!port || joining === null || event.button !== 0 || !event.isPrimary) return;
    // The mouse events that would follow are Cytoscape's; it would also take the focus out of a text field.
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    area.setPointerCapture(event.pointerId);
    // Cytoscape will not see the pointer leave what it is over now.
    hover(null);
    const start = placeOf(event);
    gesture = {
      pointerId: event.pointerId,
      joining,
      start,
      line: [toLayout(start, port.camera())],
      end: start,
      moved: false,
    };
  };

  const onPointerMove = (event: PointerEvent) => {
    const port = graphPort();
    if (!port || event.pointerId !== gesture?.pointerId) return;
    event.stopPropagation();
    const to = placeOf(event);
    const { start, end: before } = gesture;
    gesture.moved ||= Math.hypot(to.x - start.x, to.y - start.y) >= CLICK_PX;
    if (Math.hypot(to.x - before.x, to.y - before.y) < STEP_PX) return;
    gesture.line.push(toLayout(to, port.camera()));
    gesture.end = to;
    picture.ask();
  };

  const onPointerUp = (event: PointerEvent) => {
    if (event.pointerId !== gesture?.pointerId) return;
    event.stopPropagation();
    const finished = gesture;
    end();
    if (finished.moved) selectCaught(caughtBy(finished), finished.joining);
    else click(finished);
  };

  const onPointerCancel = (event: PointerEvent) => {
    if (event.pointerId === gesture?.pointerId) end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || gesture === null) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };

  /** What the pointer's own events do not keep from Cytoscape. */
  const swallow = (event: Event) => {
    if (gesture === null) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const capture = { capture: true, passive: false } as const;
  area.addEventListener('pointerdown', onPointerDown, capture);
  area.addEventListener('pointermove', onPointerMove, capture);
  area.addEventListener('pointerup', onPointerUp, capture);
  area.addEventListener('pointercancel', onPointerCancel, capture);
  for (const type of ['mousedown', 'touchstart'] as const) area.addEventListener(type, swallow, capture);
  window.addEventListener('keydown', onKeyDown, capture);
  const stopWatching = watchView(() => {
    if (gesture) picture.ask();
  });

  return () => {
    area.removeEventListener('pointerdown', onPointerDown, capture);
    area.removeEventListener('pointermove', onPointerMove, capture);
    area.removeEventListener('pointerup', onPointerUp, capture);
    area.removeEventListener('pointercancel', onPointerCancel, capture);
    for (const type of ['mousedown', 'touchstart'] as const) area.removeEventListener(type, swallow, capture);
    window.removeEventListener('keydown', onKeyDown, capture);
    stopWatching();
    picture.cancel();
  };
}

const JOINED: Readonly<Record<Joining, (count: string) => string>> = {
  replace: (count) => `lasso ${count}`,
  add: (count) => `lasso ${count} more`,
  remove: (count) => `lasso ${count} out of the selection`,
};

function selectCaught(caught: readonly NodeId[], joining: Joining): void {
  const { selection } = useStore.getState().history.present;
  const selected = new Set(selection);
  const changed =
    joining === 'replace' ? caught : caught.filter((id) => selected.has(id) === (joining === 'remove'));
  const name = changed.length === 0 ? undefined : JOINED[joining](countOf(changed));
  change({
    type: 'select',
    nodeIds: joinSelection(selection, caught, joining),
    ...(name === undefined ? {} : { name }),
  });
}

function click({ start, joining }: Gesture): void {
  const port = graphPort();
  if (!port) return;
  const camera = port.camera();
  const { nodes } = selectGraph(useStore.getState());
  const id = nodeAt(nodes, port.positions(), toLayout(start, camera), camera.zoom);
  if (id) chooseNode(id, joining !== 'replace');
  else if (joining === 'replace') select();
}
