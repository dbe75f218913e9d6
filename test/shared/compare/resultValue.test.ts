import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableGroups, formatConverted, formatResultValue } from '../../../shared/compare/resultValue.ts';
import { isComparable, METRICS, type Metric } from '../../../shared/model/metric.ts';
import { buildResult } from '../../fixtures/buildCorpus.ts';

const metrics: readonly Metric[] = METRICS;
const time = (value: number, unit: string) =>
  buildResult({ metric: 'training-time', direction: 'lower-better', value, unit });

/** Every metric with two of its units that convert into each other. */
const conversions = metrics.flatMap((metric) =>
  metric.units.flatMap(({ unit: from }) =>
    metric.units
      .filter(({ unit: to }) => isComparable(metric, from, to))
      .map(({ unit: to }) => ({ metric, from, to })),
  ),
);

describe('results that may share an axis', () => {
  it('stand in one unit, the one most of them use, best first, the reported value beside it', () => {
    const [group, ...others] = comparableGroups([time(1, 'months'), time(24, 'h'), time(90, 'h')]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ metric: 'training-time', unit: 'h' });
    expect(group?.results.map(({ value, text }) => [value, text])).toEqual([
      [24, '24 h'],
      [90, '90 h'],
      [730.5, '730.5 h (1 months)'],
    ]);
    expect(group?.results[2]?.result).toEqual(time(1, 'months'));
  });

  it('are kept apart by metric and by what does not convert', () => {
    const results = [
      buildResult({ value: 2, unit: 'x' }),
      buildResult({ value: 30, unit: '%' }),
      buildResult({ metric: 'training-speedup', value: 2, unit: 'x' }),
      buildResult({ metric: 'compression-time', direction: 'lower-better', value: 4, unit: 'GPU-hours' }),
      buildResult({ metric: 'compression-time', direction: 'lower-better', value: 4, unit: 'h' }),
      buildResult({ value: 1.5, unit: 'x' }),
    ];
    expect(comparableGroups(results).map((group) => group.results.map(({ value }) => value))).toEqual([
      [2, 1.5],
      [30],
      [2],
      [4],
      [4],
    ]);
  });

  it('are kept apart where metric or unit is not known', () => {
    const unknown = [
      buildResult({ metric: 'goodness', unit: 'GB' }),
      buildResult({ metric: 'goodness', unit: 'MB' }),
      buildResult({ unit: 'furlongs' }),
    ];
    expect(comparableGroups(unknown).map(({ unit }) => unit)).toEqual(['GB', 'MB', 'furlongs']);
    expect(comparableGroups([])).toEqual([]);
  });

  it('are each in exactly one group, whatever their units', () => {
    const result = fc
      .tuple(fc.constantFrom(...conversions), fc.double({ min: 0.001, max: 1e6, noNaN: true }))
      .map(([{ metric, from }, value]) =>
        buildResult({ metric: metric.id, direction: metric.direction, unit: from, value }),
      );
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const groups = comparableGroups(results);
        const grouped = groups.flatMap((group) => group.results.map((it) => it.result));
        expect(new Set(grouped)).toEqual(new Set(results));
        expect(grouped).toHaveLength(results.length);
        for (const group of groups) {
          expect(group.results.some((it) => it.result.unit === group.unit)).toBe(true);
          const values = group.results.map(({ value }) => value);
          const isUp = group.results[0]?.result.direction === 'higher-better';
          expect(values).toEqual(values.toSorted((one, other) => (isUp ? other - one : one - other)));
        }
      }),
    );
  });

  it('keep their order when they are converted', () => {
    const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...conversions), value, value, ({ metric, from, to }, one, other) => {
        fc.pre(Math.abs(one - other) > 1e-9 * Math.max(one, other));
        const inUnit = (reported: number) => {
          const own = buildResult({ metric: metric.id, unit: from, value: reported });
          const rest = [1, 2].map(() => buildResult({ metric: metric.id, unit: to, value: 1 }));
          const [group] = comparableGroups([own, ...rest]);
          return group?.results.find((it) => it.result === own)?.value ?? Number.NaN;
        };
        expect(Math.sign(inUnit(one) - inUnit(other))).toBe(Math.sign(one - other));
      }),
    );
  });
});

describe('a value in words', () => {
  it('carries its qualifier where the source gives one', () => {
    expect(formatResultValue(buildResult({ value: 3.25, unit: 'x', qualifier: 'up to' }))).toBe(
      'up to 3.25x',
    );
    expect(formatResultValue(buildResult({ value: 4, unit: 'GB', qualifier: 'below' }))).toBe('below 4 GB');
    expect(formatResultValue(buildResult({ value: 2, unit: 'x', qualifier: 'not stated' }))).toBe('2x');
    expect(formatResultValue(buildResult({ value: 2, unit: 'x', qualifier: 'exact' }))).toBe('2x');
  });

  it('shows a conversion and what was reported', () => {
    const result = buildResult({
      metric: 'compute-throughput',
      value: 502,
      unit: 'PFLOP/s',
      qualifier: 'about',
    });
    expect(formatConverted(result, 'TFLOP/s')).toBe('about 502,000 TFLOP/s (502 PFLOP/s)');
    expect(formatConverted(result, 'PFLOP/s')).toBe('about 502 PFLOP/s');
    expect(formatConverted(time(1, 'h'), 'months')).toBe('0.00136893 months (1 h)');
    expect(formatConverted(result, 'GB')).toBeNull();
    expect(formatConverted(buildResult({ metric: 'goodness' }), 'GB')).toBeNull();
  });
});
