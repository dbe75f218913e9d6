/** Puts the classes on the elements that say what stands out: only where they differ from what is there. */
import type { Core, SingularElementReturnValue } from 'cytoscape';
import type { Emphasis, EmphasisInput, Fading } from '../../shared/graph/emphasis.ts';
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import { inBatches } from './patchElements.ts';

/** Does all the steps of `emphasiseInSteps` at once. */
export function applyEmphasis(cy: Core, graph: GraphModel, input: EmphasisInput, emphasis: Emphasis): void {
  for (const _ of emphasiseInSteps(cy, graph, input, emphasis));
}

/** Each step is a batch of its own. Elements of the graph that Cytoscape lacks are skipped. */
export function* emphasiseInSteps(
  cy: Core,
  graph: GraphModel,
  input: EmphasisInput,
  emphasis: Emphasis,
): Generator<void> {
  yield* inBatches(cy, graph.nodes, (node) => {
    const role = input.roles.get(node.id);
    setClasses(cy, node.id, [
      ...fadedClass(emphasis.fadingOfNode(node)),
      ...(role ? [`role-${role}`] : []),
      ...(input.selection.has(node.id) ? ['chosen'] : []),
    ]);
  });
  yield* inBatches(cy, graph.edges, (edge) => {
    const role = emphasis.roleOfEdge(edge);
    setClasses(cy, edge.id, [
      ...fadedClass(emphasis.fadingOfEdge(edge)),
      ...(role ? [`role-${role}`] : []),
      ...(emphasis.isLifted(edge) ? ['lifted'] : []),
    ]);
  });
}

function fadedClass(fading: Fading): readonly string[] {
  return fading === null ? [] : [`faded-${fading}`];
}

function setClasses(cy: Core, id: string, classes: readonly string[]): void {
  const element: SingularElementReturnValue = cy.getElementById(id);
  if (element.empty()) return;
  const present = element.classes();
  if (present.length !== classes.length || classes.some((name) => !element.hasClass(name))) {
    element.classes([...classes]);
  }
}
