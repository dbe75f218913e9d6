/** The gap map in words, for screen readers, tooltips and tables that leave the app. */
import { type ExportTable, textCell } from '../table/exportTable.ts';
import type { GapColumns } from '../view/gapMapPart.ts';
import { BLANK_NAMES } from './blankReason.ts';
import type { GapCell, GapDirection, GapHead, GapMap } from './gapMap.ts';

export const COLUMN_NAMES: Readonly<Record<GapColumns, string>> = {
  hardware: 'Hardware',
  'model-size': 'Model size',
  metric: 'Metric',
};

export const DIRECTION_NAMES: Readonly<Record<GapDirection, string>> = {
  better: 'all better than their baselines',
  mixed: 'better and worse than their baselines',
  worse: 'all worse than their baselines',
  none: 'no direction against a baseline',
};

/** "3 publications, 7 results, 86% of them sourced, all better than their baselines"; a blank says why it is one. */
export function cellWords({ publications, results, sourcedShare, direction, blank }: GapCell): string {
  if (blank !== null) return BLANK_NAMES[blank];
  const counted = countWords(publications.length, 'publication');
  if (sourcedShare === null) return `${counted}, no result placed here`;
  return [
    counted,
    countWords(results.length, 'result'),
    `${Math.round(100 * sourcedShare)}% of them sourced`,
    DIRECTION_NAMES[direction],
  ].join(', ');
}

/** "Pruning × AMD: nothing in the corpus". */
export function cellName(row: GapHead, column: GapHead, cell: GapCell): string {
  return `${row.name} × ${column.name}: ${cellWords(cell)}`;
}

/** The map as it is on screen; the rows say by dots how deep they stand. */
export function toGapMapTable(map: GapMap, columns: GapColumns): ExportTable {
  return {
    title: `Evidence gap map of techniques and ${COLUMN_NAMES[columns].toLowerCase()}`,
    remarks: [
      'A cell counts publications that have the technique and belong to the column; a strategy has those of its techniques.',
    ],
    columns: [
      { name: 'Technique' },
      { name: 'All', isNumber: true },
      ...map.columns.map(({ name, level }) => ({ name: `${'· '.repeat(level - 1)}${name}` })),
    ],
    sections: [
      {
        name: null,
        rows: map.rows.map((row, at) => [
          textCell(`${'· '.repeat(row.level - 1)}${row.name}`),
          [{ text: String(row.publications.length), publications: row.publications }],
          ...(map.cells[at] ?? []).map((cell) => [
            { text: cellWords(cell), publications: cell.publications, results: cell.results },
          ]),
        ]),
      },
    ],
  };
}

function countWords(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
