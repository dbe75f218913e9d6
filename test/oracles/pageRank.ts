/**
 * PageRank the slow and obvious way: the equation r = d·M·r + (1 − d)/n as a dense system of linear equations,
 * solved by elimination. M holds a column for each publication: equal shares for what it cites, or for all where
 * it cites none.
 */
export function pageRankByElimination(
  keys: readonly string[],
  citedOf: (key: string) => readonly string[],
  damping: number,
): ReadonlyMap<string, number> {
  const n = keys.length;
  const rows = keys.map((row) => [
    ...keys.map((column) => {
      const cited = citedOf(column);
      const share = cited.length === 0 ? 1 / n : cited.filter((key) => key === row).length / cited.length;
      return (row === column ? 1 : 0) - damping * share;
    }),
    (1 - damping) / n,
  ]);
  for (let pivot = 0; pivot < n; pivot += 1) {
    const best = rows.reduce(
      (found, row, place) =>
        place >= pivot && Math.abs(row[pivot] ?? 0) > Math.abs(rows[found]?.[pivot] ?? 0) ? place : found,
      pivot,
    );
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    const pivotRow = rows[pivot] ?? [];
    rows.forEach((row, place) => {
      if (place === pivot) return;
      const factor = (row[pivot] ?? 0) / (pivotRow[pivot] ?? 1);
      for (let column = pivot; column <= n; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    });
  }
  return new Map(keys.map((key, place) => [key, (rows[place]?.[n] ?? 0) / (rows[place]?.[place] ?? 1)]));
}
