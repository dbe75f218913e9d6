/** How many of the publications behind a column say anything in a row: what the others did is not known. */
import type { Publication } from '../model/publication.ts';
import type { ColumnSource } from './columnSource.ts';
import type { CellItem } from './comparison.ts';

/**
 * "4 of 6 publications report this", as the only item; nothing for a publication, whose cell says it all,
 * and nothing where no publication does, which the cell says by itself.
 * @param asked the publications that could report it
 */
export function completenessItems(
  column: ColumnSource,
  reporting: ReadonlySet<string>,
  asked: readonly Publication[],
): readonly CellItem[] {
  if (column.kind === 'publication' || reporting.size === 0) return [];
  const isOne = asked.length === 1;
  return [
    {
      text: `${reporting.size} of ${asked.length} ${isOne ? 'publication' : 'publications'}`,
      note: isOne ? 'reports this' : 'report this',
      summary: 'completeness',
      publications: asked.map(({ key }) => key).filter((key) => reporting.has(key)),
    },
  ];
}
