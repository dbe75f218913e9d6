/** Brings Cytoscape's elements in line with the graph model by adding and removing only what differs. */
import type { Core } from 'cytoscape';
import type { GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import { toEdgeElement, toNodeElement } from './toElements.ts';

/**
 * Elements in both keep their place, their classes and their data; those that come back stand where the
 * positions say. Must be called inside `cy.batch`, so that the picture is drawn once.
 */
export function patchElements(cy: Core, graph: GraphModel, positions: Positions): void {
  const wanted = new Set<string>([...graph.nodes, ...graph.edges].map((it) => it.id));
  const present = new Set<string>();
  const stale = cy.elements().filter((element) => {
    present.add(element.id());
    return !wanted.has(element.id());
  });
  cy.remove(stale);
  cy.add([
    ...graph.nodes.filter((node) => !present.has(node.id)).map((node) => toNodeElement(node, positions)),
    ...graph.edges.filter((edge) => !present.has(edge.id)).map(toEdgeElement),
  ]);
}
