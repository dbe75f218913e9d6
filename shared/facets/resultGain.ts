/**
 * How much better a result is than its baseline. Only ratios of known meaning count: a factor with a baseline,
 * against which it is a factor. Changes in per cent are no factors, since sources rarely say of which of the
 * two values they are taken.
 */
import { type Metric, type MetricTopic, metricById, unitOf } from '../model/metric.ts';
import type { Result } from '../model/result.ts';

/** What the factors are of; factors of different families say nothing about each other. */
export const GAIN_FAMILIES = [
  { id: 'throughput', name: 'Throughput', topics: ['throughput'] },
  { id: 'speed', name: 'Speed and latency', topics: ['speed'] },
  { id: 'part-speed', name: 'Speed of a part', topics: [] },
  { id: 'memory', name: 'Memory saved', topics: ['memory'] },
  { id: 'capacity', name: 'Capacity', topics: ['capacity'] },
  { id: 'compression', name: 'Compression', topics: ['compression'] },
  { id: 'cost', name: 'Cost and energy', topics: ['cost'] },
  { id: 'other', name: 'Scaling and recovery', topics: ['scaling', 'reliability', 'utilisation'] },
] as const satisfies readonly { id: string; name: string; topics: readonly MetricTopic[] }[];
export type GainFamilyId = (typeof GAIN_FAMILIES)[number]['id'];

/** Speed-ups of one kernel, layer or step: they say little of the whole run, so they are a family of their own. */
const PART_METRICS: readonly string[] = [
  'operation-speedup',
  'layer-training-speedup',
  'step-time-reduction',
];

/** Metrics whose value is a share of the baseline's own. */
const SHARES_OF_BASELINE: readonly string[] = ['memory-share', 'devices-share', 'accuracy-retained'];

/** Metrics whose value is a difference from the baseline's own. */
const DIFFERENCES: readonly string[] = ['accuracy-gain'];

export interface Gain {
  readonly family: GainFamilyId;
  /** How many times as good; below 1 it is worse. */
  readonly factor: number;
}

/**
 * The gain that the result states, or null where it states none: without a baseline, in another unit than
 * a factor, or where the source says only that it is below the number.
 */
export function gainOf(result: Result): Gain | null {
  const metric = metricById(result.metric);
  if (!metric || result.baseline === null || result.qualifier === 'below') return null;
  if (unitOf(metric, result.unit)?.dimension !== 'factor' || result.value <= 0) return null;
  return {
    family: familyOf(metric),
    factor: metric.direction === 'higher-better' ? result.value : 1 / result.value,
  };
}

export const RESULT_DIRECTIONS = ['better', 'worse', 'same', 'absolute'] as const;
export type ResultDirection = (typeof RESULT_DIRECTIONS)[number];

/** Whether the number is better or worse than its baseline's; `absolute` where it does not say. */
export function directionOf(result: Result): ResultDirection {
  const metric = metricById(result.metric);
  const unit = metric && unitOf(metric, result.unit);
  if (!metric || !unit || result.baseline === null) return 'absolute';
  const value = result.value * unit.factor;
  const isRatio = unit.dimension === 'factor' || SHARES_OF_BASELINE.includes(metric.id);
  const isDifference = unit.dimension === 'relative change' || DIFFERENCES.includes(metric.id);
  if (!isRatio && !isDifference) return 'absolute';
  const change = isRatio ? value - 1 : value;
  if (change === 0) return 'same';
  return change > 0 === (metric.direction === 'higher-better') ? 'better' : 'worse';
}

function familyOf(metric: Metric): GainFamilyId {
  if (PART_METRICS.includes(metric.id)) return 'part-speed';
  const family = GAIN_FAMILIES.find(({ topics }) =>
    (topics as readonly MetricTopic[]).includes(metric.topic),
  );
  return family?.id ?? 'other';
}
