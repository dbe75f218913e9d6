/** The drawing of the graph: a thin component that hands the state to the live graph and its events to actions. */
import { useEffect, useMemo, useRef } from 'react';
import type { EmphasisInput } from '../../shared/graph/emphasis.ts';
import { buildFocusRoles } from '../../shared/graph/focusRoles.ts';
import { PALETTES } from '../../shared/graph/palette.ts';
import { kindOf, type NodeId } from '../../shared/model/ids.ts';
import { change, hover, select, setSession } from '../state/actions.ts';
import { useAtlas, useGraph, useIndex, useMatched, useView } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useColourScheme } from '../state/useColourScheme.ts';
import { createGraph, type GraphHandle, type GraphState } from './createGraph.ts';
import styles from './GraphView.module.css';
import { type Camera, registerGraphPort } from './graphPort.ts';

/** Set once the graph is on screen: what the benchmark and the end-to-end steps wait for. */
const INTERACTIVE_MARK = 'peak-atlas:interactive';

/** The camera is kept for the next session once it has rested for so long. */
const CAMERA_REST_MS = 300;

export function GraphView() {
  const containerRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const handleRef = useRef<GraphHandle | null>(null);
  const state = useGraphState();
  const stateRef = useRef(state);
  stateRef.current = state;

  useEffect(() => {
    const container = containerRef.current;
    const labelCanvas = canvasRef.current;
    if (!container || !labelCanvas) return;
    const camera = createCameraKeeper();
    let unregister = () => {};
    // The window is painted before Cytoscape takes its time.
    const stopWaiting = afterNextPaint(() => {
      const handle = createGraph({
        container,
        labelCanvas,
        state: stateRef.current,
        camera: useStore.getState().session.camera,
        events: GRAPH_EVENTS,
        onCamera: camera.keep,
      });
      handleRef.current = handle;
      afterNextPaint(() => performance.mark(INTERACTIVE_MARK));
      unregister = registerGraphPort(handle.port);
      document.fonts?.ready.then(() => {
        if (handleRef.current === handle) handle.update(stateRef.current);
      });
    });
    return () => {
      stopWaiting();
      unregister();
      camera.flush();
      handleRef.current?.destroy();
      handleRef.current = null;
    };
  }, []);

  useEffect(() => {
    handleRef.current?.update(state);
  }, [state]);

  return (
    <div className={styles.view}>
      <div
        ref={containerRef}
        className={styles.cytoscape}
        role="img"
        aria-label="Drawing of the graph; the graph outline lists its nodes"
      />
      <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />
    </div>
  );
}

function useGraphState(): GraphState {
  const { positions } = useAtlas();
  const index = useIndex();
  const graph = useGraph();
  const matched = useMatched();
  const hovered = useStore((state) => state.hovered);
  const selected = useView((view) => view.selection);
  const focus = useView((view) => view.focus);
  const scheme = useColourScheme();
  const roles = useMemo(() => buildFocusRoles(index, focus), [index, focus]);
  const selection = useMemo<ReadonlySet<NodeId>>(() => new Set(selected), [selected]);
  const emphasis = useMemo<EmphasisInput>(
    () => ({ selection, matched, roles, hovered }),
    [selection, matched, roles, hovered],
  );
  return useMemo(
    () => ({ graph, positions, palette: PALETTES[scheme], emphasis }),
    [graph, positions, scheme, emphasis],
  );
}

const GRAPH_EVENTS = {
  onTap: (id: NodeId, additive: boolean) => {
    const { selection } = useStore.getState().history.present;
    if (!additive) select(id);
    else if (selection.includes(id)) select(...selection.filter((other) => other !== id));
    else select(...selection, id);
  },
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
    if (pending) setSession({ camera: pending.camera });
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
