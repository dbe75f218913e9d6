/**
 * A comparison as CSV after RFC 4180: one line a row of the comparison, one column a compared entity, the
 * items of a cell under one another within it. Results carry their whole passport. The head stands in
 * lines of its own at the end, so that the table stays rectangular.
 */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type CellItem, type Comparison, NOT_REPORTED } from './comparison.ts';
import { type ExportHead, headLines } from './exportHead.ts';
import { itemText, passportLine } from './itemText.ts';

/** Without it Excel reads UTF-8 as the system's old code page; other readers skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

export function comparisonToCsv(index: CorpusIndex, comparison: Comparison, head: ExportHead): string {
  const titles = comparison.columns.map((column) => column.title);
  const rows = comparison.sections.flatMap((section) =>
    section.rows.map((row) => [section.name, row.name, ...row.cells.map((items) => cellText(index, items))]),
  );
  const about = headLines(head).map(({ name, text }) => [
    'About',
    name,
    text,
    ...titles.slice(1).map(() => ''),
  ]);
  return toCsv([['Section', 'Row', ...titles], ...rows, ...about]);
}

/** Any table of text as CSV with a byte order mark and CRLF, guarded against formulas. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quote(guardFormula(cell))).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * A leading apostrophe before what a spreadsheet would run as a formula: text that begins with = + - @,
 * a tab or a carriage return. Plain numbers such as -0.5 or +3e2 are left as they are.
 * After OWASP, "CSV Injection".
 */
export function guardFormula(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
}

function cellText(index: CorpusIndex, items: readonly CellItem[]): string {
  if (items.length === 0) return NOT_REPORTED;
  return items
    .map((item) =>
      item.reported ? `${itemText(item)} {${passportLine(index, item.reported)}}` : itemText(item),
    )
    .join('\n');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
