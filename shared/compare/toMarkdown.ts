/**
 * A comparison as Markdown: a head, one table a section, and the passports of the results as footnotes
 * in GitHub's notation. Text from the corpus cannot break the table or become markup.
 */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type CellItem, type Comparison, NOT_REPORTED, type ReportedResult } from './comparison.ts';
import { type ExportHead, headLines } from './exportHead.ts';
import { itemText, passportLine } from './itemText.ts';

export function comparisonToMarkdown(index: CorpusIndex, comparison: Comparison, head: ExportHead): string {
  const footnotes = new Footnotes();
  const names = comparison.columns.map((column) => escapeMarkdown(column.label));
  const tables = comparison.sections.flatMap((section) => [
    `## ${section.name}`,
    '',
    toLine(['', ...names]),
    toLine(['---', ...names.map(() => '---')]),
    ...section.rows.map((row) =>
      toLine([
        `**${escapeMarkdown(row.name)}**`,
        ...row.cells.map((items) => cellMarkdown(items, footnotes)),
      ]),
    ),
    '',
  ]);
  const notes = footnotes.all.map(
    (reported, place) => `[^${place + 1}]: ${escapeMarkdown(passportLine(index, reported))}`,
  );
  return [
    `# ${names.join(' compared with ')}`,
    '',
    ...headLines(head).map(
      ({ name, text, isAddress }) => `- **${name}:** ${isAddress ? `\`${text}\`` : escapeMarkdown(text)}`,
    ),
    '',
    ...tables,
    ...notes,
    '',
  ].join('\n');
}

/** Numbers the passports in the order in which the table reaches them; each result has one. */
class Footnotes {
  private readonly numbers = new Map<ReportedResult['result'], number>();
  readonly all: ReportedResult[] = [];

  numberOf(reported: ReportedResult): number {
    const known = this.numbers.get(reported.result);
    if (known !== undefined) return known;
    this.all.push(reported);
    this.numbers.set(reported.result, this.all.length);
    return this.all.length;
  }
}

/** The text on one line, with everything that Markdown or HTML would take for markup escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n\u2028\u2029]+/g, ' ');
}

function cellMarkdown(items: readonly CellItem[], footnotes: Footnotes): string {
  if (items.length === 0) return `*${NOT_REPORTED}*`;
  return items
    .map((item) => {
      const text = escapeMarkdown(itemText(item));
      return item.reported ? `${text}[^${footnotes.numberOf(item.reported)}]` : text;
    })
    .join('<br>');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
