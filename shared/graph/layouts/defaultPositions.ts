/**
 * Positions of the default graph, computed once when the app is built and shipped with the corpus:
 * ForceAtlas2 (Jacomy et al. 2014) from a fixed start for a fixed number of steps, then shaped to the
 * window and freed of overlaps. The same corpus always gives the very same positions.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NodeId } from '../../model/ids.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import type { Positions } from '../graphModel.ts';
import { sizeOf } from '../graphStyle.ts';
import { buildLayoutGraph, type LayoutGraph } from './layoutGraph.ts';
import { seedPositions } from './seedPositions.ts';
import { type Disc, shapeToArea, spreadApart } from './spread.ts';

const ITERATIONS = 1200;

/**
 * Every node that any filter can show has a position: filtering never moves a node. Coordinates are whole
 * tenths of a layout unit, in a box about a third wider than high, around (0, 0).
 */
export function buildDefaultPositions(index: CorpusIndex): Positions {
  const layoutGraph = buildLayoutGraph(index);
  const settled = runForces(layoutGraph, seedPositions(index, layoutGraph));
  const discs = layoutGraph.nodes.map((node): Disc => {
    const at = settled.get(node.id) ?? { x: 0, y: 0 };
    return { id: node.id, x: at.x, y: at.y, radius: sizeOf(node) / 2 };
  });
  const spread = spreadApart(shapeToArea(discs));
  return Object.fromEntries(spread.map((disc) => [disc.id, { x: tenths(disc.x), y: tenths(disc.y) }]));
}

function runForces(
  { nodes, pulls }: LayoutGraph,
  seeds: ReadonlyMap<NodeId, { readonly x: number; readonly y: number }>,
): ReadonlyMap<NodeId, { readonly x: number; readonly y: number }> {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const node of nodes) graph.addNode(node.id, { ...(seeds.get(node.id) ?? { x: 0, y: 0 }) });
  for (const { source, target, weight } of pulls) {
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target, { weight });
  }
  const layout = forceAtlas2(graph, {
    iterations: ITERATIONS,
    settings: { linLogMode: true, gravity: 0.35, scalingRatio: 1, slowDown: 6, edgeWeightInfluence: 1 },
  });
  return new Map(nodes.map((node) => [node.id, layout[node.id] ?? { x: 0, y: 0 }]));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
