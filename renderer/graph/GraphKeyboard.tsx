/**
 * The drawing for those who use the keyboard: one stop of the Tab key, whose arrows walk along the lines. The ring
 * over the canvas shows where the walk stands; what is there is said by the announcer of the graph.
 */
import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { sizeOf } from '../../shared/graph/graphStyle.ts';
import { selectGraph } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { selectWalkPlace } from '../state/walk.ts';
import styles from './GraphKeyboard.module.css';
import { useGraphKeys } from './graphKeys.ts';
import { graphPort, watchView } from './graphPort.ts';
import { toScreen } from './lassoGesture.ts';
import { oncePerFrame, prepareCanvas, tokenColour } from './prepareCanvas.ts';

const RING_GAP_PX = 7;
const RING_WIDTH_PX = 3;

export const KEY_HELP =
  'Left: to what this cites, uses or belongs to. Right: to what cites, uses or belongs to it. Up and Down: to the neighbours beside it. Page Up and Page Down: to another type of line. Letters: to the name. Home: to the first name. Backspace: back along the walk. Enter: put a publication in focus. Question mark: these keys.';

export function GraphKeyboard({ children }: { readonly children: ReactNode }) {
  const helpId = useId();
  const onKeyDown = useGraphKeys();
  const [hasKeyboard, setHasKeyboard] = useState(false);
  // Read until the first step, and when asked for: it covers a part of the drawing.
  const [showsHelp, setShowsHelp] = useState(false);
  const onFocus = (event: FocusEvent) => {
    const isVisible = event.currentTarget.matches(':focus-visible');
    setHasKeyboard(isVisible);
    setShowsHelp(isVisible);
  };
  return (
    <div
      role="application"
      tabIndex={0}
      aria-label="Graph, walked with the keys"
      aria-describedby={helpId}
      className={styles.keyboard}
      onKeyDown={(event) => {
        setHasKeyboard(true);
        if (event.key === '?') setShowsHelp(!showsHelp);
        else {
          onKeyDown(event);
          if (event.defaultPrevented) setShowsHelp(false);
        }
      }}
      onFocus={onFocus}
      onBlur={() => setHasKeyboard(false)}
    >
      {children}
      {hasKeyboard && <WalkRing />}
      <p id={helpId} className={styles.help} data-shown={(hasKeyboard && showsHelp) || undefined}>
        {KEY_HELP}
      </p>
    </div>
  );
}

/** A ring around the node where the walk stands. */
function WalkRing() {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const place = useStore(selectWalkPlace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is read when the ring is drawn.
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const picture = oncePerFrame(() => drawRing(canvas));
    picture.ask();
    const stopWatching = watchView(picture.ask);
    return () => {
      stopWatching();
      picture.cancel();
    };
  }, [place]);
  return <canvas ref={canvasRef} className={styles.ring} aria-hidden="true" />;
}

function drawRing(canvas: HTMLCanvasElement): void {
  const port = graphPort();
  const context = prepareCanvas(canvas, canvas.clientWidth, canvas.clientHeight);
  const state = useStore.getState();
  const at = selectWalkPlace(state)?.at;
  const node = selectGraph(state).nodes.find(({ id }) => id === at);
  const place = node && port?.placeOf(node.id);
  if (!context || !port || !node || !place) return;
  const camera = port.camera();
  const { x, y } = toScreen(place, camera);
  const radius = (sizeOf(node) / 2) * camera.zoom + RING_GAP_PX;
  context.lineWidth = RING_WIDTH_PX;
  context.strokeStyle = tokenColour(canvas, '--accent');
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}
