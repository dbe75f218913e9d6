/** Places nodes by their links: ForceAtlas2 (Jacomy et al. 2014) from a given start, then room for every mark. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Positions } from '../graphModel.ts';
import type { LayoutSpec } from './layoutSpec.ts';
import { type Disc, shapeToArea, spreadApart } from './spread.ts';

const STEPS = 20;
const ITERATIONS_A_STEP = 30;

/** So many nodes fill the area of the default graph; fewer take less of it, so that their marks are larger. */
const NODES_OF_FULL_AREA = 300;
const SMALLEST_SCALE = 0.5;
const LARGEST_SCALE = 1.6;

/**
 * Yields the share that is done after each step and returns the positions: whole tenths of a layout unit around
 * (0, 0). The same request always gives the very same positions.
 */
export function* forceLayout({ nodes, links }: LayoutSpec): Generator<number, Positions> {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id, start } of nodes) graph.addNode(id, { x: start.x, y: start.y });
  for (const { source, target, weight } of links) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight });
  }
  for (let step = 1; step <= STEPS; step += 1) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS_A_STEP,
      settings: { linLogMode: true, gravity: 0.5, scalingRatio: 1, slowDown: 4, edgeWeightInfluence: 1 },
    });
    yield step / (STEPS + 1);
  }
  const scale = Math.min(
    LARGEST_SCALE,
    Math.max(SMALLEST_SCALE, Math.sqrt(nodes.length / NODES_OF_FULL_AREA)),
  );
  const discs = nodes.map(({ id, radius }): Disc => {
    const { x, y } = graph.getNodeAttributes(id) as { readonly x: number; readonly y: number };
    return { id, x, y, radius: radius / scale };
  });
  return Object.fromEntries(
    spreadApart(shapeToArea(discs)).map(({ id, x, y }) => [
      id,
      { x: tenths(x * scale), y: tenths(y * scale) },
    ]),
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
