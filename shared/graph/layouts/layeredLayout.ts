/** Rows by citation: what cites nothing on screen stands lowest, everything else above all that it cites. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';

const WIDTH = 1260;
const HEIGHT = 840;
const ROW = { least: 40, most: 92 } as const;
const SWEEPS = 12;

/** Longest-path layers, ordered within each by the mean place of neighbours (Sugiyama, Tagawa and Toda 1981). */
export function layeredLayout({ nodes, links }: LayoutSpec): Layout {
  const targetsById = new Map<NodeId, NodeId[]>(nodes.map(({ id }) => [id, []]));
  const neighboursById = new Map<NodeId, NodeId[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of links) {
    targetsById.get(source)?.push(target);
    neighboursById.get(source)?.push(target);
    neighboursById.get(target)?.push(source);
  }
  const layerById = layersOf(nodes, targetsById);
  const rows: LayoutNode[][] = [];
  for (const node of nodes.toSorted((a, b) => a.start.x - b.start.x || (a.id < b.id ? -1 : 1))) {
    const layer = layerById.get(node.id) ?? 0;
    while (rows.length <= layer) rows.push([]);
    rows[layer]?.push(node);
  }
  const shareById = new Map<NodeId, number>();
  const note = (row: readonly LayoutNode[]) => {
    for (const [place, { id }] of row.entries()) shareById.set(id, (place + 0.5) / row.length);
  };
  rows.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = new Map(row.map(({ id }) => [id, meanShare(id, neighboursById, shareById)]));
      row.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
      note(row);
    }
  }
  const positions: Record<NodeId, Point> = {};
  const rowHeight = Math.min(ROW.most, Math.max(ROW.least, HEIGHT / Math.max(1, rows.length)));
  rows.forEach((row, layer) => {
    row.forEach(({ id }, place) => {
      // Every other mark stands a little higher, so that the names of a full row have room.
      const lift = row.length > 10 && place % 2 === 1 ? rowHeight / 3 : 0;
      positions[id] = {
        x: Math.round(((place + 0.5) / row.length - 0.5) * WIDTH * 10) / 10,
        y: Math.round((-layer * rowHeight - lift) * 10) / 10,
      };
    });
  });
  return { positions, guides: [] };
}

/** 0 for what has no target, else one more than the highest of its targets; a line that closes a circle is ignored. */
function layersOf(
  nodes: readonly LayoutNode[],
  targetsById: ReadonlyMap<NodeId, readonly NodeId[]>,
): ReadonlyMap<NodeId, number> {
  const layerById = new Map<NodeId, number>();
  const open = new Set<NodeId>();
  const visit = (id: NodeId): number => {
    const known = layerById.get(id);
    if (known !== undefined) return known;
    open.add(id);
    let layer = 0;
    for (const target of targetsById.get(id) ?? []) {
      if (!open.has(target) && targetsById.has(target)) layer = Math.max(layer, visit(target) + 1);
    }
    open.delete(id);
    layerById.set(id, layer);
    return layer;
  };
  for (const { id } of nodes) visit(id);
  return layerById;
}

function meanShare(
  id: NodeId,
  neighboursById: ReadonlyMap<NodeId, readonly NodeId[]>,
  shareById: ReadonlyMap<NodeId, number>,
): number {
  const neighbours = neighboursById.get(id) ?? [];
  if (neighbours.length === 0) return shareById.get(id) ?? 0;
  return neighbours.reduce((sum, other) => sum + (shareById.get(other) ?? 0), 0) / neighbours.length;
}
