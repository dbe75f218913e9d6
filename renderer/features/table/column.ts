/** What a column of a table is, and how rows are put in its order. */
import type { ReactNode } from 'react';
import type { ExportCell, ExportTable } from '../../../shared/table/exportTable.ts';
import type { TableSort } from '../../../shared/view/viewState.ts';

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** Said by the heading's tooltip where the name alone is not enough. */
  readonly hint?: string;
  /** In px; what is left over goes to the first column. */
  readonly width: number;
  readonly isNumber?: boolean;
  readonly sortKey: (row: Row) => string | number;
  readonly render: (row: Row) => ReactNode;
  /** What the cell says in a table that leaves the app. */
  readonly toExport: (row: Row) => ExportCell;
}

export type Sort = TableSort;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The rows by the column's key; equal keys keep the order they came in, in both directions. An unknown
 * column leaves the order as it is.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort,
): readonly Row[] {
  const column = columns.find((it) => it.id === sort.column);
  if (!column) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: column.sortKey(row) }))
    .sort((left, right) => sign * compareKeys(left.key, right.key))
    .map(({ row }) => row);
}

/** A click on a heading: the other way round where it sorts already; numbers begin with the largest. */
export function nextSort<Row>(column: Column<Row>, sort: Sort): Sort {
  if (sort.column !== column.id) {
    return { column: column.id, direction: column.isNumber ? 'descending' : 'ascending' };
  }
  return { ...sort, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

function compareKeys(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right));
}

/** The rows as a table that leaves the app, in the order of the screen. */
export function toExportTable<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort,
): ExportTable {
  return {
    title,
    remarks: columns.flatMap(({ name, hint }) => (hint ? [`${name}: ${hint}.`] : [])),
    columns: columns.map(({ name, isNumber }) => ({ name, isNumber })),
    sections: [
      {
        name: null,
        rows: sortRows(rows, columns, sort).map((row) => columns.map((column) => column.toExport(row))),
      },
    ],
  };
}
