/**
 * The live graph: Cytoscape with its labels, created once and then brought in line with each new state by
 * what differs. This is where all that is Cytoscape ends.
 */
import cytoscape from 'cytoscape';
import { buildEmphasis, type EmphasisInput } from '../../shared/graph/emphasis.ts';
import type { GraphModel, GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import { applyEmphasis } from './applyEmphasis.ts';
import {
  cameraOf,
  centredCamera,
  fittedCamera,
  MAX_ZOOM,
  MIN_ZOOM,
  motionMs,
  moveCamera,
  zoomedCamera,
} from './cameraControl.ts';
import { rememberDragged, withDragged } from './draggedPositions.ts';
import { type GraphEvents, listenToGraph } from './graphEvents.ts';
import type { Camera, GraphPort } from './graphPort.ts';
import { createLabelLayer } from './labelLayer.ts';
import { patchElements } from './patchElements.ts';
import { buildStylesheet } from './stylesheet.ts';
import { zoomWithWheel } from './wheelZoom.ts';

export interface GraphState {
  readonly graph: GraphModel;
  /** Of the default layout, without what was dragged. */
  readonly positions: Positions;
  readonly palette: Palette;
  readonly emphasis: EmphasisInput;
}

export interface GraphOptions {
  readonly container: HTMLElement;
  readonly labelCanvas: HTMLCanvasElement;
  readonly state: GraphState;
  /** Null opens the graph fitted. */
  readonly camera: Camera | null;
  readonly events: Omit<GraphEvents, 'onDrag' | 'onMove' | 'onUserMove'>;
  /** The user moved the view; null when it is fitted again. */
  readonly onCamera: (camera: Camera | null) => void;
}

export interface GraphHandle {
  readonly port: GraphPort;
  readonly update: (state: GraphState) => void;
  readonly destroy: () => void;
}

/** Above so many elements, edges are left out while the view moves and one device pixel is drawn for each CSS px. */
const LEAN_FROM_ELEMENTS = 900;

export function createGraph(options: GraphOptions): GraphHandle {
  let state = options.state;
  /** What the view was last fitted to; null once the user moved it. */
  let fitted: readonly GraphNode[] | null = options.camera ? null : state.graph.nodes;
  const lean = state.graph.nodes.length + state.graph.edges.length > LEAN_FROM_ELEMENTS;
  const cy = cytoscape({
    container: options.container,
    style: buildStylesheet(state.palette),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: lean,
    pixelRatio: lean && window.devicePixelRatio > 1.5 ? 1.5 : 'auto',
  });
  const labels = createLabelLayer(cy, options.labelCanvas);

  const draw = (previous: GraphState | null) => {
    const { graph, positions, palette, emphasis: input } = state;
    const emphasis = buildEmphasis(graph, input);
    if (previous && previous.palette !== palette) cy.style(buildStylesheet(palette));
    cy.batch(() => {
      if (previous?.graph !== graph) patchElements(cy, graph, withDragged(positions));
      applyEmphasis(cy, graph, input, emphasis);
    });
    labels.update({ graph, emphasis, input, palette });
  };

  const refit = (durationMs: number) => {
    if (fitted && cy.width() > 0 && cy.height() > 0)
      moveCamera(cy, fittedCamera(cy, fitted, withDragged(state.positions)), durationMs);
  };

  const moveTo = (camera: Camera | null, durationMs: number) => {
    if (!camera) return;
    fitted = null;
    moveCamera(cy, camera, durationMs);
    options.onCamera(camera);
  };

  const onUserMove = () => {
    fitted = null;
    options.onCamera(cameraOf(cy));
  };

  draw(null);
  if (options.camera) moveCamera(cy, options.camera, 0);
  else refit(0);

  listenToGraph(cy, {
    ...options.events,
    onDrag: (id, to) => {
      rememberDragged(id, to);
      labels.follow();
    },
    onMove: labels.follow,
    onUserMove,
  });
  const stopWheel = zoomWithWheel(cy, options.container, onUserMove);
  cy.on('resize', () => refit(0));

  return {
    port: {
      fit: () => {
        fitted = state.graph.nodes;
        refit(motionMs());
        options.onCamera(null);
      },
      zoomBy: (factor) => moveTo(zoomedCamera(cy, factor), motionMs()),
      centre: (id) => moveTo(centredCamera(cy, id), motionMs()),
      camera: () => cameraOf(cy),
      setCamera: (camera) => moveTo(camera, 0),
      positions: () => withDragged(state.positions),
      size: () => ({ width: cy.width(), height: cy.height() }),
    },
    update: (next) => {
      const previous = state;
      state = next;
      draw(previous);
    },
    destroy: () => {
      stopWheel();
      labels.destroy();
      cy.destroy();
    },
  };
}
