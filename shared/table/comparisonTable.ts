/** A comparison as a table that leaves the app: what the screen shows, cell by cell, with nothing lost. */
import type { CellItem, Comparison } from '../compare/comparison.ts';
import { itemText } from '../compare/itemText.ts';
import type { ExportItem, ExportTable } from './exportTable.ts';

/** @param equalRowsHidden whether rows in which all columns are equal were left out */
export function toComparisonTable(comparison: Comparison, equalRowsHidden: boolean): ExportTable {
  return {
    title: `Comparison of ${comparison.columns.map(({ label }) => label).join(', ')}`,
    remarks: [
      ...(equalRowsHidden ? ['Rows in which all columns are equal are left out.'] : []),
      'The filters do not narrow a comparison.',
    ],
    columns: [{ name: '' }, ...comparison.columns.map(({ title }) => ({ name: title }))],
    sections: comparison.sections.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => [
        [{ text: row.remark === undefined ? row.name : `${row.name}. ${row.remark}` }],
        ...row.cells.map((items) => items.map(toItem)),
      ]),
    })),
  };
}

function toItem(item: CellItem): ExportItem {
  return {
    text: itemText(item),
    results: item.reported ? [item.reported] : item.range,
    publications: item.publications,
  };
}
