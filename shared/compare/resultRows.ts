/** The rows of reported results: one for each metric that any column reports, never mixing units that do not convert. */
import { METRICS, metricById } from '../model/metric.ts';
import { findBest } from './bestValues.ts';
import type { ColumnSource } from './columnSource.ts';
import type { BestOf, CellItem, ComparedResult, ComparisonRow, ReportedResult } from './comparison.ts';
import { completenessItems } from './completeness.ts';
import { convertedText, numberText, resultLine, valueText } from './resultText.ts';
import { comparableGroups } from './resultValue.ts';

const PLACE_BY_METRIC: ReadonlyMap<string, number> = new Map(METRICS.map(({ id }, place) => [id, place]));

export interface MetricRow extends ComparisonRow {
  /** Its id. */
  readonly metric: string;
}

/**
 * Rows in the order of the metric registry; within a cell, results that convert into each other together,
 * better before worse. All columns of a row convert into the same unit.
 */
export function buildResultRows(columns: readonly ColumnSource[]): readonly MetricRow[] {
  return groupByMetric(columns.flatMap((column) => column.results)).map(({ metric, results }) => {
    const groups = groupComparable(results);
    const bestOf = findBest(columns, groups);
    return {
      metric,
      id: `metric:${metric}`,
      name: metricName(metric),
      cells: columns.map((column) => {
        const own = new Set(column.results);
        const ownGroups = groups.map((group) => group.filter(({ reported }) => own.has(reported)));
        const reporting = new Set(ownGroups.flat().map(({ reported }) => reported.publicationKey));
        return [
          ...completenessItems(column, reporting, column.measured),
          ...ownGroups.flatMap((group) => groupItems(group, bestOf)),
        ];
      }),
    };
  });
}

/** The name of the metric, or its id where the registry does not hold it. */
export function metricName(metric: string): string {
  return metricById(metric)?.name ?? metric;
}

/** Place of the metric in the registry; unknown ones stand last. */
export function metricPlace(metric: string): number {
  return PLACE_BY_METRIC.get(metric) ?? METRICS.length;
}

/** The same results, those of one metric together; metrics in registry order, unknown ones last by id. */
export function groupByMetric(
  results: readonly ReportedResult[],
): readonly { readonly metric: string; readonly results: readonly ReportedResult[] }[] {
  const byMetric = new Map<string, ReportedResult[]>();
  for (const reported of results) {
    const own = byMetric.get(reported.result.metric);
    if (own) own.push(reported);
    else byMetric.set(reported.result.metric, [reported]);
  }
  return [...byMetric]
    .map(([metric, own]) => ({ metric, results: own }))
    .sort(
      (left, right) =>
        metricPlace(left.metric) - metricPlace(right.metric) || left.metric.localeCompare(right.metric, 'en'),
    );
}

/** The results in groups that convert into each other, each group best first and in one unit. */
export function groupComparable(results: readonly ReportedResult[]): readonly (readonly ComparedResult[])[] {
  return comparableGroups(results.map((reported) => ({ ...reported.result, reported }))).map((group) =>
    group.results.map(({ result, value }) => ({ reported: result.reported, unit: group.unit, value })),
  );
}

function groupItems(
  group: readonly ComparedResult[],
  bestOf: ReadonlyMap<ReportedResult, BestOf>,
): readonly CellItem[] {
  const lines = group.map(({ reported, unit }) => ({
    text: resultLine(reported.result, unit),
    grade: reported.result.grade,
    reported,
    ...(bestOf.has(reported) ? { best: bestOf.get(reported) } : {}),
    ...(unit === reported.result.unit ? {} : { unit }),
  }));
  const range = rangeText(group);
  return range === null
    ? lines
    : [{ text: range, summary: 'range', range: group.map(({ reported }) => reported) }, ...lines];
}

/**
 * "1.5x to 3.25x, n = 3, against 2 baselines": lowest and highest as reported, with the conversion where
 * another unit was reported: "500 ms to 2 s (2,000 ms), n = 2". Null for fewer than two. Says when the
 * baselines differ, because then the numbers stand side by side without measuring the same distance.
 */
function rangeText(group: readonly ComparedResult[]): string | null {
  const ascending = [...group].sort((left, right) => left.value - right.value);
  const [lowest, highest] = [ascending[0], ascending.at(-1)];
  if (!lowest || !highest || group.length < 2) return null;
  const baselines = new Set(group.map(({ reported }) => reported.result.baseline)).size;
  const [low, high] = [lowest.reported.result, highest.reported.result];
  const isShort = low.unit === lowest.unit && low.unit === high.unit && !['x', '%'].includes(low.unit);
  const extent = `${isShort ? numberText(low.value) : endText(lowest)} to ${endText(highest)}`;
  return `${extent}, n = ${group.length}${baselines > 1 ? `, against ${baselines} baselines` : ''}`;
}

function endText({ reported: { result }, unit }: ComparedResult): string {
  const converted = convertedText(result, unit);
  return converted === null ? valueText(result) : `${valueText(result)} (${converted})`;
}
