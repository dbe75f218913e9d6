/** The coverage of a corpus as a Markdown table, as the command prints it and the README quotes it. */
import { REVIEW_CLASSES } from '../model/publication.ts';
import type { Coverage, CoverageShare } from './coverage.ts';

/** A Markdown table; columns of classes are empty where a measure is not one of publications. */
export function coverageText(coverage: Coverage): string {
  const header = ['measure', 'all', ...REVIEW_CLASSES];
  const rows = coverage.overall.map((overall) => [
    overall.name,
    shareText(overall),
    ...REVIEW_CLASSES.map((reviewClass) => {
      const own = coverage.byClass[reviewClass].find((it) => it.id === overall.id);
      return own ? shareText(own) : '';
    }),
  ]);
  const widths = header.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [
    line(header),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}

/** `93 of 94 (98.9%)`; a total of zero has no share. */
export function shareText({ count, total }: CoverageShare): string {
  return total === 0 ? '0 of 0' : `${count} of ${total} (${((100 * count) / total).toFixed(1)}%)`;
}
