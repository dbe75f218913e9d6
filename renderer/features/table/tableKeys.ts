/** Where a key leads from row to row. */

/** The place to go to, within the table; null for keys that do not move. */
export function placeAfterKey(
  key: string,
  place: number,
  rowCount: number,
  rowsPerPage: number,
): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + rowsPerPage,
    PageUp: place - rowsPerPage,
    Home: 0,
    End: rowCount - 1,
  };
  const target = targets[key];
  return target === undefined || rowCount === 0 ? null : Math.min(Math.max(target, 0), rowCount - 1);
}
