/**
 * Values of results across units: which results may share an axis, each in one unit for all and as it was
 * reported. Whether two units convert is the registry of metrics' business.
 */
import { convertUnit, type MetricUnit, metricById, unitOf } from '../model/metric.ts';
import type { Result } from '../model/result.ts';
import { convertedText, valueText } from './resultText.ts';

export interface ComparableResult<T extends Result> {
  /** As reported, with its passport. */
  readonly result: T;
  /** In the unit of the group. */
  readonly value: number;
  /** "about 730.5 h (1 months)": in the unit of the group and, where that is another, as reported. */
  readonly text: string;
}

/** Results that may share an axis: one metric, units that convert into each other. */
export interface ComparableGroup<T extends Result> {
  /** Id of the metric. */
  readonly metric: string;
  /** The unit in which most of the results were reported; of several, the one that the metric lists first. */
  readonly unit: string;
  /** Best first, as the metric's direction says; equal values in the order in which they came. */
  readonly results: readonly ComparableResult<T>[];
}

/**
 * The results in groups that may share an axis, in the order in which the first of each came. A result of
 * an unknown metric or unit shares an axis only with those of the same metric and unit.
 */
export function comparableGroups<T extends Result>(results: readonly T[]): readonly ComparableGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const result of results) {
    const dimension = metricUnitOf(result)?.dimension;
    const key = JSON.stringify([result.metric, dimension ?? null, dimension ? null : result.unit]);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups.values()].map(toGroup);
}

/** "up to 3.25x", "about 120 tokens/s", "4 GB": the number with its unit and, where the source gives one, its qualifier. */
export function formatResultValue(result: Pick<Result, 'value' | 'unit' | 'qualifier'>): string {
  return qualified(result, valueText(result));
}

/**
 * "up to 3,200 GB (3.2 TB)": the value in another unit, with the one reported; as `formatResultValue` where
 * that is the unit already. Null where the units do not convert into each other.
 */
export function formatConverted(
  result: Pick<Result, 'metric' | 'value' | 'unit' | 'qualifier'>,
  unit: string,
): string | null {
  if (unit === result.unit) return formatResultValue(result);
  const converted = convertedText(result, unit);
  return converted === null ? null : qualified(result, `${converted} (${valueText(result)})`);
}

function toGroup<T extends Result>(results: readonly T[]): ComparableGroup<T> {
  const unit = commonUnit(results);
  const sign = results[0]?.direction === 'lower-better' ? 1 : -1;
  return {
    metric: results[0]?.metric ?? '',
    unit,
    results: results
      .map((result) => ({
        result,
        value: valueIn(result, unit) ?? result.value,
        text: formatConverted(result, unit) ?? formatResultValue(result),
      }))
      .toSorted((one, other) => sign * (one.value - other.value)),
  };
}

function commonUnit(results: readonly Result[]): string {
  const countByUnit = new Map<string, number>();
  for (const { unit } of results) countByUnit.set(unit, (countByUnit.get(unit) ?? 0) + 1);
  const listed = metricById(results[0]?.metric ?? '')?.units.map(({ unit }) => unit) ?? [];
  const [most] = [...countByUnit].toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || listed.indexOf(one) - listed.indexOf(other),
  );
  return most?.[0] ?? '';
}

function valueIn({ metric: id, value, unit }: Pick<Result, 'metric' | 'value' | 'unit'>, toUnit: string) {
  if (unit === toUnit) return value;
  const metric = metricById(id);
  return metric ? convertUnit(metric, value, unit, toUnit) : null;
}

function metricUnitOf({ metric: id, unit }: Result): MetricUnit | null {
  const metric = metricById(id);
  return metric ? unitOf(metric, unit) : null;
}

function qualified({ qualifier }: Pick<Result, 'qualifier'>, text: string): string {
  return qualifier === 'exact' || qualifier === 'not stated' ? text : `${qualifier} ${text}`;
}
