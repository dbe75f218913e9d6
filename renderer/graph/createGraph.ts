/**
 * The live graph: Cytoscape with its labels, created once and then brought in line with each new state by
 * what differs. This is where all that is Cytoscape ends.
 */
import cytoscape from 'cytoscape';
import type { EdgeRoutes } from '../../shared/graph/edgeRoutes.ts';
import { buildEmphasis, type Emphasis, type EmphasisInput } from '../../shared/graph/emphasis.ts';
import type { GraphEdge, GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import type { Arrangement } from '../state/arrangement.ts';
import type { SessionCamera } from '../state/session.ts';
import { emphasiseInSteps } from './applyEmphasis.ts';
import { cameraOf, centredCamera, MAX_ZOOM, MIN_ZOOM, motionMs, zoomedCamera } from './cameraControl.ts';
import { dragTogether } from './dragTogether.ts';
import { createEdgeLayer } from './edgeLayer.ts';
import { type GraphEvents, listenToGraph } from './graphEvents.ts';
import { type Camera, type GraphPort, tellViewMoved } from './graphPort.ts';
import { createSlicedWork } from './inSlices.ts';
import { createLabelLayer } from './labelLayer.ts';
import { toMarkDrawing } from './markPainter.ts';
import { GONE, moveNodes, patchInSteps, placeInSteps } from './patchElements.ts';
import { buildStylesheet } from './stylesheet.ts';
import { createViewKeeper } from './viewKeeper.ts';
import { zoomWithWheel } from './wheelZoom.ts';

export interface GraphState {
  readonly graph: GraphModel;
  readonly arrangement: Arrangement;
  readonly palette: Palette;
  readonly emphasis: EmphasisInput;
  /** How its lines run; null where all are straight. */
  readonly routes: EdgeRoutes | null;
}

export interface GraphOptions {
  readonly container: HTMLElement;
  readonly labelCanvas: HTMLCanvasElement;
  /** Under the container, for the lines of large graphs. */
  readonly edgeCanvas: HTMLCanvasElement;
  readonly state: GraphState;
  /** Null opens the graph fitted; one of another focus is what to go back to when the focus is left. */
  readonly camera: SessionCamera | null;
  readonly events: Omit<GraphEvents, 'onMove' | 'onNodeMove' | 'onUserMove'>;
  /** Nodes were dragged to new places and let go. */
  readonly onDrop: (places: Positions) => void;
  /** The user moved the view; null when it is fitted again. */
  readonly onCamera: (camera: Camera | null) => void;
  /** Called once, when all of the first graph is there. */
  readonly onDrawn: () => void;
}

export interface GraphHandle {
  readonly port: GraphPort;
  readonly update: (state: GraphState) => void;
  /** Whether some of the graph is still to be drawn. */
  readonly isBusy: () => boolean;
  readonly destroy: () => void;
}

/** Above so many elements, the lines are drawn on their own canvas and device pixels more coarsely. */
const LEAN_FROM_ELEMENTS = 900;
const LEAN_PIXEL_RATIO = 1.5;

/** Whether lines are drawn by us: curves, which the figure draws by the same rule, and those of large graphs. */
function drawsLines({ graph, routes }: GraphState): boolean {
  return routes !== null || isLean(graph);
}

/** Whether the graph is too large for Cytoscape to draw its lines; see edgeLayer.ts. */
function isLean({ nodes, edges }: GraphModel): boolean {
  return nodes.length + edges.length > LEAN_FROM_ELEMENTS;
}

/** Above so many nodes, their marks are drawn on that canvas too; Cytoscape still knows where each is pointed at. */
const PAINTED_FROM_NODES = 600;

function isPainted({ nodes }: GraphModel): boolean {
  return nodes.length > PAINTED_FROM_NODES;
}

export function createGraph(options: GraphOptions): GraphHandle {
  let state = options.state;
  let painted = isPainted(state.graph);
  let onDrawn: (() => void) | null = options.onDrawn;
  const lean = isLean(state.graph);
  const cy = cytoscape({
    container: options.container,
    style: buildStylesheet(state.palette, painted),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    autounselectify: true,
    boxSelectionEnabled: false,
    pixelRatio: lean && window.devicePixelRatio > LEAN_PIXEL_RATIO ? LEAN_PIXEL_RATIO : 'auto',
  });
  const labels = createLabelLayer(cy, options.labelCanvas);
  const edges = createEdgeLayer(cy, options.edgeCanvas);
  const work = createSlicedWork();

  /** What Cytoscape holds, and where; null while it is between two states. */
  let patched: { readonly graph: GraphModel; readonly withLines: boolean } | null = null;
  let placed: Positions | null = null;

  /** Cytoscape is brought in line step by step; what newer work overtakes is begun anew by that. */
  function* bringInLine(next: GraphState, emphasis: Emphasis): Generator<void> {
    const { graph, arrangement } = next;
    const withLines = !painted && !drawsLines(next);
    const ofCytoscape = withLines ? graph : { ...graph, edges: [] };
    if (patched?.graph !== graph || patched.withLines !== withLines) {
      patched = null;
      yield* patchInSteps(cy, ofCytoscape, arrangement.positions);
      patched = { graph, withLines };
    }
    if (!painted) yield* emphasiseInSteps(cy, ofCytoscape, next.emphasis, emphasis);
    if (placed === arrangement.positions) return;
    if (painted) {
      // The marks glide there together once all have their places.
      placed = null;
      yield* placeInSteps(cy, graph, arrangement.positions);
    } else moveNodes(cy, graph, arrangement.positions, onDrawn ? 0 : motionMs());
    placed = arrangement.positions;
  }

  const draw = (previous: GraphState | null) => {
    const next = state;
    const { graph, arrangement, palette, emphasis: input } = next;
    const emphasis = buildEmphasis(withLinesOnDemand(graph), input);
    // Once painted, it stays so: going back would style every element that Cytoscape holds anew.
    const paints = painted || isPainted(graph);
    if (paints !== painted || (previous && !paints && previous.palette !== palette)) {
      cy.style(buildStylesheet(palette, paints));
    }
    painted = paints;
    work.run(bringInLine(next, emphasis), () => {
      const { routes } = next;
      edges.update(
        drawsLines(next) || paints
          ? {
              nodes: graph.nodes,
              edges: linesOf(graph, emphasis),
              emphasis,
              palette,
              routes,
              marks: paints ? toMarkDrawing(graph.nodes, emphasis, input, palette) : null,
              glideMs: motionMs(),
            }
          : null,
      );
      labels.update({ graph, emphasis, input, palette, guides: arrangement.guides });
      onDrawn?.();
      onDrawn = null;
    });
  };

  draw(null);
  const view = createViewKeeper(cy, {
    positions: () => state.arrangement.positions,
    camera: options.camera,
    nodes: state.graph.nodes,
    onCamera: options.onCamera,
  });
  const isLookedAt = !state.emphasis.path && options.camera?.focus === focusOf(state);
  if (subjectOf(state) !== null && !isLookedAt) view.followFocus(nodesOfSubject(state), 0);
  listenToGraph(cy, {
    ...options.events,
    onMove: () => {
      labels.follow();
      edges.follow();
      tellViewMoved();
    },
    onNodeMove: () => {
      if (placed !== null) edges.followNodes();
    },
    onUserMove: view.userMoved,
  });
  dragTogether(cy, { selection: () => state.emphasis.selection, onDrop: options.onDrop });
  const stopWheel = zoomWithWheel(cy, options.container, view.userMoved);

  return {
    port: {
      fit: () => view.fit(state.graph.nodes),
      zoomBy: (factor) => view.moveTo(zoomedCamera(cy, factor), motionMs()),
      centre: (id) => view.moveTo(centredCamera(cy, id), motionMs()),
      camera: () => cameraOf(cy),
      setCamera: (camera) => view.moveTo(camera, 0),
      positions: () => state.arrangement.positions,
      placeOf: (id) => {
        const node = cy.getElementById(id);
        return node.empty() || node.hasClass(GONE) ? null : { ...node.position() };
      },
      size: () => ({ width: cy.width(), height: cy.height() }),
    },
    update: (next) => {
      const previous = state;
      state = next;
      draw(previous);
      if (next.arrangement.key !== previous.arrangement.key) view.fit(next.graph.nodes);
      const subject = subjectOf(next);
      if (subject !== subjectOf(previous)) {
        view.followFocus(subject === null ? null : nodesOfSubject(next));
      }
    },
    isBusy: () => work.isBusy() || edges.isBusy(),
    destroy: () => {
      stopWheel();
      work.stop();
      edges.destroy();
      labels.destroy();
      cy.destroy();
    },
  };
}

/** Lines that are drawn only on demand count among those that show who is whose neighbour. */
function withLinesOnDemand(graph: GraphModel): GraphModel {
  return graph.linesOnDemand ? { ...graph, edges: [...graph.edges, ...graph.linesOnDemand] } : graph;
}

function linesOf({ edges, linesOnDemand }: GraphModel, emphasis: Emphasis): readonly GraphEdge[] {
  const asked = (linesOnDemand ?? []).filter(emphasis.isLifted);
  return asked.length === 0 ? edges : [...edges, ...asked];
}

function focusOf(state: GraphState): NodeId | null {
  return [...state.emphasis.roles].find(([, role]) => role === 'focus')?.[0] ?? null;
}

/** What the view turns to: the paths that are shown, or the focus; the same text for the same. Null for neither. */
function subjectOf(state: GraphState): string | null {
  const { path, roles } = state.emphasis;
  if (path) return [...path.nodes].sort().join(' ');
  const focus = focusOf(state);
  return focus === null ? null : `${focus} and ${roles.size - 1} around it`;
}

/** What lies on the paths, or the focus and what is around it. */
function nodesOfSubject({ graph, emphasis: { path, roles } }: GraphState) {
  return graph.nodes.filter(({ id }) => (path ? path.nodes.has(id) : roles.has(id)));
}
