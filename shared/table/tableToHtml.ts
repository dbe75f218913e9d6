/**
 * A table as a page of HTML that stands alone: no script, nothing from elsewhere, light on every screen and on
 * paper. Notes stand under the table, linked both ways.
 */
import { type DataHead, dataHeadLines } from '../export/dataHead.ts';
import { escapeXml } from '../export/xmlText.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ExportColumn, ExportTable, PassportForm } from './exportTable.ts';
import { type LaidOutLine, layOut } from './laidOut.ts';

const STYLE = [
  'body{font:14px/1.45 Inter,system-ui,sans-serif;color:#1d1e20;background:#fff;margin:24px;max-width:1400px}',
  'table{border-collapse:collapse;margin:16px 0}',
  'caption{text-align:left;font-weight:600;font-size:16px;margin-bottom:8px}',
  'th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid #e2e2de}',
  'thead th{border-bottom:2px solid #8b8b86}',
  'tbody th[scope=rowgroup]{padding-top:16px;font-style:italic}',
  '.number{text-align:right;font-variant-numeric:tabular-nums}',
  'td div+div{margin-top:4px}',
  'dt{font-weight:600;float:left;clear:left;margin-right:8px}',
  'dd{margin:0}',
  'sup a,ol a{color:#1f5fbf;text-decoration:none}',
].join('\n');

export function tableToHtml(
  index: CorpusIndex,
  table: ExportTable,
  head: DataHead,
  passports: PassportForm,
): string {
  const { columns, sections, notes } = layOut(index, table, passports);
  /** A note is led back to from where it stands first. */
  const linked = new Set<number>();
  const cell = (lines: readonly LaidOutLine[], at: number) => {
    const inner = lines.map((line) => `<div>${lineHtml(line, linked)}</div>`).join('');
    return at === 0 ? `<th scope="row">${inner}</th>` : `<td${numberClass(columns[at])}>${inner}</td>`;
  };
  const rows = sections.map(({ name, rows: own }) =>
    [
      '<tbody>',
      ...(name === null
        ? []
        : [`<tr><th scope="rowgroup" colspan="${columns.length}">${escapeXml(name)}</th></tr>`]),
      ...own.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
      '</tbody>',
    ].join('\n'),
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeXml(table.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<table>',
    `<caption>${escapeXml(table.title)}</caption>`,
    '<thead>',
    `<tr>${columns.map((column) => `<th scope="col"${numberClass(column)}>${escapeXml(column.name)}</th>`).join('')}</tr>`,
    '</thead>',
    ...rows,
    '</table>',
    ...table.remarks.map((text) => `<p>${escapeXml(text)}</p>`),
    ...(notes.length > 0
      ? [
          '<ol>',
          ...notes.map(
            ({ text }, at) =>
              `<li id="note-${at + 1}">${escapeXml(text)} <a href="#at-${at + 1}" aria-label="Back to the table">↑</a></li>`,
          ),
          '</ol>',
        ]
      : []),
    '<dl>',
    ...dataHeadLines(head).map(({ name, text }) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(text)}</dd>`),
    '</dl>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function lineHtml({ text, notes }: LaidOutLine, linked: Set<number>): string {
  const marks = notes.map((note) => {
    const anchor = linked.has(note) ? '' : ` id="at-${note}"`;
    linked.add(note);
    return `<sup><a${anchor} href="#note-${note}">${note}</a></sup>`;
  });
  return escapeXml(text) + marks.join(' ');
}

function numberClass(column: ExportColumn | undefined): string {
  return column?.isNumber ? ' class="number"' : '';
}
