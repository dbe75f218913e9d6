/**
 * Selecting in a graph: what is not selected, what lies next to it, what lies inside a drawn line. Pure; ids come
 * in the order of the graph, after what was selected before.
 */
import type { NodeId } from '../model/ids.ts';
import type { EdgeKind, GraphModel, Point } from './graphModel.ts';

/** How newly chosen nodes join what was selected before. */
export type Joining = 'replace' | 'add' | 'remove';

/** The selection after choosing nodes; those that stay keep their order. */
export function joinSelection(
  selection: readonly NodeId[],
  chosen: readonly NodeId[],
  joining: Joining,
): readonly NodeId[] {
  switch (joining) {
    case 'replace':
      return chosen;
    case 'add':
      return [...new Set([...selection, ...chosen])];
    case 'remove': {
      const out = new Set(chosen);
      return selection.filter((id) => !out.has(id));
    }
  }
}

/** Every node of the graph that is not selected. */
export function invertSelection(graph: GraphModel, selection: readonly NodeId[]): readonly NodeId[] {
  const selected = new Set(selection);
  return graph.nodes.flatMap(({ id }) => (selected.has(id) ? [] : [id]));
}

/**
 * The selection with the nodes one line away from it, whichever way the line points.
 * @param kind only along lines of this kind; null for all
 */
export function growSelection(
  graph: GraphModel,
  selection: readonly NodeId[],
  kind: EdgeKind | null,
): readonly NodeId[] {
  const selected = new Set(selection);
  const near = new Set<NodeId>();
  for (const edge of graph.edges) {
    if (kind !== null && edge.kind !== kind) continue;
    if (selected.has(edge.source)) near.add(edge.target);
    if (selected.has(edge.target)) near.add(edge.source);
  }
  return joinSelection(
    selection,
    graph.nodes.flatMap(({ id }) => (near.has(id) ? [id] : [])),
    'add',
  );
}

/**
 * Whether the point lies inside the polygon, whose last corner is joined to its first. Where the line crosses
 * itself, what it goes around an even number of times is outside (even–odd rule). Points on the line itself
 * may fall on either side; fewer than three corners hold nothing.
 */
export function withinPolygon(point: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  let previous = polygon.at(-1);
  for (const corner of polygon) {
    // A horizontal ray to the right crosses each side that has one end above it and one not.
    if (
      previous &&
      corner.y > point.y !== previous.y > point.y &&
      point.x < ((previous.x - corner.x) * (point.y - corner.y)) / (previous.y - corner.y) + corner.x
    ) {
      inside = !inside;
    }
    previous = corner;
  }
  return inside;
}
