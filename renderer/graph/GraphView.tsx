/** The drawing of the graph: a thin component that hands the state to the live graph and its events to actions. */
import { useEffect, useMemo, useRef } from 'react';
import type { EmphasisInput } from '../../shared/graph/emphasis.ts';
import { PALETTES } from '../../shared/graph/palette.ts';
import { required } from '../../shared/lib/assert.ts';
import { kindOf, type NodeId } from '../../shared/model/ids.ts';
import { change, hover, select, setSession } from '../state/actions.ts';
import { useEdgeRoutes } from '../state/edgeRoutes.ts';
import { onLeaving } from '../state/onLeaving.ts';
import { usePathMarks } from '../state/paths.ts';
import { useArrangement, useFocusReach, useGraph, useMatched, useView } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useColourScheme } from '../state/useColourScheme.ts';
import { chooseNode } from './chooseNode.ts';
import { createGraph, type GraphHandle, type GraphState } from './createGraph.ts';
import { GraphKeyboard } from './GraphKeyboard.tsx';
import { GraphOverlay } from './GraphOverlay.tsx';
import styles from './GraphView.module.css';
import { type Camera, registerGraphPort } from './graphPort.ts';
import { pinDropped } from './graphWork.ts';

/** Set once the graph is on screen: what the benchmark and the end-to-end steps wait for. */
const INTERACTIVE_MARK = 'peak-atlas:interactive';

/** The camera is kept for the next session once it has rested for so long. */
const CAMERA_REST_MS = 300;

export function GraphView() {
  const containerRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const edgeCanvasRef = useRef<HTMLCanvasElement>(null);
  const handleRef = useRef<GraphHandle | null>(null);
  const state = useGraphState();
  const stateRef = useRef(state);
  stateRef.current = state;
  const started = state !== null;
  const tool = useStore((it) => it.graphTool);

  useEffect(() => {
    const container = containerRef.current;
    const labelCanvas = canvasRef.current;
    const edgeCanvas = edgeCanvasRef.current;
    if (!container || !labelCanvas || !edgeCanvas || !started) return;
    const camera = createCameraKeeper();
    const stopLeaving = onLeaving(camera.flush);
    let unregister = () => {};
    // The window is painted before Cytoscape takes its time.
    const stopWaiting = afterNextPaint(() => {
      const handle = createGraph({
        container,
        labelCanvas,
        edgeCanvas,
        state: required(stateRef.current, 'a graph to draw'),
        camera: useStore.getState().session.camera,
        events: GRAPH_EVENTS,
        onDrop: pinDropped,
        onCamera: camera.keep,
        onDrawn: () => afterNextPaint(() => performance.mark(INTERACTIVE_MARK)),
      });
      handleRef.current = handle;
      unregister = registerGraphPort(handle.port);
      document.fonts?.ready.then(() => {
        if (handleRef.current === handle && stateRef.current) handle.update(stateRef.current);
      });
    });
    return () => {
      stopWaiting();
      unregister();
      stopLeaving();
      camera.flush();
      handleRef.current?.destroy();
      handleRef.current = null;
    };
  }, [started]);

  useEffect(() => {
    if (state) handleRef.current?.update(state);
  }, [state]);

  return (
    <div className={styles.view} data-tool={tool}>
      <canvas ref={edgeCanvasRef} className={styles.edges} aria-hidden="true" />
      <GraphKeyboard>
        <div
          ref={containerRef}
          className={styles.cytoscape}
          role="img"
          aria-label="Drawing of the graph; the graph outline lists its nodes"
        />
        <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />
        <GraphOverlay />
      </GraphKeyboard>
    </div>
  );
}

/** What is to be drawn. While a new graph is still being arranged, the one before stays; null when there is none. */
function useGraphState(): GraphState | null {
  const drawn = useRef<GraphState | null>(null);
  const arrangement = useArrangement();
  const graph = useGraph();
  const { roles, levels } = useFocusReach();
  const path = usePathMarks();
  const routes = useEdgeRoutes();
  const matched = useMatched();
  const hovered = useStore((state) => state.hovered);
  const selected = useView((view) => view.selection);
  const scheme = useColourScheme();
  const selection = useMemo<ReadonlySet<NodeId>>(() => new Set(selected), [selected]);
  const emphasis = useMemo<EmphasisInput>(
    () => ({ selection, matched, roles, levels, path, hovered }),
    [selection, matched, roles, levels, path, hovered],
  );
  const state = useMemo(
    () => arrangement && { graph, arrangement, palette: PALETTES[scheme], emphasis, routes },
    [graph, arrangement, scheme, emphasis, routes],
  );
  drawn.current = state ?? drawn.current;
  return drawn.current;
}

const GRAPH_EVENTS = {
  onTap: chooseNode,
  onDoubleTap: (id: NodeId) => {
    if (kindOf(id) === 'publication') change({ type: 'focus', nodeId: id });
  },
  onBackgroundTap: () => select(),
  onHover: hover,
} as const;

/** Writes the camera to the session once it rests, and at once when asked to. */
function createCameraKeeper() {
  let pending: { readonly camera: Camera | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (pending) {
      const { focus } = useStore.getState().history.present;
      setSession({ camera: pending.camera && { ...pending.camera, focus } });
    }
    pending = null;
  };
  return {
    keep: (camera: Camera | null) => {
      pending = { camera };
      clearTimeout(timer);
      timer = setTimeout(flush, CAMERA_REST_MS);
    },
    flush,
  };
}

/** Calls back after what React just committed is on screen. Returns the function that calls it off. */
function afterNextPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
