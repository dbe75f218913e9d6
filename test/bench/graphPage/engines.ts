/** The ways to draw a graph that are compared: this app's own, the same elements in plain Cytoscape, sigma.js. */
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import { createGraph, type GraphState } from '../../../renderer/graph/createGraph.ts';
import { buildStylesheet } from '../../../renderer/graph/stylesheet.ts';
import { toEdgeElement, toNodeElement } from '../../../renderer/graph/toElements.ts';
import type { GraphModel, Positions } from '../../../shared/graph/graphModel.ts';
import { markOf, sizeOf, strengthOf } from '../../../shared/graph/graphStyle.ts';
import { buildOverviewPlan } from '../../../shared/graph/large/overviewPlan.ts';
import { isTooLarge, NO_PLAN, reduceGraph } from '../../../shared/graph/large/reduceGraph.ts';
import { PALETTES } from '../../../shared/graph/palette.ts';
import { nextFrame } from './watchFrames.ts';

export interface Drawn {
  readonly update: (graph: GraphModel, positions: Positions) => void;
  readonly redraw: () => void;
  readonly whenDrawn: () => Promise<void>;
  readonly destroy: () => void;
}

const PALETTE = PALETTES.light;

/** The part of the graph that the app would show. */
export function shownPart(graph: GraphModel): GraphModel {
  if (!isTooLarge(graph)) return graph;
  const plan = buildOverviewPlan({ nodes: graph.nodes, links: graph.edges }, (id) => id);
  return reduceGraph(
    graph,
    plan ?? NO_PLAN,
    { limit: null, opened: [], neighboursOf: [] },
    { selection: [], matched: null, roles: new Map() },
  );
}

export function drawPeakAtlas(stage: HTMLElement, graph: GraphModel, positions: Positions): Drawn {
  const edgeCanvas = document.createElement('canvas');
  const container = document.createElement('div');
  const labelCanvas = document.createElement('canvas');
  labelCanvas.className = 'label-canvas';
  stage.append(edgeCanvas, container, labelCanvas);
  const stateOf = (next: GraphModel, places: Positions, key: string): GraphState => ({
    graph: shownPart(next),
    arrangement: { key, positions: places, guides: [] },
    palette: PALETTE,
    emphasis: { selection: new Set(), matched: null, roles: new Map(), levels: new Map(), hovered: null },
    routes: null,
  });
  let isDrawn = false;
  const handle = createGraph({
    container,
    labelCanvas,
    edgeCanvas,
    state: stateOf(graph, positions, 'first'),
    camera: null,
    events: {
      onTap: () => {},
      onDoubleTap: () => {},
      onBackgroundTap: () => {},
      onHover: () => {},
    },
    onDrop: () => {},
    onCamera: () => {},
    onDrawn: () => {
      isDrawn = true;
    },
  });
  let key = 'first';
  let placed = positions;
  return {
    update: (next, places) => {
      if (places !== placed) key = 'next';
      placed = places;
      handle.update(stateOf(next, places, key));
    },
    redraw: () => handle.update(stateOf(graph, placed, key)),
    whenDrawn: async () => {
      do await nextFrame();
      while (!isDrawn || handle.isBusy());
    },
    destroy: () => {
      handle.destroy();
      stage.replaceChildren();
    },
  };
}

/** Full style: every line an element of Cytoscape, nothing left out while it moves. */
export function drawCytoscape(stage: HTMLElement, graph: GraphModel, positions: Positions): Drawn {
  const container = document.createElement('div');
  stage.append(container);
  const elementsOf = (next: GraphModel) => {
    const strength = strengthOf(next.edges.length);
    return [
      ...next.nodes.map((node) => toNodeElement(node, positions)),
      ...next.edges.map((edge) => toEdgeElement(edge, strength)),
    ];
  };
  const cy = cytoscape({
    container,
    style: buildStylesheet(PALETTE),
    elements: elementsOf(graph),
    layout: { name: 'preset' },
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  cy.fit(undefined, 20);
  let rendered = false;
  cy.on('render', () => {
    rendered = true;
  });
  return {
    update: (next) => {
      rendered = false;
      const ids = new Set<string>([...next.nodes, ...next.edges].map(({ id }) => id));
      cy.batch(() => {
        cy.elements().forEach((element) => {
          element.style('display', ids.has(element.id()) ? 'element' : 'none');
        });
      });
    },
    redraw: () => {
      rendered = false;
      cy.panBy({ x: 1, y: 0 });
    },
    whenDrawn: async () => {
      do await nextFrame();
      while (!rendered);
    },
    destroy: () => {
      cy.destroy();
      stage.replaceChildren();
    },
  };
}

export function drawSigma(stage: HTMLElement, graph: GraphModel, positions: Positions): Drawn {
  const container = document.createElement('div');
  stage.append(container);
  const drawn = new Graph({ type: 'undirected', multi: true });
  for (const node of graph.nodes) {
    const at = positions[node.id] ?? { x: 0, y: 0 };
    drawn.addNode(node.id, {
      x: at.x,
      y: -at.y,
      size: sizeOf(node) / 4,
      color: PALETTE[markOf(node)],
      label: node.label,
    });
  }
  for (const { source, target } of graph.edges)
    drawn.addEdge(source, target, { size: 0.5, color: '#c9cbce' });
  const sigma = new Sigma(drawn, container, { hideEdgesOnMove: false, labelRenderedSizeThreshold: 8 });
  return {
    update: () => {},
    redraw: () => sigma.refresh({ skipIndexation: true }),
    whenDrawn: async () => {
      await nextFrame();
      await nextFrame();
    },
    destroy: () => {
      sigma.kill();
      stage.replaceChildren();
    },
  };
}
