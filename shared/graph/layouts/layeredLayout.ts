/** Rows by citation: what cites nothing on screen stands lowest, everything else above all that it cites. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';
import { keepApart } from './leastMoves.ts';
import { settleMarks } from './separateMarks.ts';
import { LAYOUT_AREA } from './spread.ts';

const ROW = { least: 38, most: 90 } as const;
const SWEEPS = 24;
/** Room across that a mark gets, where the row is not too full. */
const WANTED_GAP = 74;
/** How much a node holds on to its place in the map of the corpus, next to the pull of what it is joined with. */
const HOLD = 0.45;

/**
 * Longest-path layers (Sugiyama, Tagawa and Toda 1981). Across, a node stands between its place in the map and the
 * mean of its neighbours, as near as the room of its row allows, so that what belongs together is in one part of
 * the picture.
 */
export function layeredLayout(spec: LayoutSpec): Layout {
  const { nodes, links } = spec;
  const targetsById = new Map<NodeId, NodeId[]>(nodes.map(({ id }) => [id, []]));
  const neighboursById = new Map<NodeId, NodeId[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of links) {
    targetsById.get(source)?.push(target);
    neighboursById.get(source)?.push(target);
    neighboursById.get(target)?.push(source);
  }
  const layerById = layersOf(nodes, targetsById);
  const rows: LayoutNode[][] = [];
  for (const node of nodes) {
    const layer = layerById.get(node.id) ?? 0;
    while (rows.length <= layer) rows.push([]);
    rows[layer]?.push(node);
  }
  const xById = placeAcross(nodes, rows, neighboursById);
  const positions: Record<NodeId, Point> = {};
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, LAYOUT_AREA.height / Math.max(1, rows.length)));
  rows.forEach((row, layer) => {
    for (const { id } of row) positions[id] = { x: xById.get(id) ?? 0, y: -layer * rowHeight };
  });
  return { positions: settleMarks(spec, positions), guides: [] };
}

function placeAcross(
  nodes: readonly LayoutNode[],
  rows: readonly (readonly LayoutNode[])[],
  neighboursById: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const left = nodes.reduce((least, { start }) => Math.min(least, start.x), Number.POSITIVE_INFINITY);
  const right = nodes.reduce((most, { start }) => Math.max(most, start.x), Number.NEGATIVE_INFINITY);
  const { width } = LAYOUT_AREA;
  const home = new Map(
    nodes.map(({ id, start }) => [id, ((start.x - left) / Math.max(1, right - left) - 0.5) * width]),
  );
  const xById = new Map(home);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = row
        .map(({ id }) => {
          const own = home.get(id) ?? 0;
          return { id, x: HOLD * own + (1 - HOLD) * meanPlace(id, neighboursById, xById, own) };
        })
        .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1));
      const gap = Math.min(WANTED_GAP, width / Math.max(1, row.length - 1));
      const apart = keepApart(
        wanted.map(({ x }) => x),
        gap,
      );
      wanted.forEach(({ id }, place) => {
        // Within the picture, with room for those before and after it.
        const least = place * gap - width / 2;
        const most = width / 2 - (row.length - 1 - place) * gap;
        xById.set(id, Math.min(most, Math.max(least, apart[place] ?? 0)));
      });
    }
  }
  return xById;
}

/**
 * 0 for what has no target, else one more than the highest of its targets; a line that closes a circle is ignored.
 * Without recursion: a chain of citations may be longer than the stack is deep.
 */
function layersOf(
  nodes: readonly LayoutNode[],
  targetsById: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const layerById = new Map<NodeId, number>();
  for (const { id: root } of nodes) {
    if (layerById.has(root)) continue;
    const path = [{ id: root, next: 0, layer: 0 }];
    const open = new Set<NodeId>([root]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = targetsById.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        layerById.set(top.id, top.layer);
        open.delete(top.id);
        path.pop();
        const above = path.at(-1);
        if (above) above.layer = Math.max(above.layer, top.layer + 1);
      } else if (layerById.has(target)) {
        top.layer = Math.max(top.layer, (layerById.get(target) ?? 0) + 1);
      } else if (!open.has(target) && targetsById.has(target)) {
        open.add(target);
        path.push({ id: target, next: 0, layer: 0 });
      }
    }
  }
  return layerById;
}

function meanPlace(
  id: NodeId,
  neighboursById: ReadonlyMap<NodeId, readonly NodeId[]>,
  xById: ReadonlyMap<NodeId, number>,
  alone: number,
): number {
  const neighbours = neighboursById.get(id) ?? [];
  if (neighbours.length === 0) return alone;
  return neighbours.reduce((sum, other) => sum + (xById.get(other) ?? 0), 0) / neighbours.length;
}
