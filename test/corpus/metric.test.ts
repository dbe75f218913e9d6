import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit, isComparable, METRICS, type Metric, metricById } from '../../shared/model/metric.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

const metrics: readonly Metric[] = METRICS;

function metric(id: string): Metric {
  const found = metricById(id);
  if (!found) throw new Error(`no metric ${id}`);
  return found;
}

describe('the registry of metrics', () => {
  it('names each metric once, and each unit of a metric once', () => {
    expect(new Set(metrics.map((it) => it.id)).size).toBe(metrics.length);
    for (const { id, units } of metrics) {
      expect(new Set(units.map((it) => it.unit)).size, id).toBe(units.length);
    }
  });

  it('holds no metric that the shipped corpus does not use', () => {
    const used = new Set(
      shippedCorpus().publications.flatMap((it) => it.results.map((result) => result.metric)),
    );
    expect(metrics.map((it) => it.id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('has no metric of an unknown id', () => {
    expect(metricById('goodness')).toBeNull();
  });
});

describe('converting units', () => {
  it('follows the plain meaning of the units', () => {
    expect(convertUnit(metric('compute-throughput'), 502, 'PFLOP/s', 'TFLOP/s')).toBe(502_000);
    expect(convertUnit(metric('training-time'), 2, 'days', 'h')).toBe(48);
    expect(convertUnit(metric('latency'), 1500, 'ms', 's')).toBe(1.5);
    expect(convertUnit(metric('memory-share'), 0.5, 'x', '%')).toBe(50);
  });

  it('refuses what does not convert: device hours, factors against per cent, foreign units', () => {
    expect(convertUnit(metric('compression-time'), 4, 'GPU-hours', 'h')).toBeNull();
    expect(convertUnit(metric('training-speedup'), 15, '%', 'x')).toBeNull();
    expect(convertUnit(metric('latency'), 1, 'ms', 'GB')).toBeNull();
    expect(isComparable(metric('training-speedup'), '%', 'x')).toBe(false);
    expect(isComparable(metric('training-speedup'), 'x', 'x')).toBe(true);
    expect(isComparable(metric('latency'), 'GB', 'GB')).toBe(false);
  });

  it('comes back to the value it started from', () => {
    const conversions = metrics.flatMap((it) =>
      it.units.flatMap((from) =>
        it.units
          .filter((to) => isComparable(it, from.unit, to.unit))
          .map((to) => ({ metric: it, from: from.unit, to: to.unit })),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...conversions),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        ({ metric: of, from, to }, value) => {
          const there = convertUnit(of, value, from, to);
          const back = there === null ? null : convertUnit(of, there, to, from);
          expect(back).not.toBeNull();
          expect(Math.abs((back ?? 0) - value)).toBeLessThanOrEqual(value * 1e-12);
        },
      ),
    );
  });
});
