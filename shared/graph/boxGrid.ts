/** Finds the boxes near a place without looking at all of them. Pure. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxGrid<T> {
  /** Every item whose box touches the box given, and perhaps some close to it, in the order in which they were given. */
  readonly near: (box: Box) => readonly T[];
}

/** About a name wide: a name looks into a few cells, and a mark lies in one or two. */
const CELL_PX = 64;

export function buildBoxGrid<T>(items: readonly T[], boxOf: (item: T) => Box): BoxGrid<T> {
  const placesByCell = new Map<string, number[]>();
  items.forEach((item, place) => {
    for (const cell of cellsOf(boxOf(item))) {
      const places = placesByCell.get(cell);
      if (places) places.push(place);
      else placesByCell.set(cell, [place]);
    }
  });
  return {
    near: (box) => {
      const places = new Set(cellsOf(box).flatMap((cell) => placesByCell.get(cell) ?? []));
      return [...places].sort((a, b) => a - b).flatMap((place) => items[place] ?? []);
    },
  };
}

function cellsOf({ x, y, width, height }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(x / CELL_PX); column <= Math.floor((x + width) / CELL_PX); column += 1) {
    for (let row = Math.floor(y / CELL_PX); row <= Math.floor((y + height) / CELL_PX); row += 1) {
      cells.push(`${column}|${row}`);
    }
  }
  return cells;
}
