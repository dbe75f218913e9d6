import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, nextSort, sortRows, toExportTable } from '../../../renderer/features/table/column.ts';
import { placeAfterKey } from '../../../renderer/features/table/tableKeys.ts';
import { ROW_HEIGHT_PX, windowOf } from '../../../renderer/features/table/useRowWindow.ts';
import { textCell } from '../../../shared/table/exportTable.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}

const COLUMNS = [
  {
    id: 'name',
    name: 'Name',
    width: 10,
    sortKey: (row) => row.name,
    render: (row) => row.name,
    toExport: (row) => textCell(row.name),
  },
  {
    id: 'size',
    name: 'Size',
    hint: 'In pieces',
    width: 10,
    isNumber: true,
    sortKey: (row) => row.size,
    render: () => null,
    toExport: (row) => textCell(row.size),
  },
] as const satisfies readonly Column<Row>[];

const ROWS: readonly Row[] = [
  { name: 'b', size: 10 },
  { name: 'A', size: 9 },
  { name: 'c10', size: 10 },
  { name: 'c9', size: 1 },
];
const namesBy = (column: string, direction: 'ascending' | 'descending') =>
  sortRows(ROWS, COLUMNS, { column, direction }).map((row) => row.name);

describe('sorting a table', () => {
  it('goes by words without regard to case, and by the numbers in them', () => {
    expect(namesBy('name', 'ascending')).toEqual(['A', 'b', 'c9', 'c10']);
  });

  it('goes by numbers as numbers and keeps equal rows in their order', () => {
    expect(namesBy('size', 'ascending')).toEqual(['c9', 'A', 'b', 'c10']);
    expect(namesBy('size', 'descending')).toEqual(['b', 'c10', 'A', 'c9']);
  });

  it('leaves the order alone for a column that is not there', () => {
    expect(sortRows(ROWS, COLUMNS, { column: 'colour', direction: 'ascending' })).toEqual(ROWS);
  });

  it('turns round on a second click, and begins numbers with the largest', () => {
    const first = nextSort(COLUMNS[1], { column: 'name', direction: 'ascending' });
    expect(first).toEqual({ column: 'size', direction: 'descending' });
    expect(nextSort(COLUMNS[1], first)).toEqual({ column: 'size', direction: 'ascending' });
    expect(nextSort(COLUMNS[0], first)).toEqual({ column: 'name', direction: 'ascending' });
  });
});

describe('keys in a table', () => {
  it('never leave it', () => {
    expect(placeAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
    expect(placeAfterKey('PageDown', 3, 5, 3)).toBe(4);
    expect(placeAfterKey('End', 0, 5, 3)).toBe(4);
    expect(placeAfterKey('Home', 4, 5, 3)).toBe(0);
    expect(placeAfterKey('a', 0, 5, 3)).toBeNull();
    expect(placeAfterKey('ArrowDown', 0, 0, 3)).toBeNull();
  });
});

describe('the window on a long table', () => {
  it('draws short tables whole', () => {
    expect(windowOf(94, 500, 400)).toEqual({ first: 0, end: 94, blankAbovePx: 0, blankBelowPx: 0 });
  });

  it('draws every row in sight, stands for all others, and stays small', () => {
    const cases = fc.record({
      rowCount: fc.integer({ min: 301, max: 20_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      heightPx: fc.integer({ min: 100, max: 2000 }),
    });
    fc.assert(
      fc.property(cases, ({ rowCount, share, heightPx }) => {
        const topPx = share * Math.max(0, rowCount * ROW_HEIGHT_PX - heightPx);
        const { first, end, blankAbovePx, blankBelowPx } = windowOf(rowCount, topPx, heightPx);
        const drawnPx = (end - first) * ROW_HEIGHT_PX;
        expect(blankAbovePx + drawnPx + blankBelowPx).toBe(rowCount * ROW_HEIGHT_PX);
        expect(blankAbovePx).toBeLessThanOrEqual(topPx);
        expect(blankAbovePx + drawnPx).toBeGreaterThanOrEqual(
          Math.min(topPx + heightPx, rowCount * ROW_HEIGHT_PX),
        );
        expect(end - first).toBeLessThan(110);
      }),
    );
  });
});

it('leaves the app in the order of the screen, with what its headings hint at', () => {
  const sort = { column: 'size', direction: 'ascending' } as const;
  const table = toExportTable('Things', ROWS, COLUMNS, sort);
  expect(table.columns).toEqual([
    { name: 'Name', isNumber: undefined },
    { name: 'Size', isNumber: true },
  ]);
  expect(table.remarks).toEqual(['Size: In pieces.']);
  const names = table.sections.flatMap(({ rows }) => rows.map(([name]) => name?.[0]?.text));
  expect(names).toEqual(namesBy('size', 'ascending'));
});
