/** A block of rows and columns for each colour of the legend, the weightiest nodes first. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import type { Guide, Layout, LayoutSpec } from './layoutSpec.ts';

const CELL = { width: 62, height: 46 } as const;
const BLOCK_GAP = 44;
const HEAD_ROOM = 30;
/** Width to height of the main pane. */
const WANTED_ASPECT = 1.35;

/** All blocks have the same number of rows: the one whose picture comes nearest to the pane's shape. */
export function gridLayout({ nodes, lanes }: LayoutSpec): Layout {
  const blocks = lanes
    .map((name, lane) => ({
      name,
      members: nodes
        .filter((node) => node.lane === lane)
        .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ members }) => members.length > 0);
  const rows = bestRows(blocks.map(({ members }) => members.length));
  const positions: Record<NodeId, Point> = {};
  const guides: Guide[] = [];
  let left = 0;
  for (const { name, members } of blocks) {
    const columns = Math.ceil(members.length / rows);
    guides.push({ axis: 'x', at: left, label: name });
    members.forEach(({ id }, place) => {
      positions[id] = {
        x: left + ((place % columns) + 0.5) * CELL.width,
        y: HEAD_ROOM + (Math.floor(place / columns) + 0.5) * CELL.height,
      };
    });
    left += columns * CELL.width + BLOCK_GAP;
  }
  return { positions, guides };
}

function bestRows(counts: readonly number[]): number {
  let best = 1;
  let bestMiss = Number.POSITIVE_INFINITY;
  for (let rows = 1; rows <= Math.max(1, ...counts); rows += 1) {
    const columns = counts.reduce((sum, count) => sum + Math.ceil(count / rows), 0);
    const width = columns * CELL.width + (counts.length - 1) * BLOCK_GAP;
    const miss = Math.abs(Math.log(width / (rows * CELL.height + HEAD_ROOM) / WANTED_ASPECT));
    if (miss < bestMiss) {
      best = rows;
      bestMiss = miss;
    }
  }
  return best;
}
