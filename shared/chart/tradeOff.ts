/** Results of one metric against those of another: pairs that one publication reports on one model. */
import type { ComparedResult, ReportedResult } from '../compare/comparison.ts';
import { groupByMetric, groupComparable, metricName } from '../compare/resultRows.ts';
import { modelsNamed } from '../compare/sameModel.ts';
import { metricById } from '../model/metric.ts';

export interface TradeOffPoint {
  readonly publicationKey: string;
  /** As the passports name it; null where one of them names none. */
  readonly model: string | null;
  readonly x: { readonly reported: ReportedResult; readonly value: number };
  readonly y: { readonly reported: ReportedResult; readonly value: number };
}

export interface TradeOff {
  readonly x: string;
  readonly y: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly points: readonly TradeOffPoint[];
  /** How many results of the two metrics stand in units that do not convert into those of the axes. */
  readonly otherUnits: number;
}

export interface MetricPair {
  readonly x: string;
  readonly y: string;
  /** How many points it has. */
  readonly count: number;
  readonly publications: number;
}

/** Topics whose metrics say what is gained, and what it is paid with. */
const GAINS: readonly string[] = ['speed', 'throughput', 'memory', 'compression', 'cost', 'capacity'];
const PRICES: readonly string[] = ['quality', 'time', 'memory', 'cost'];

const topicOf = (id: string) => metricById(id)?.topic ?? '';

/**
 * Pairs of metrics of which something is known: those paid in quality first, then those that the most publications
 * report, then those with the most points. Two metrics of one topic are no trade-off.
 * @param loose also pairs of results of which one names no model with its size
 */
export function metricPairs(results: readonly ReportedResult[], loose: boolean): readonly MetricPair[] {
  const onAxis = resultsOnAxes(results);
  const pairs = new Map<string, { x: string; y: string; count: number; keys: Set<string> }>();
  for (const own of byPublication(results).values()) {
    for (const one of own) {
      for (const other of own) {
        const [x, y] = [one.result.metric, other.result.metric];
        if (!isTradeOff(x, y) || !onAxis.has(one) || !onAxis.has(other)) continue;
        const count = modelsOfBoth(one, other, loose).length;
        if (count === 0) continue;
        const pair = pairs.get(`${x} ${y}`) ?? { x, y, count: 0, keys: new Set<string>() };
        pairs.set(`${x} ${y}`, pair);
        pair.count += count;
        pair.keys.add(one.publicationKey);
      }
    }
  }
  return [...pairs.values()]
    .map(({ keys, ...pair }) => ({ ...pair, publications: keys.size }))
    .sort(
      (one, other) =>
        Number(topicOf(other.y) === 'quality') - Number(topicOf(one.y) === 'quality') ||
        other.publications - one.publications ||
        other.count - one.count ||
        metricName(one.x).localeCompare(metricName(other.x), 'en'),
    );
}

function isTradeOff(x: string, y: string): boolean {
  return GAINS.includes(topicOf(x)) && PRICES.includes(topicOf(y)) && topicOf(x) !== topicOf(y);
}

/**
 * Each result of the one metric with each of the other that the same publication reports on the same model, named with
 * its size in both passports. Their conditions may differ: that is for the reader to see in the passports. All points
 * stand in the units of the largest groups that convert into each other.
 */
export function buildTradeOff(
  results: readonly ReportedResult[],
  x: string,
  y: string,
  loose: boolean,
): TradeOff {
  const of = (metric: string) => results.filter(({ result }) => result.metric === metric);
  const [xs, ys] = [mainGroup(of(x)), mainGroup(of(y))];
  const points = xs.flatMap((one) =>
    ys
      .filter(({ reported }) => reported.publicationKey === one.reported.publicationKey)
      .flatMap((other) =>
        modelsOfBoth(one.reported, other.reported, loose).map((model) => ({
          publicationKey: one.reported.publicationKey,
          model,
          x: { reported: one.reported, value: one.value },
          y: { reported: other.reported, value: other.value },
        })),
      ),
  );
  return {
    x,
    y,
    xUnit: xs[0]?.unit ?? '',
    yUnit: ys[0]?.unit ?? '',
    points,
    otherUnits: of(x).length + of(y).length - xs.length - ys.length,
  };
}

/** The models that both name; one null where either names none and that is enough. */
function modelsOfBoth(
  one: ReportedResult,
  other: ReportedResult,
  loose: boolean,
): readonly (string | null)[] {
  const [models, others] = [modelsNamed(one.result), modelsNamed(other.result)];
  if (models.size === 0 || others.size === 0) return loose ? [null] : [];
  return [...models].flatMap(([key, model]) => (others.has(key) ? [model] : []));
}

function byPublication(results: readonly ReportedResult[]): ReadonlyMap<string, readonly ReportedResult[]> {
  const byKey = new Map<string, ReportedResult[]>();
  for (const reported of results) {
    byKey.set(reported.publicationKey, [...(byKey.get(reported.publicationKey) ?? []), reported]);
  }
  return byKey;
}

/** Those of each metric that stand on its axis. */
function resultsOnAxes(results: readonly ReportedResult[]): ReadonlySet<ReportedResult> {
  return new Set(
    groupByMetric(results).flatMap(({ results: ofMetric }) =>
      mainGroup(ofMetric).map(({ reported }) => reported),
    ),
  );
}

/** The largest group of results of one metric that convert into each other. */
function mainGroup(results: readonly ReportedResult[]): readonly ComparedResult[] {
  const [largest = []] = groupComparable(results).toSorted((one, other) => other.length - one.length);
  return largest;
}
