/** A fixed, ordered start for the force layout: the taxonomy as a fan, everything else beside what it belongs to. */
import { type NodeId, toNodeId } from '../../model/ids.ts';
import type { CorpusIndex } from '../../network/corpusIndex.ts';
import type { Point } from '../graphModel.ts';
import type { LayoutGraph } from './layoutGraph.ts';

/** Turn between successive nodes that share a start: the golden angle, which never lines two of them up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const FAN_RADIUS = 100;

/**
 * Strategies stand on a circle in the order of the taxonomy, deeper ones further out; every other node
 * starts at the mean of the placed nodes it pulls on, moved a little so that no two coincide.
 */
export function seedPositions(index: CorpusIndex, { nodes, pulls }: LayoutGraph): ReadonlyMap<NodeId, Point> {
  const seeds = new Map<NodeId, Point>();
  const strategies = orderTaxonomy(index).filter((id) => nodes.some((node) => node.id === id));
  strategies.forEach((id, place) => {
    const depth = index.strategyAncestorsById.get(id.slice('strategy:'.length))?.length ?? 0;
    const angle = (place / strategies.length) * 2 * Math.PI;
    const radius = FAN_RADIUS * (0.4 + 0.3 * depth);
    seeds.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  for (const kind of ['technique', 'publication', 'hardware'] as const) {
    const placed = new Map(seeds);
    nodes
      .filter((node) => node.kind === kind)
      .forEach((node, place) => {
        seeds.set(node.id, besideNeighbours(node.id, place, pulls, placed));
      });
  }
  return seeds;
}

function besideNeighbours(
  id: NodeId,
  place: number,
  pulls: LayoutGraph['pulls'],
  placed: ReadonlyMap<NodeId, Point>,
): Point {
  let x = 0;
  let y = 0;
  let total = 0;
  for (const pull of pulls) {
    const other = pull.source === id ? pull.target : pull.target === id ? pull.source : null;
    const at = other === null ? undefined : placed.get(other);
    if (!at) continue;
    x += at.x * pull.weight;
    y += at.y * pull.weight;
    total += pull.weight;
  }
  const angle = place * GOLDEN_ANGLE;
  const distance = 6 + (place % 7);
  return {
    x: (total === 0 ? 0 : x / total) + distance * Math.cos(angle),
    y: (total === 0 ? 0 : y / total) + distance * Math.sin(angle),
  };
}

/** Node ids of all strategies, depth first, so that relatives are neighbours. */
function orderTaxonomy(index: CorpusIndex): readonly NodeId[] {
  const below = (id: string): readonly string[] => [
    id,
    ...(index.strategyChildrenById.get(id) ?? []).flatMap(below),
  ];
  return (index.strategyChildrenById.get('') ?? []).flatMap(below).map((id) => toNodeId('strategy', id));
}
