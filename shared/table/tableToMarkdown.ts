/**
 * A table as Markdown: a head, one table a section, and passports as footnotes in GitHub's notation. Text from the
 * corpus cannot break the table or become markup.
 */
import { type DataHead, dataHeadLines } from '../export/dataHead.ts';
import { escapeMarkdown } from '../lib/markdownText.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ExportTable, PassportForm } from './exportTable.ts';
import { type LaidOutLine, layOut } from './laidOut.ts';

export function tableToMarkdown(
  index: CorpusIndex,
  table: ExportTable,
  head: DataHead,
  passports: PassportForm,
): string {
  const { columns, sections, notes } = layOut(index, table, passports);
  const tables = sections.flatMap(({ name, rows }) => [
    ...(name === null ? [] : [`## ${escapeMarkdown(name)}`, '']),
    toLine(columns.map((column) => escapeMarkdown(column.name))),
    toLine(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) =>
      toLine(row.map((lines, at) => (at === 0 ? `**${cellMarkdown(lines)}**` : cellMarkdown(lines)))),
    ),
    '',
  ]);
  return [
    `# ${escapeMarkdown(table.title)}`,
    '',
    ...table.remarks.flatMap((text) => [escapeMarkdown(text), '']),
    ...dataHeadLines(head).map(
      ({ name, text }) => `- **${name}:** ${name === 'Open again' ? `\`${text}\`` : escapeMarkdown(text)}`,
    ),
    '',
    ...tables,
    ...notes.map(({ text }, at) => `[^${at + 1}]: ${escapeMarkdown(text)}`),
    '',
  ].join('\n');
}

function cellMarkdown(lines: readonly LaidOutLine[]): string {
  return lines
    .map(({ text, notes }) => `${escapeMarkdown(text)}${notes.map((note) => `[^${note}]`).join('')}`)
    .join('<br>');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
