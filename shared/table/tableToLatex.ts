/**
 * A table as LaTeX with booktabs, to be read into a document with \input: a longtable that breaks over pages, its
 * passports as numbered notes under it, each with a \cite of the publication by the key of the BibTeX file beside
 * it. The packages that it needs are named in its first lines.
 */
import { type DataHead, dataHeadLines } from '../export/dataHead.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ExportTable, PassportForm } from './exportTable.ts';
import { type LaidOutLine, layOut, noteNumbers } from './laidOut.ts';
import { escapeLatex } from './latexText.ts';

export function tableToLatex(
  index: CorpusIndex,
  table: ExportTable,
  head: DataHead,
  passports: PassportForm,
): string {
  const { columns, sections, notes } = layOut(index, table, passports);
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`;
  const names = line(columns.map(({ name }) => `\\textbf{${escapeLatex(name)}}`));
  const share = (0.96 / columns.length).toFixed(3);
  const spec = columns
    .map(
      ({ isNumber }) =>
        `>{\\${isNumber ? 'raggedleft' : 'raggedright'}\\arraybackslash}p{${share}\\linewidth}`,
    )
    .join('\n  ');
  const body = sections.flatMap(({ name, rows }, at) => [
    ...(name === null
      ? []
      : [
          ...(at > 0 ? ['\\addlinespace'] : []),
          `\\multicolumn{${columns.length}}{@{}l}{\\textit{${escapeLatex(name)}}} \\\\`,
        ]),
    ...rows.map((row) => line(row.map(cellLatex))),
  ]);
  return [
    '% Needs \\usepackage{booktabs,longtable,array,amssymb} and, with pdfLaTeX, \\usepackage[T1]{fontenc}.',
    ...dataHeadLines(head).map(({ name, text }) => `% ${name}: ${onOneLine(text)}`),
    '\\begingroup\\footnotesize\\setlength{\\tabcolsep}{3pt}',
    `\\begin{longtable}{@{}\n  ${spec}@{}}`,
    `\\caption{${[table.title, ...table.remarks].map((text) => escapeLatex(asSentence(text))).join(' ')}}\\\\`,
    '\\toprule',
    names,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    names,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...body,
    '\\end{longtable}',
    ...(notes.length > 0
      ? [
          '\\begin{enumerate}\\setlength{\\itemsep}{0pt}',
          ...notes.map(
            ({ text, publicationKey }, at) =>
              `\\item[${at + 1}] ${escapeLatex(text)} \\cite{${publicationKey}}`,
          ),
          '\\end{enumerate}',
        ]
      : []),
    '\\endgroup',
    '',
  ].join('\n');
}

function cellLatex(lines: readonly LaidOutLine[]): string {
  return lines
    .map(({ text, notes }) =>
      notes.length > 0 ? `${escapeLatex(text)}\\textsuperscript{${noteNumbers(notes)}}` : escapeLatex(text),
    )
    .join('\\newline ');
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
