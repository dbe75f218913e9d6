/**
 * Places for a graph that is too large to be laid out as a whole: the highest ranked nodes are laid out, and each of
 * the others stands in a spiral around the node that its cluster is around, the higher ranked the closer.
 */
import { kindOf, type NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Layout, LayoutSpec } from '../layouts/layoutSpec.ts';
import { buildOverviewPlan, type OverviewPlan } from './overviewPlan.ts';
import { chooseByRank, isTooLarge, WHOLE_UP_TO } from './reduceGraph.ts';

/** Space for each node of a spiral, in layout units. */
const SPIRAL_STEP = 13;
/** Where a spiral begins: clear of the mark in its middle. */
const SPIRAL_START = 5;
/** The golden angle: no two of a spiral stand in line (Vogel 1979). */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** A request for a layout that can be met, and how what comes of it becomes places for all nodes. */
export interface LayoutRequest {
  readonly spec: LayoutSpec;
  readonly complete: (layout: Layout) => Layout & { readonly plan?: OverviewPlan };
}

/** The request as it is where the graph can be shown whole; otherwise one for as many nodes as are ever shown by rank. */
export function toLayoutRequest(spec: LayoutSpec, labelOf: (id: NodeId) => string): LayoutRequest {
  if (!isTooLarge({ nodes: spec.nodes, edges: spec.links })) return { spec, complete: (layout) => layout };
  const plan = buildOverviewPlan(spec, labelOf);
  const nodes = spec.nodes.map(({ id, weight }) => ({ id, kind: kindOf(id), weight }));
  const ids = new Set([
    ...chooseByRank(nodes, plan.rankById, WHOLE_UP_TO.nodes),
    ...plan.seeds.map(({ id }) => id),
  ]);
  return {
    spec: skeletonOf(spec, ids),
    complete: (layout) => ({ ...placeOthers(spec, layout, plan), plan }),
  };
}

/** The same request for the nodes given alone, and the links among them. */
export function skeletonOf(spec: LayoutSpec, ids: ReadonlySet<NodeId>): LayoutSpec {
  return {
    ...spec,
    nodes: spec.nodes.filter(({ id }) => ids.has(id)),
    links: spec.links.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}

/** The layout of a skeleton with a place for every other node too. What has no cluster stands below all others. */
export function placeOthers(spec: LayoutSpec, { positions, guides }: Layout, plan: OverviewPlan): Layout {
  const rankOf = (id: NodeId) => plan.rankById.get(id) ?? Number.MAX_SAFE_INTEGER;
  const others = spec.nodes
    .map(({ id }) => id)
    .filter((id) => !positions[id])
    .sort((a, b) => rankOf(a) - rankOf(b));
  const bottom = Object.values(positions).reduce((lowest, { y }) => Math.max(lowest, y), 0);
  const apart: Point = { x: 0, y: bottom + 300 };
  const countByMiddle = new Map<Point, number>();
  const places: Record<NodeId, Point> = { ...positions };
  for (const id of others) {
    const seed = plan.seedById.get(id);
    const middle = (seed && positions[seed]) ?? apart;
    const count = countByMiddle.get(middle) ?? 0;
    countByMiddle.set(middle, count + 1);
    const distance = SPIRAL_STEP * Math.sqrt(count + SPIRAL_START);
    places[id] = {
      x: tenths(middle.x + distance * Math.cos(count * TURN)),
      y: tenths(middle.y + distance * Math.sin(count * TURN)),
    };
  }
  return { positions: places, guides };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
