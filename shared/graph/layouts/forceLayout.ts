/** Places nodes by their links: ForceAtlas2 (Jacomy et al. 2014) from a given start, then room for every mark. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NodeId } from '../../model/ids.ts';
import type { Point, Positions } from '../graphModel.ts';
import type { LayoutNode, LayoutSpec } from './layoutSpec.ts';
import { settleMarks } from './separateMarks.ts';
import { type Disc, LAYOUT_AREA, shapeToArea, spreadApart } from './spread.ts';

/** Steps of the simulation: fewer for more nodes, since each step takes longer and the start is good. */
const ITERATIONS = { most: 600, least: 100, perNodes: 180_000 } as const;
const ITERATIONS_A_STEP = 10;
/** From so many nodes, far ones push together (Barnes and Hut 1986) instead of one by one. */
const GROUP_FAR_FROM = 1000;

/** So many nodes fill the area; more need more of it. */
const NODES_OF_FULL_AREA = 300;

/**
 * Yields the share that is done after each step and returns the positions: whole tenths of a layout unit around
 * (0, 0). The same request always gives the very same positions. Pinned nodes stay where they are; what is joined
 * with them comes along, the more the closer it is joined.
 */
export function* forceLayout(spec: LayoutSpec): Generator<number, Positions> {
  const { nodes, links } = spec;
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id, start } of nodes) graph.addNode(id, { x: start.x, y: start.y });
  for (const { source, target, weight } of links) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight });
  }
  const iterations = iterationsFor(nodes.length);
  for (let done = 0; done < iterations; done += ITERATIONS_A_STEP) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS_A_STEP,
      settings: {
        linLogMode: true,
        gravity: 0.5,
        scalingRatio: 1,
        slowDown: 4,
        edgeWeightInfluence: 1,
        barnesHutOptimize: nodes.length >= GROUP_FAR_FROM,
      },
    });
    yield (done + ITERATIONS_A_STEP) / (iterations + ITERATIONS_A_STEP);
  }
  const discs = nodes.map(({ id, radius }): Disc<NodeId> => {
    const { x, y } = graph.getNodeAttributes(id) as Point;
    return { id, x, y, radius };
  });
  const growth = Math.max(1, Math.sqrt(nodes.length / NODES_OF_FULL_AREA));
  const area = { width: LAYOUT_AREA.width * growth, height: LAYOUT_AREA.height * growth };
  const places: Record<NodeId, Point> = {};
  for (const { id, x, y } of spreadApart(shapeToArea(discs, area), area)) places[id] = { x, y };
  return settleMarks(spec, followPins(spec, places));
}

export function iterationsFor(nodeCount: number): number {
  const wanted = ITERATIONS.perNodes / Math.max(1, nodeCount);
  const steps = Math.ceil(Math.min(ITERATIONS.most, Math.max(ITERATIONS.least, wanted)) / ITERATIONS_A_STEP);
  return steps * ITERATIONS_A_STEP;
}

/** Rounds in which the pull of a pin spreads along the lines. */
const PULL_ROUNDS = 30;
/** How much a node holds on to its own place, next to all its lines together. */
const HOLD = 0.4;

/** Each node moved by the mean of what its neighbours are moved, and less the further it is from a pin. */
function followPins({ nodes, links, fixed }: LayoutSpec, places: Positions): Positions {
  if (nodes.every(({ id }) => fixed[id] === undefined)) return places;
  const pulls = new Map<NodeId, { readonly other: NodeId; readonly weight: number }[]>(
    nodes.map(({ id }) => [id, []]),
  );
  for (const { source, target, weight } of links) {
    pulls.get(source)?.push({ other: target, weight });
    pulls.get(target)?.push({ other: source, weight });
  }
  const still: Point = { x: 0, y: 0 };
  const moveOf = ({ id }: LayoutNode): Point => {
    const [pin, at] = [fixed[id], places[id]];
    return pin && at ? { x: pin.x - at.x, y: pin.y - at.y } : still;
  };
  let moves = new Map(nodes.map((node) => [node.id, moveOf(node)]));
  for (let round = 0; round < PULL_ROUNDS; round += 1) {
    const next = new Map<NodeId, Point>();
    for (const { id } of nodes) {
      const own = pulls.get(id) ?? [];
      const total = own.reduce((sum, { weight }) => sum + weight, 0) * (1 + HOLD);
      if (fixed[id] !== undefined || total === 0) {
        next.set(id, moves.get(id) ?? still);
        continue;
      }
      const sumOf = (axis: 'x' | 'y') =>
        own.reduce((sum, { other, weight }) => sum + weight * (moves.get(other) ?? still)[axis], 0);
      next.set(id, { x: sumOf('x') / total, y: sumOf('y') / total });
    }
    moves = next;
  }
  const moved: Record<NodeId, Point> = {};
  for (const { id } of nodes) {
    const [at, move] = [places[id], moves.get(id) ?? still];
    if (at) moved[id] = { x: at.x + move.x, y: at.y + move.y };
  }
  return moved;
}
