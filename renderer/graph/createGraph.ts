/**
 * The live graph: Cytoscape with its labels, created once and then brought in line with each new state by
 * what differs. This is where all that is Cytoscape ends.
 */
import cytoscape from 'cytoscape';
import { buildEmphasis, type EmphasisInput } from '../../shared/graph/emphasis.ts';
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import type { Palette } from '../../shared/graph/palette.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { applyEmphasis } from './applyEmphasis.ts';
import { cameraOf, centredCamera, MAX_ZOOM, MIN_ZOOM, motionMs, zoomedCamera } from './cameraControl.ts';
import { type DraggableArrangement, rememberDragged, withDragged } from './draggedPositions.ts';
import { type GraphEvents, listenToGraph } from './graphEvents.ts';
import type { Camera, GraphPort } from './graphPort.ts';
import { createLabelLayer } from './labelLayer.ts';
import { moveNodes, patchElements } from './patchElements.ts';
import { buildStylesheet } from './stylesheet.ts';
import { createViewKeeper } from './viewKeeper.ts';
import { zoomWithWheel } from './wheelZoom.ts';

export interface GraphState {
  readonly graph: GraphModel;
  /** Without what was dragged. */
  readonly arrangement: DraggableArrangement;
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

/** Above so many elements, edges are left out while the view moves and device pixels are drawn more coarsely. */
const LEAN_FROM_ELEMENTS = 900;
const LEAN_PIXEL_RATIO = 1.5;

export function createGraph(options: GraphOptions): GraphHandle {
  let state = options.state;
  const lean = state.graph.nodes.length + state.graph.edges.length > LEAN_FROM_ELEMENTS;
  const cy = cytoscape({
    container: options.container,
    style: buildStylesheet(state.palette),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: lean,
    pixelRatio: lean && window.devicePixelRatio > LEAN_PIXEL_RATIO ? LEAN_PIXEL_RATIO : 'auto',
  });
  const labels = createLabelLayer(cy, options.labelCanvas);

  const draw = (previous: GraphState | null) => {
    const { graph, arrangement, palette, emphasis: input } = state;
    const emphasis = buildEmphasis(graph, input);
    if (previous && previous.palette !== palette) cy.style(buildStylesheet(palette));
    cy.batch(() => {
      if (previous?.graph !== graph) patchElements(cy, graph, withDragged(arrangement));
      applyEmphasis(cy, graph, input, emphasis);
    });
    if (previous && previous.arrangement.key !== arrangement.key) {
      moveNodes(cy, graph, withDragged(arrangement), motionMs());
    }
    labels.update({ graph, emphasis, input, palette, guides: arrangement.guides });
  };

  draw(null);
  const view = createViewKeeper(cy, {
    positions: () => withDragged(state.arrangement),
    camera: options.camera,
    nodes: state.graph.nodes,
    onCamera: options.onCamera,
  });
  listenToGraph(cy, {
    ...options.events,
    onDrag: (id, to) => {
      rememberDragged(state.arrangement.key, id, to);
      labels.follow();
    },
    onMove: labels.follow,
    onUserMove: view.userMoved,
  });
  const stopWheel = zoomWithWheel(cy, options.container, view.userMoved);

  return {
    port: {
      fit: () => view.fit(state.graph.nodes),
      zoomBy: (factor) => view.moveTo(zoomedCamera(cy, factor), motionMs()),
      centre: (id) => view.moveTo(centredCamera(cy, id), motionMs()),
      camera: () => cameraOf(cy),
      setCamera: (camera) => view.moveTo(camera, 0),
      positions: () => withDragged(state.arrangement),
      size: () => ({ width: cy.width(), height: cy.height() }),
    },
    update: (next) => {
      const previous = state;
      state = next;
      draw(previous);
      if (next.arrangement.key !== previous.arrangement.key) view.fit(next.graph.nodes);
      const focus = focusOf(next);
      if (focus !== focusOf(previous)) {
        const { roles } = next.emphasis;
        view.followFocus(focus === null ? null : next.graph.nodes.filter((node) => roles.has(node.id)));
      }
    },
    destroy: () => {
      stopWheel();
      labels.destroy();
      cy.destroy();
    },
  };
}

function focusOf(state: GraphState): NodeId | null {
  return [...state.emphasis.roles].find(([, role]) => role === 'focus')?.[0] ?? null;
}
