/** The rows of reported results: one for each metric that any column reports, never mixing units. */
import { convertUnit, METRICS, metricById, unitOf } from '../model/metric.ts';
import type { Result } from '../model/result.ts';
import type { ColumnSource } from './columnSource.ts';
import type { CellItem, ComparisonRow, ReportedResult } from './comparison.ts';
import { numberText, resultLine, valueText } from './resultText.ts';

const PLACE_BY_METRIC: ReadonlyMap<string, number> = new Map(METRICS.map(({ id }, place) => [id, place]));

/** Rows in the order of the metric registry; within a cell, results by unit and then better before worse. */
export function buildResultRows(columns: readonly ColumnSource[]): readonly ComparisonRow[] {
  return groupByMetric(columns.flatMap((column) => column.results)).map(({ metric }) => ({
    id: `metric:${metric}`,
    name: metricName(metric),
    cells: columns.map((column) => metricItems(column.results.filter((it) => it.result.metric === metric))),
  }));
}

/** The name of the metric, or its id where the registry does not hold it. */
export function metricName(metric: string): string {
  return metricById(metric)?.name ?? metric;
}

/** The same results, those of one metric together; metrics in registry order, unknown ones last by id. */
export function groupByMetric(
  results: readonly ReportedResult[],
): readonly { readonly metric: string; readonly results: readonly ReportedResult[] }[] {
  const placeOf = (metric: string) => PLACE_BY_METRIC.get(metric) ?? METRICS.length;
  return [...new Set(results.map(({ result }) => result.metric))]
    .sort((left, right) => placeOf(left) - placeOf(right) || left.localeCompare(right, 'en'))
    .map((metric) => ({ metric, results: results.filter(({ result }) => result.metric === metric) }));
}

function metricItems(results: readonly ReportedResult[]): readonly CellItem[] {
  return groupComparable(results).flatMap((group) => {
    const sorted = [...group].sort((left, right) => compareResults(left.result, right.result));
    const lines = sorted.map((reported) => ({
      text: resultLine(reported.result),
      grade: reported.result.grade,
      reported,
    }));
    const range = rangeText(sorted.map(({ result }) => result));
    return range === null ? lines : [{ text: range, isRange: true }, ...lines];
  });
}

/** Results whose units convert into each other stand together; all others stay apart. */
function groupComparable(results: readonly ReportedResult[]): readonly (readonly ReportedResult[])[] {
  const groups = new Map<string, ReportedResult[]>();
  for (const reported of results) {
    const dimension = dimensionOf(reported.result);
    groups.set(dimension, [...(groups.get(dimension) ?? []), reported]);
  }
  return [...groups.values()];
}

function dimensionOf({ metric: metricId, unit }: Result): string {
  const metric = metricById(metricId);
  const known = metric ? unitOf(metric, unit) : null;
  return known ? `dimension ${known.dimension}` : `unit ${unit}`;
}

function compareResults(left: Result, right: Result): number {
  const difference = inUnit(right, left.unit) - left.value;
  return left.direction === 'higher-better' ? difference : -difference;
}

function inUnit(result: Result, unit: string): number {
  const metric = metricById(result.metric);
  return metric ? (convertUnit(metric, result.value, result.unit, unit) ?? result.value) : result.value;
}

/**
 * "1.5x to 3.25x, n = 3, against 2 baselines": lowest and highest of results whose units convert into each
 * other, as reported. Null for fewer than two. Says when the baselines differ, because then the numbers
 * stand side by side without measuring the same distance.
 */
function rangeText(results: readonly Result[]): string | null {
  const [first] = results;
  if (!first || results.length < 2) return null;
  const ascending = [...results].sort((left, right) => inUnit(left, first.unit) - inUnit(right, first.unit));
  const [lowest, highest] = [ascending[0] ?? first, ascending.at(-1) ?? first];
  const baselines = new Set(results.map((result) => result.baseline)).size;
  const extent =
    lowest.unit === highest.unit && !['x', '%'].includes(lowest.unit)
      ? `${numberText(lowest.value)} to ${valueText(highest)}`
      : `${valueText(lowest)} to ${valueText(highest)}`;
  return `${extent}, n = ${results.length}${baselines > 1 ? `, against ${baselines} baselines` : ''}`;
}
