/** Brings Cytoscape's elements in line with the graph model by changing only what differs. */
import type { Core } from 'cytoscape';
import type { GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import { strengthOf } from '../../shared/graph/graphStyle.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { edgeLook, nodeLook, toEdgeElement, toNodeElement } from './toElements.ts';

/** Class of an element that is not in the graph now: neither drawn nor met by the pointer. */
export const GONE = 'gone';

/** So many elements are looked at in a step: a few milliseconds where all of them change. */
const ELEMENTS_A_STEP = 60;

/** Does all the steps of `patchInSteps` at once. */
export function patchElements(cy: Core, graph: GraphModel, positions: Positions): void {
  for (const _ of patchInSteps(cy, graph, positions));
}

/**
 * Adds what is new and hides what is no longer in the graph, so that it can come back: measured on the
 * shipped corpus, hiding and showing takes a tenth of removing and adding. What stays is not moved; what is
 * new or comes back stands where the positions say. Marks and lines take the look they have in this graph.
 * Each step is a batch of its own; between two steps the elements are a mixture of before and after, and
 * starting again with another graph is as good as going on.
 */
export function* patchInSteps(cy: Core, graph: GraphModel, positions: Positions): Generator<void> {
  const strength = strengthOf(graph.edges.length);
  const wanted = new Set<string>([...graph.nodes, ...graph.edges].map((it) => it.id));
  const present = new Set<string>();
  yield* inBatches(cy, cy.elements().toArray(), (element) => {
    const id = element.id();
    present.add(id);
    if (wanted.has(id) === element.hasClass(GONE)) {
      element.toggleClass(GONE, !wanted.has(id));
      const at = positions[id as NodeId];
      if (at && wanted.has(id) && element.isNode()) element.position({ ...at });
    }
  });
  yield* inBatches(cy, graph.nodes, (node) => {
    if (present.has(node.id)) setLook(cy, node.id, nodeLook(node));
    else cy.add(toNodeElement(node, positions));
  });
  yield* inBatches(cy, graph.edges, (edge) => {
    if (present.has(edge.id)) setLook(cy, edge.id, edgeLook(edge, strength));
    else cy.add(toEdgeElement(edge, strength));
  });
}

/** Does it for each item, so many in a step. */
export function* inBatches<T>(cy: Core, items: readonly T[], act: (item: T) => void): Generator<void> {
  for (let from = 0; from < items.length; from += ELEMENTS_A_STEP) {
    cy.batch(() => items.slice(from, from + ELEMENTS_A_STEP).forEach(act));
    yield;
  }
}

function setLook(cy: Core, id: string, look: Readonly<Record<string, string | number>>): void {
  const element = cy.getElementById(id);
  for (const [name, value] of Object.entries(look)) {
    if (element.data(name) !== value) element.data(name, value);
  }
}

/** What is nearer to its place than this, in layout units, is there: pinned places are kept to a tenth. */
const THERE = 0.1;

/** Puts the nodes where the positions say, so many in a step. */
export function* placeInSteps(cy: Core, graph: GraphModel, positions: Positions): Generator<void> {
  yield* inBatches(cy, graph.nodes, ({ id }) => {
    const to = positions[id];
    const node = cy.getElementById(id);
    const at = node.position();
    if (to && node.nonempty() && (at.x !== to.x || at.y !== to.y)) node.position({ ...to });
  });
}

/** Brings the nodes to their positions, moving there for so long; what is there already is left alone. */
export function moveNodes(cy: Core, graph: GraphModel, positions: Positions, durationMs: number): void {
  for (const { id } of graph.nodes) {
    const to = positions[id];
    const node = cy.getElementById(id);
    const at = node.position();
    if (!to || node.empty() || Math.hypot(at.x - to.x, at.y - to.y) < THERE) continue;
    node.stop();
    if (durationMs === 0) node.position({ ...to });
    else node.animate({ position: { ...to } }, { duration: durationMs, easing: 'ease-out' });
  }
}
