/** Dragging nodes with the pointer: a selected one takes all that are selected with it. */
import type { Core, NodeSingular } from 'cytoscape';
import type { Point } from '../../shared/graph/graphModel.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { GONE } from './patchElements.ts';

interface DragOptions {
  readonly selection: () => ReadonlySet<NodeId>;
  /** Nodes were let go at other places than they were taken from. */
  readonly onDrop: (places: Readonly<Record<NodeId, Point>>) => void;
}

/** Listens until the graph is destroyed. */
export function dragTogether(cy: Core, { selection, onDrop }: DragOptions): void {
  /** Where the nodes of the drag stood when it began, the one under the pointer first. */
  let taken: readonly { readonly node: NodeSingular; readonly from: Point }[] = [];

  cy.on('grab', 'node', (event) => {
    const grabbed = event.target as NodeSingular;
    const selected = selection();
    const others = selected.has(grabbed.id() as NodeId)
      ? [...selected]
          .map((id) => cy.getElementById(id))
          .filter((node) => isThere(node) && !node.same(grabbed))
      : [];
    taken = [grabbed, ...others].map((node) => ({ node, from: { ...node.position() } }));
  });

  cy.on('drag', 'node', (event) => {
    const [first, ...others] = taken;
    const grabbed = event.target as NodeSingular;
    if (!first?.node.same(grabbed) || others.length === 0) return;
    const to = grabbed.position();
    const [byX, byY] = [to.x - first.from.x, to.y - first.from.y];
    cy.batch(() => {
      for (const { node, from } of others) node.position({ x: from.x + byX, y: from.y + byY });
    });
  });

  cy.on('dragfree', 'node', () => {
    const moved = taken.filter(({ node, from }) => {
      const { x, y } = node.position();
      return x !== from.x || y !== from.y;
    });
    taken = [];
    if (moved.length === 0) return;
    onDrop(Object.fromEntries(moved.map(({ node }) => [node.id(), { ...node.position() }])));
  });
}

function isThere(node: NodeSingular): boolean {
  return node.nonempty() && !node.hasClass(GONE);
}
