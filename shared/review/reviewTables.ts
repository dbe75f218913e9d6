/** The tables of the review view as they leave the app. */
import { type ExportTable, textCell } from '../table/exportTable.ts';
import type { BarChart } from './barCharts.ts';
import type { EvidenceShare } from './evidenceShares.ts';
import { boxesOf, type FlowRow, valueOfBox } from './prismaFlow.ts';
import type { YearChart } from './yearChart.ts';

export function toBarTable({ title, note, bars }: BarChart): ExportTable {
  return {
    title: `Publications ${title.toLowerCase()}`,
    remarks: [note],
    columns: [{ name: title }, { name: 'Publications', isNumber: true }],
    sections: [
      {
        name: null,
        rows: bars.map(({ name, level, keys }) => [
          // What belongs to the line above says so without indentation, which few formats keep.
          textCell(level > 0 ? `– ${name}` : name),
          counted(keys),
        ]),
      },
    ],
  };
}

export function toYearTable({ title, note, years, panels }: YearChart): ExportTable {
  return {
    title,
    remarks: [note],
    columns: [{ name: 'Year' }, ...panels.map(({ name }) => ({ name, isNumber: true }))],
    sections: [
      {
        name: null,
        rows: years.map((year, place) => [
          textCell(year),
          ...panels.map(({ bars }) => counted(bars[place]?.keys ?? [])),
        ]),
      },
    ],
  };
}

export function toEvidenceTable(shares: readonly EvidenceShare[]): ExportTable {
  return {
    title: 'Statements by evidence',
    remarks: ['Publications are those that make at least one such statement.'],
    columns: [
      { name: 'Statements' },
      { name: 'Evidence' },
      { name: 'Number', isNumber: true },
      { name: 'Share', isNumber: true },
      { name: 'Publications', isNumber: true },
    ],
    sections: [
      {
        name: null,
        rows: shares.flatMap(({ name, total, grades }) =>
          grades.map(({ grade, count, publications }) => [
            textCell(name),
            textCell(grade),
            textCell(count),
            textCell(percentOf(count, total)),
            counted(publications.keys),
          ]),
        ),
      },
    ],
  };
}

export function toFlowTable(rows: readonly FlowRow[]): ExportTable {
  return {
    title: 'PRISMA flow',
    remarks: ['A number that is not known is not public, and none is worked out from the others.'],
    columns: [
      { name: 'Stage' },
      { name: 'Number', isNumber: true },
      { name: 'Evidence' },
      { name: 'Source' },
      { name: 'Note' },
    ],
    sections: [
      {
        name: null,
        rows: boxesOf(rows).map((box) => [
          textCell(box.name),
          textCell(valueOfBox(box)),
          textCell(box.value === null ? null : box.grade),
          textCell([box.source, box.locator].filter(Boolean).join(', ')),
          textCell(box.note),
        ]),
      },
    ],
  };
}

/** With one decimal, so that 99.7% never reads as all; empty of nothing. */
export function percentOf(count: number, total: number): string {
  return total === 0 ? '' : `${((100 * count) / total).toFixed(1)}%`;
}

/** The count, with what it counts among the references of the table. */
function counted(keys: readonly string[]) {
  return [{ text: keys.length.toLocaleString('en'), publications: keys }];
}
