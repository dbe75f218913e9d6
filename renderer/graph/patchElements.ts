/** Brings Cytoscape's elements in line with the graph model by changing only what differs. */
import type { Core } from 'cytoscape';
import type { GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import { strengthOf } from '../../shared/graph/graphStyle.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { edgeLook, nodeLook, toEdgeElement, toNodeElement } from './toElements.ts';

/** Class of an element that is not in the graph now: neither drawn nor met by the pointer. */
export const GONE = 'gone';

/**
 * Adds what is new and hides what is no longer in the graph, so that it can come back: measured on the
 * shipped corpus, hiding and showing takes a tenth of removing and adding. What stays is not moved; what is
 * new or comes back stands where the positions say. Marks and lines take the look they have in this graph.
 * Must be called inside `cy.batch`, so that the picture is drawn once.
 */
export function patchElements(cy: Core, graph: GraphModel, positions: Positions): void {
  const strength = strengthOf(graph.edges.length);
  const wanted = new Set<string>([...graph.nodes, ...graph.edges].map((it) => it.id));
  const present = new Set<string>();
  cy.elements().forEach((element) => {
    const id = element.id();
    present.add(id);
    if (wanted.has(id) === element.hasClass(GONE)) {
      element.toggleClass(GONE, !wanted.has(id));
      const at = element.isNode() ? positions[id as NodeId] : undefined;
      if (at && wanted.has(id)) element.position({ ...at });
    }
  });
  for (const node of graph.nodes) {
    if (present.has(node.id)) setLook(cy, node.id, nodeLook(node));
  }
  for (const edge of graph.edges) {
    if (present.has(edge.id)) setLook(cy, edge.id, edgeLook(edge, strength));
  }
  cy.add([
    ...graph.nodes.filter((node) => !present.has(node.id)).map((node) => toNodeElement(node, positions)),
    ...graph.edges.filter((edge) => !present.has(edge.id)).map((edge) => toEdgeElement(edge, strength)),
  ]);
}

function setLook(cy: Core, id: string, look: Readonly<Record<string, string | number>>): void {
  const element = cy.getElementById(id);
  for (const [name, value] of Object.entries(look)) {
    if (element.data(name) !== value) element.data(name, value);
  }
}

/** Brings the nodes to their positions, moving there for so long; what is there already is left alone. */
export function moveNodes(cy: Core, graph: GraphModel, positions: Positions, durationMs: number): void {
  for (const { id } of graph.nodes) {
    const to = positions[id];
    const node = cy.getElementById(id);
    const at = node.position();
    if (!to || node.empty() || (at.x === to.x && at.y === to.y)) continue;
    node.stop();
    if (durationMs === 0) node.position({ ...to });
    else node.animate({ position: { ...to } }, { duration: durationMs, easing: 'ease-out' });
  }
}
