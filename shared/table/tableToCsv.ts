/**
 * A table as CSV after RFC 4180: one line a row, a column for the sections where there are any, the lines of a cell
 * under one another within it. What the file says of itself, and the notes, stand in lines at the end, so that the
 * table stays rectangular and its first line names the columns.
 */
import { type DataHead, dataHeadLines } from '../export/dataHead.ts';
import { toCsv } from '../lib/csvText.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ExportTable, PassportForm } from './exportTable.ts';
import { type LaidOutLine, layOut, noteNumbers } from './laidOut.ts';

export function tableToCsv(
  index: CorpusIndex,
  table: ExportTable,
  head: DataHead,
  passports: PassportForm,
): string {
  const { columns, sections, notes } = layOut(index, table, passports);
  const hasSections = sections.some(({ name }) => name !== null);
  const width = columns.length + (hasSections ? 1 : 0);
  const padded = (cells: readonly string[]) => [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
  ];
  const about: readonly (readonly [string, string])[] = [
    ['Title', table.title],
    ...table.remarks.map((text): [string, string] => ['Remark', text]),
    ...dataHeadLines(head).map(({ name, text }): [string, string] => [name, text]),
    ...notes.map(({ text }, at): [string, string] => [`Note ${at + 1}`, text]),
  ];
  return toCsv([
    [...(hasSections ? ['Section'] : []), ...columns.map(({ name }) => name)],
    ...sections.flatMap(({ name, rows }) =>
      rows.map((row) => [...(hasSections ? [name ?? ''] : []), ...row.map(cellText)]),
    ),
    // Three cells at least, whatever the width of the table.
    ...about.map(([name, text]) => padded(['About', name, text])),
  ]);
}

function cellText(lines: readonly LaidOutLine[]): string {
  return lines
    .map(({ text, notes }) => (notes.length > 0 ? `${text} [${noteNumbers(notes)}]` : text))
    .join('\n');
}
