/**
 * The minimap: all of the graph in small with the part that is in view framed, to be dragged, clicked or moved by
 * keys. It is there while something of the graph is out of view, and folds away to a button.
 */
import { Map as MapIcon, X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { boundsOf, type Fit } from '../../../shared/graph/fit.ts';
import type { Point } from '../../../shared/graph/graphModel.ts';
import { PALETTES } from '../../../shared/graph/palette.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { graphPort, watchView } from '../../graph/graphPort.ts';
import { cameraAt, fitMap, frameOnMap, isAllInView } from '../../graph/minimapGeometry.ts';
import { drawDots, drawMap } from '../../graph/minimapPicture.ts';
import { oncePerFrame } from '../../graph/prepareCanvas.ts';
import { setSession } from '../../state/actions.ts';
import { useArrangement, useFocusRoles, useGraph } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useColourScheme } from '../../state/useColourScheme.ts';
import styles from './Minimap.module.css';
import { keysOfMap } from './minimapKeys.ts';

/** As in the style sheet. */
const SIZE = { width: 148, height: 104 } as const;

export function Minimap() {
  const open = useStore((state) => state.session.minimapOpen);
  const [held, setHeld] = useState(false);
  const needed = useSomethingOutOfView();
  if (!needed && !held) return null;
  return (
    // With the focus in it, it stays even when its own keys brought everything into view.
    <section
      className={styles.map}
      data-open={open}
      data-over-graph
      aria-label="Minimap"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {open && <MapPicture />}
      <IconButton
        compact
        className={styles.toggle}
        label={open ? 'Hide minimap' : 'Show minimap'}
        aria-expanded={open}
        icon={open ? <X size={14} aria-hidden="true" /> : <MapIcon size={16} aria-hidden="true" />}
        onClick={() => setSession({ minimapOpen: !open })}
      />
    </section>
  );
}

function MapPicture() {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const grabbed = useRef<Point | null>(null);
  const { nodes } = useGraph();
  const positions = useArrangement()?.positions;
  const roles = useFocusRoles();
  const palette = PALETTES[useColourScheme()];
  const map = useMemo<Fit>(() => fitMap(nodes, positions ?? {}, SIZE), [nodes, positions]);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas || !positions) return;
    const dots = drawDots({ nodes, positions, roles, palette, map }, canvas);
    const picture = oncePerFrame(() => drawMap(canvas, dots, map));
    picture.ask();
    const stopWatching = watchView(picture.ask);
    return () => {
      stopWatching();
      picture.cancel();
    };
  }, [nodes, positions, roles, palette, map]);

  const lookAt = (point: Point) => {
    const port = graphPort();
    port?.setCamera(cameraAt(map, point, port.camera(), port.size()));
  };
  const onPointerDown = (event: React.PointerEvent<HTMLElement>) => {
    const port = graphPort();
    if (!port || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = placeOf(event);
    const frame = frameOnMap(map, port.camera(), port.size());
    const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    const onFrame =
      Math.abs(point.x - middle.x) <= frame.width / 2 && Math.abs(point.y - middle.y) <= frame.height / 2;
    // The frame is taken where it is pressed; beside it, the view jumps there first.
    grabbed.current = onFrame ? { x: point.x - middle.x, y: point.y - middle.y } : { x: 0, y: 0 };
    if (!onFrame) lookAt(point);
  };
  const onPointerMove = (event: React.PointerEvent<HTMLElement>) => {
    if (!grabbed.current) return;
    const point = placeOf(event);
    lookAt({ x: point.x - grabbed.current.x, y: point.y - grabbed.current.y });
  };
  const letGo = () => {
    grabbed.current = null;
  };

  return (
    <div
      className={styles.picture}
      role="application"
      tabIndex={0}
      aria-label="View on the graph: arrow keys move it, plus and minus zoom, Home fits"
      onKeyDown={keysOfMap}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <canvas ref={canvasRef} className={styles.canvas} aria-hidden="true" />
    </div>
  );
}

/** Whether there is a live graph and a mark of it is out of view. */
function useSomethingOutOfView(): boolean {
  const { nodes } = useGraph();
  const positions = useArrangement()?.positions;
  const bounds = useMemo(() => positions && boundsOf(nodes, positions), [nodes, positions]);
  const isNeeded = useCallback(() => {
    const port = graphPort();
    const size = port?.size();
    // A drawing without a size is not laid out yet.
    if (!port || !size || !bounds || size.width === 0 || size.height === 0) return false;
    return !isAllInView(bounds, port.camera(), size);
  }, [bounds]);
  return useSyncExternalStore(watchView, isNeeded);
}

function placeOf(event: React.PointerEvent<HTMLElement>): Point {
  const frame = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}
