/** Which results are the best, where that can be said: of one metric, in one unit, against the same said baseline. */
import type { ColumnSource } from './columnSource.ts';
import type { BestOf, ComparedResult, ReportedResult } from './comparison.ts';

/**
 * The best results with what makes them that. Results compete where their baselines are said in the same words and
 * at least two columns have one; several of the same value share the place. A value that a source gives as a bound or a
 * best case ("up to") competes like any other: its passport says so.
 * @param groups results that convert into each other, each group best first
 */
export function findBest(
  columns: readonly ColumnSource[],
  groups: readonly (readonly ComparedResult[])[],
): ReadonlyMap<ReportedResult, BestOf> {
  const columnsByResult = new Map<ReportedResult, ColumnSource[]>();
  for (const column of columns) {
    for (const reported of column.results) {
      const own = columnsByResult.get(reported);
      if (own) own.push(column);
      else columnsByResult.set(reported, [column]);
    }
  }
  return new Map(
    groups.flatMap((group) =>
      [...byBaseline(group)].flatMap(([, rivals]) => {
        const [first] = rivals;
        const baseline = first?.reported.result.baseline;
        const rivalColumns = new Set(rivals.flatMap(({ reported }) => columnsByResult.get(reported) ?? []));
        if (!first || !baseline || rivalColumns.size < 2) return [];
        const best = rivals.filter(({ value }) => value === first.value);
        // All alike is no best.
        if (best.length === rivals.length) return [];
        return best.map(
          ({ reported }) =>
            [reported, { count: rivals.length, baseline, isShared: best.length > 1 }] as const,
        );
      }),
    ),
  );
}

function byBaseline(group: readonly ComparedResult[]): ReadonlyMap<string, readonly ComparedResult[]> {
  const rivals = new Map<string, ComparedResult[]>();
  for (const compared of group) {
    const words = compared.reported.result.baseline?.trim().toLocaleLowerCase();
    if (!words) continue;
    const others = rivals.get(words);
    if (others) others.push(compared);
    else rivals.set(words, [compared]);
  }
  return rivals;
}
