/** The places that things have in the map of the whole corpus, whatever the graph. */
import type { NodeId } from '../../model/ids.ts';
import type { Point, Positions } from '../graphModel.ts';
import { forceLayout } from './forceLayout.ts';
import type { LayoutSpec } from './layoutSpec.ts';
import { settleMarks } from './separateMarks.ts';

/** With a smaller share of its nodes in the map, a graph is laid out by its own lines. */
const LEAST_SHARE = 0.5;

/**
 * What the map holds stands where the map has it; what it lacks stands amid the neighbours that it does hold. Where
 * most is lacking, there is no map to speak of: then the lines of the graph alone decide.
 */
export function* mapLayout(spec: LayoutSpec): Generator<number, Positions> {
  const { nodes } = spec;
  const known = nodes.filter(({ isOnMap }) => isOnMap);
  if (known.length < LEAST_SHARE * nodes.length) return yield* forceLayout(spec);
  const places: Record<NodeId, Point> = {};
  for (const { id, start } of known) places[id] = start;
  const neighboursById = new Map<NodeId, Point[]>();
  for (const { source, target } of spec.links) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const at = places[other];
      if (!at) continue;
      const neighbours = neighboursById.get(id);
      if (neighbours) neighbours.push(at);
      else neighboursById.set(id, [at]);
    }
  }
  for (const { id, start, isOnMap } of nodes) {
    if (isOnMap) continue;
    const near = neighboursById.get(id) ?? [start];
    places[id] = {
      x: near.reduce((sum, { x }) => sum + x, 0) / near.length,
      y: near.reduce((sum, { y }) => sum + y, 0) / near.length,
    };
  }
  return settleMarks(spec, places);
}
