/** What the least evidence grade hides of a comparison: said in every cell, so that no gap reads as "not reported". */
import type { EvidenceGrade } from '../model/evidence.ts';
import { meetsFloor } from '../network/evidenceFloor.ts';
import type { CellItem, Comparison, ComparisonRow } from './comparison.ts';

/** "2 more hidden by the evidence shown"; without "more" where nothing is left. */
export function hiddenText(count: number, isAll: boolean): string {
  return `${count.toLocaleString('en')} ${isAll ? '' : 'more '}hidden by the evidence shown`;
}

/**
 * The comparison as shown, with every row of the whole one: statements below the floor are left out, and
 * each cell that lacks some says how many at its end. Columns carry the sum; what stands in two rows counts once.
 * @param shown built from the corpus without the hidden statements
 * @param whole built from the whole corpus, for the same entities
 */
export function markHidden(shown: Comparison, whole: Comparison, least: EvidenceGrade): Comparison {
  if (shown === whole) return shown;
  const rowById = new Map(shown.sections.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
  const hiddenByColumn = whole.columns.map(() => 0);
  const toCell = (
    { id, repeats }: ComparisonRow,
    place: number,
    wholeItems: readonly CellItem[],
  ): readonly CellItem[] => {
    const items = (rowById.get(id)?.cells[place] ?? []).filter(
      ({ grade }) => grade === undefined || meetsFloor(grade, least),
    );
    const left = countStatements(items);
    const hidden = countStatements(wholeItems) - left;
    if (hidden <= 0) return items;
    if (!repeats) hiddenByColumn[place] = (hiddenByColumn[place] ?? 0) + hidden;
    return [...items, { text: hiddenText(hidden, left === 0), summary: 'hidden', hidden }];
  };
  const sections = whole.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      cells: row.cells.map((items, place) => toCell(row, place, items)),
    })),
  }));
  const columns = shown.columns.map((column, place) => ({
    ...column,
    ...(hiddenByColumn[place] ? { hidden: hiddenByColumn[place] } : {}),
  }));
  return { columns, sections };
}

function countStatements(items: readonly CellItem[]): number {
  return items.filter(({ summary }) => summary === undefined).length;
}
