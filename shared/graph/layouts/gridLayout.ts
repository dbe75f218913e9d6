/** Blocks of rows and columns, one for each colour or value of a facet, in each the weightiest nodes first. */
import type { NodeId } from '../../model/ids.ts';
import type { Point } from '../graphModel.ts';
import { LABEL_SIZE_PX } from '../labels.ts';
import { measureInter } from '../textWidth.ts';
import type { Guide, Layout, LayoutNode, LayoutSpec } from './layoutSpec.ts';
import { settleMarks } from './separateMarks.ts';
import { LAYOUT_AREA } from './spread.ts';

/** Wide enough for a short name below a mark, high enough for it and the mark. */
const CELL = { width: 84, height: 50 } as const;
const BLOCK_GAP = 30;
/** Between the line under the name of a block and the largest mark. */
const HEAD_GAP = 2;
/** Between two shelves, for the names. */
const SHELF_GAP = 30;
/** Width of the drawing in a small window, in px: what the names of blocks are measured against. */
const NARROW_PX = 620;

interface Block {
  readonly name: string;
  readonly members: readonly LayoutNode[];
}

/** Blocks stand beside one another on shelves; of all ways to share them out, the one that is seen largest. */
export function gridLayout(spec: LayoutSpec): Layout {
  const blocks = spec.lanes
    .map((name, lane) => ({
      name,
      members: spec.nodes
        .filter((node) => node.lane === lane)
        .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ members }) => members.length > 0);
  const positions: Record<NodeId, Point> = {};
  const guides: Guide[] = [];
  const headRoom = spec.nodes.reduce((most, { radius }) => Math.max(most, radius), 0) + HEAD_GAP;
  let top = 0;
  for (const { placed, height } of shelvesWithNames(blocks)) {
    for (const { block, left, columns } of placed) {
      const width = columns * CELL.width;
      guides.push({ axis: 'block', x: left, y: top, width, label: block.name });
      for (const [place, { id }] of block.members.entries()) {
        positions[id] = {
          x: left + ((place % columns) + 0.5) * CELL.width,
          y: top + headRoom + Math.floor(place / columns) * CELL.height,
        };
      }
    }
    top += height + SHELF_GAP;
  }
  return { positions: settleMarks(spec, positions), guides };
}

interface Shelf {
  readonly placed: readonly { readonly block: Block; readonly left: number; readonly columns: number }[];
  readonly width: number;
  readonly height: number;
}

/** Blocks as wide as their names: how many columns these take depends on how large the blocks are then seen. */
function shelvesWithNames(blocks: readonly Block[]): readonly Shelf[] {
  const shelves = bestShelves(blocks, () => 1);
  const width = shelves.reduce((most, shelf) => Math.max(most, shelf.width), 1);
  const zoom = Math.min(1, NARROW_PX / width);
  return bestShelves(blocks, ({ name }) =>
    Math.ceil(measureInter(name, LABEL_SIZE_PX, true) / (zoom * CELL.width)),
  );
}

/** Tries every number of rows in a block with every number of shelves. */
function bestShelves(blocks: readonly Block[], leastColumns: (block: Block) => number): readonly Shelf[] {
  const longest = blocks.reduce((most, { members }) => Math.max(most, members.length), 1);
  let best: readonly Shelf[] = [];
  let bestZoom = 0;
  for (let rows = 1; rows <= longest; rows = Math.max(rows + 1, Math.floor(rows * 1.04))) {
    const columnsOf = (block: Block) => Math.max(leastColumns(block), Math.ceil(block.members.length / rows));
    const whole = blocks.reduce((sum, block) => sum + columnsOf(block) * CELL.width + BLOCK_GAP, 0);
    for (let count = 1; count <= Math.min(6, blocks.length); count += 1) {
      const shelves = fillShelves(blocks, columnsOf, whole / count);
      const width = Math.max(...shelves.map((shelf) => shelf.width));
      const height = shelves.reduce((sum, shelf) => sum + shelf.height + SHELF_GAP, -SHELF_GAP);
      const zoom = Math.min(LAYOUT_AREA.width / width, LAYOUT_AREA.height / height);
      if (zoom > bestZoom) {
        bestZoom = zoom;
        best = shelves;
      }
    }
  }
  return best;
}

/** In order, each shelf up to about the width. */
function fillShelves(
  blocks: readonly Block[],
  columnsOf: (block: Block) => number,
  wantedWidth: number,
): readonly Shelf[] {
  const shelves: Shelf[] = [];
  let placed: Shelf['placed'][number][] = [];
  let left = 0;
  const close = () => {
    if (placed.length === 0) return;
    const rows = Math.max(...placed.map(({ block, columns }) => Math.ceil(block.members.length / columns)));
    shelves.push({ placed, width: left - BLOCK_GAP, height: rows * CELL.height });
    placed = [];
    left = 0;
  };
  for (const block of blocks) {
    const columns = columnsOf(block);
    if (left > 0 && left + (columns * CELL.width) / 2 > wantedWidth) close();
    placed.push({ block, left, columns });
    left += columns * CELL.width + BLOCK_GAP;
  }
  close();
  return shelves;
}
