/**
 * The registry of metrics: what a number of the corpus is a number of. Numbers share an axis only
 * when they share the metric and the dimension of their units; `convertUnit` says whether they do.
 * Adding a metric is adding a line here, nothing else.
 */
import type { Direction } from './result.ts';

/** What a metric is about, for grouping in tables and menus. */
export const METRIC_TOPICS = [
  'speed',
  'throughput',
  'time',
  'memory',
  'capacity',
  'compression',
  'quality',
  'scaling',
  'utilisation',
  'cost',
  'reliability',
] as const;
export type MetricTopic = (typeof METRIC_TOPICS)[number];

export interface MetricUnit {
  readonly unit: string;
  /** Units of one dimension convert into each other; units of different dimensions never do. */
  readonly dimension: string;
  /** One of this unit in base units of the dimension; the base unit has factor 1. */
  readonly factor: number;
}

export interface Metric {
  readonly id: string;
  readonly name: string;
  /** What the number means, in a sentence. For ratios: the ratio of what. */
  readonly what: string;
  readonly topic: MetricTopic;
  readonly direction: Direction;
  readonly units: readonly MetricUnit[];
}

/** A factor: `x` times as much, as fast, as small. Says nothing without its metric. */
const FACTOR: MetricUnit = { unit: 'x', dimension: 'factor', factor: 1 };
/** A change against the baseline in per cent. Not converted to a factor: sources rarely say of which of the two values. */
const CHANGE: MetricUnit = { unit: '%', dimension: 'relative change', factor: 1 };
/** A share of a whole in per cent. */
const SHARE: MetricUnit = { unit: '%', dimension: 'share', factor: 0.01 };
/** The same share written as a fraction. */
const FRACTION: MetricUnit = { unit: 'x', dimension: 'share', factor: 1 };
const POINTS: MetricUnit = { unit: 'points', dimension: 'points', factor: 1 };
const GIGABYTES: MetricUnit = { unit: 'GB', dimension: 'data', factor: 1 };
const BILLION_PARAMETERS: MetricUnit = { unit: 'B-params', dimension: 'parameters', factor: 1 };
const BITS: MetricUnit = { unit: 'bits', dimension: 'bits per number', factor: 1 };
const TOKEN_RATE: MetricUnit = { unit: 'tokens/s', dimension: 'token rate', factor: 1 };
const COMPUTE_RATES = [
  { unit: 'TFLOP/s', dimension: 'compute rate', factor: 1 },
  { unit: 'PFLOP/s', dimension: 'compute rate', factor: 1000 },
] as const satisfies readonly MetricUnit[];
/** Base unit second. A month is a twelfth of a Julian year (365.25 days). */
const TIMES = [
  { unit: 'ms', dimension: 'time', factor: 0.001 },
  { unit: 's', dimension: 'time', factor: 1 },
  { unit: 'min', dimension: 'time', factor: 60 },
  { unit: 'h', dimension: 'time', factor: 3600 },
  { unit: 'days', dimension: 'time', factor: 86_400 },
  { unit: 'months', dimension: 'time', factor: 2_629_800 },
] as const satisfies readonly MetricUnit[];

const GAIN = [FACTOR, CHANGE] as const;
const SHARES = [SHARE, FRACTION] as const;
const UP = 'higher-better';
const DOWN = 'lower-better';

// biome-ignore format: one metric a line, so that the table can be read as a table
export const METRICS = [
  { id: 'training-speedup', name: 'Training speed-up', what: 'How many times faster (or by how many per cent) the same training work is done than by the baseline.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'layer-training-speedup', name: 'Layer training speed-up', what: 'How many times faster forward and backward pass of one layer are than with the baseline; the whole model gains less.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'inference-speedup', name: 'Inference speed-up', what: 'How many times faster a finished model answers or generates than with the baseline, in end-to-end execution.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'operation-speedup', name: 'Speed-up of a part', what: 'How many times faster a single kernel, layer or optimizer step is; says little about the whole run.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'training-time-reduction', name: 'Training time reduction', what: 'By which factor the time to a trained model or a target accuracy falls.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'step-time-reduction', name: 'Step time reduction', what: 'By which factor the time of one training step falls.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'latency-reduction', name: 'Latency reduction', what: 'By which factor (or by how many per cent) the latency of running the model falls, without queueing.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'verification-latency-reduction', name: 'Verification latency reduction', what: 'By which factor the latency falls against another way of verifying the same candidates.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'request-latency-reduction', name: 'Request latency reduction', what: 'By which factor the time until a request is finished falls in a serving system, queueing included; mean or percentile as the conditions say.', topic: 'speed', direction: UP, units: GAIN },
  { id: 'training-throughput-gain', name: 'Training throughput gain', what: 'Ratio of training throughput (samples or tokens a second) to that of the baseline.', topic: 'throughput', direction: UP, units: GAIN },
  { id: 'inference-throughput-gain', name: 'Inference throughput gain', what: 'Ratio of inference throughput to that of the baseline, for offline or batch work.', topic: 'throughput', direction: UP, units: GAIN },
  { id: 'decode-throughput-gain', name: 'Decode throughput gain', what: 'Ratio of the throughput of the decoding phase alone.', topic: 'throughput', direction: UP, units: GAIN },
  { id: 'serving-throughput-gain', name: 'Serving throughput gain', what: 'Ratio of requests or tokens a second that a serving system sustains, usually at a like latency.', topic: 'throughput', direction: UP, units: GAIN },
  { id: 'goodput-gain', name: 'Goodput gain', what: 'Ratio of the request rate that still meets the latency bound.', topic: 'throughput', direction: UP, units: GAIN },
  { id: 'relative-throughput', name: "Share of another device's throughput", what: 'Throughput as a share of what a stronger device reaches.', topic: 'throughput', direction: UP, units: [SHARE] },
  { id: 'compute-throughput', name: 'Compute throughput of the whole system', what: 'Floating-point operations a second, summed over all devices.', topic: 'throughput', direction: UP, units: COMPUTE_RATES },
  { id: 'compute-throughput-per-device', name: 'Compute throughput per device', what: 'Floating-point operations a second on each device, end to end.', topic: 'throughput', direction: UP, units: COMPUTE_RATES },
  { id: 'kernel-compute-throughput', name: 'Compute throughput of a kernel', what: 'Floating-point operations a second of one kernel on one device.', topic: 'throughput', direction: UP, units: COMPUTE_RATES },
  { id: 'training-token-throughput', name: 'Training throughput in tokens', what: 'Tokens trained a second by the whole system.', topic: 'throughput', direction: UP, units: [TOKEN_RATE] },
  { id: 'training-token-throughput-per-device', name: 'Training throughput in tokens per device', what: 'Tokens trained a second on each device.', topic: 'throughput', direction: UP, units: [TOKEN_RATE] },
  { id: 'generation-throughput', name: 'Generation throughput', what: 'Tokens generated a second by the whole system.', topic: 'throughput', direction: UP, units: [TOKEN_RATE] },
  { id: 'decoding-steps-rate', name: 'Decoding steps a second', what: 'Tokens a second of one sequence.', topic: 'throughput', direction: UP, units: [{ unit: 'steps/s', dimension: 'step rate', factor: 1 }] },
  { id: 'request-throughput', name: 'Request throughput', what: 'Requests finished a second.', topic: 'throughput', direction: UP, units: [{ unit: 'requests/s', dimension: 'request rate', factor: 1 }] },
  { id: 'latency', name: 'Latency', what: 'Time of one whole inference call (not of one token).', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'time-per-token', name: 'Time per token', what: 'Time for each generated token.', topic: 'time', direction: DOWN, units: [{ unit: 'ms/token', dimension: 'time per token', factor: 1 }, { unit: 's/token', dimension: 'time per token', factor: 1000 }] },
  { id: 'latency-overhead', name: 'Latency overhead', what: 'By how many per cent running the model is slower than the baseline.', topic: 'time', direction: DOWN, units: [CHANGE] },
  { id: 'job-time', name: 'Job time', what: 'Time of a whole batch job.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'layer-training-time', name: 'Layer training time', what: 'Time of forward and backward pass of one layer.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'epoch-time', name: 'Epoch time', what: 'Time for one epoch, as the source defines it.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'training-time', name: 'Training time', what: 'Wall time of a training run, or the estimate or budget of one.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'fine-tuning-time', name: 'Fine-tuning time', what: 'Wall time of fine-tuning.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'compression-time', name: 'Compression time', what: 'Time to quantize or prune a model. GPU-hours count every device and so do not convert to wall time.', topic: 'time', direction: DOWN, units: [...TIMES, { unit: 'GPU-hours', dimension: 'device time', factor: 3600 }] },
  { id: 'pruning-metric-time', name: 'Time to rank weights', what: 'Time to compute the measure by which weights are pruned.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'compression-time-overhead', name: 'Compression time overhead', what: 'By how many per cent the compression takes longer than the baseline.', topic: 'time', direction: DOWN, units: [CHANGE] },
  { id: 'planning-time', name: 'Planning time', what: 'Time to search a parallel plan and compile it.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'simulation-time', name: 'Simulation time', what: 'Time to simulate a run; not a time of the simulated system.', topic: 'time', direction: DOWN, units: TIMES },
  { id: 'training-memory-reduction', name: 'Training memory reduction', what: 'By which factor (or by how many per cent) device memory in training falls.', topic: 'memory', direction: UP, units: GAIN },
  { id: 'activation-memory-reduction', name: 'Activation memory reduction', what: 'By which factor the memory of activations falls.', topic: 'memory', direction: UP, units: GAIN },
  { id: 'attention-memory-reduction', name: 'Attention memory reduction', what: 'By which factor the memory of the attention operation falls.', topic: 'memory', direction: UP, units: GAIN },
  { id: 'inference-memory-reduction', name: 'Inference memory reduction', what: 'By which factor (or by how many per cent) memory at inference falls.', topic: 'memory', direction: UP, units: GAIN },
  { id: 'data-movement-reduction', name: 'Data movement reduction', what: 'By which factor (or by how many per cent) memory traffic falls; traffic, not footprint.', topic: 'memory', direction: UP, units: GAIN },
  { id: 'memory-share', name: 'Share of memory that remains', what: "Memory as a share of the baseline's.", topic: 'memory', direction: DOWN, units: SHARES },
  { id: 'memory-saved', name: 'Memory saved', what: 'Memory that is no longer needed.', topic: 'memory', direction: UP, units: [GIGABYTES] },
  { id: 'memory-per-parameter', name: 'Memory per billion parameters', what: 'Slope of memory over model size.', topic: 'memory', direction: DOWN, units: [{ unit: 'GB/B-params', dimension: 'data per parameter', factor: 1 }] },
  { id: 'training-memory', name: 'Memory in training', what: 'Memory that training or fine-tuning needs; on one device or in all, as the conditions say.', topic: 'memory', direction: DOWN, units: [GIGABYTES] },
  { id: 'inference-memory', name: 'Memory at inference', what: 'Memory that running the model needs.', topic: 'memory', direction: DOWN, units: [GIGABYTES] },
  { id: 'weight-memory', name: 'Size of the weights', what: 'Bytes that the stored weights take.', topic: 'memory', direction: DOWN, units: [GIGABYTES] },
  { id: 'max-trainable-model', name: 'Largest trainable model', what: 'Largest model that was found to be trainable on the given hardware.', topic: 'capacity', direction: UP, units: [BILLION_PARAMETERS] },
  { id: 'max-trainable-model-gain', name: 'Gain in trainable model size', what: 'Ratio of the largest trainable model to that of the baseline on the same hardware.', topic: 'capacity', direction: UP, units: [FACTOR] },
  { id: 'max-inference-model', name: 'Largest model that fits at inference', what: 'Largest model that could be run on the given hardware.', topic: 'capacity', direction: UP, units: [BILLION_PARAMETERS] },
  { id: 'max-inference-model-gain', name: 'Gain in model size at inference', what: "Ratio of the largest model that runs to that of the baseline or of the device's memory.", topic: 'capacity', direction: UP, units: [FACTOR] },
  { id: 'model-size-run', name: 'Size of a model that ran', what: 'Size of a model that was trained or run; no limit is claimed.', topic: 'capacity', direction: UP, units: [BILLION_PARAMETERS] },
  { id: 'max-batch-size-gain', name: 'Gain in batch size', what: 'Ratio of the largest batch that fits.', topic: 'capacity', direction: UP, units: [FACTOR] },
  { id: 'max-sequence-length-gain', name: 'Gain in sequence length', what: 'Ratio of the longest sequence that fits.', topic: 'capacity', direction: UP, units: [FACTOR] },
  { id: 'max-sequence-length', name: 'Longest sequence', what: 'Longest sequence that fits.', topic: 'capacity', direction: UP, units: [{ unit: 'K-tokens', dimension: 'tokens', factor: 1000 }] },
  { id: 'concurrent-tasks-gain', name: 'Gain in concurrent tasks', what: 'Ratio of the number of tasks served at once.', topic: 'capacity', direction: UP, units: [FACTOR] },
  { id: 'concurrent-adapters', name: 'Adapters served at once', what: 'Number of adapters that one system serves at once.', topic: 'capacity', direction: UP, units: [{ unit: 'adapters', dimension: 'adapters', factor: 1 }] },
  { id: 'compression-ratio', name: 'Compression ratio', what: 'Bytes of the original weights divided by those of the compressed ones.', topic: 'compression', direction: UP, units: [FACTOR] },
  { id: 'model-size-reduction', name: 'Reduction of model size', what: 'By which factor the parameters of a model of equal quality fall.', topic: 'compression', direction: UP, units: [FACTOR] },
  { id: 'trainable-parameter-reduction', name: 'Reduction of trainable parameters', what: 'By which factor the number of trained parameters falls.', topic: 'compression', direction: UP, units: [FACTOR] },
  { id: 'parameters-remaining', name: 'Parameters that remain', what: 'Parameters left after pruning.', topic: 'compression', direction: DOWN, units: [BILLION_PARAMETERS] },
  { id: 'parameters-removed', name: 'Parameters removed', what: 'Weights that can be left out after pruning.', topic: 'compression', direction: UP, units: [BILLION_PARAMETERS] },
  { id: 'sparsity', name: 'Sparsity', what: 'Share of weights (or of work) that is left out.', topic: 'compression', direction: UP, units: [SHARE] },
  { id: 'bits-per-weight', name: 'Bits per weight', what: 'Bits that each weight takes.', topic: 'compression', direction: DOWN, units: [BITS] },
  { id: 'bits-per-activation', name: 'Bits per activation', what: 'Bits that each activation takes.', topic: 'compression', direction: DOWN, units: [BITS] },
  { id: 'task-accuracy', name: 'Accuracy on a task', what: 'Share of right answers on the named task or mean over the named tasks.', topic: 'quality', direction: UP, units: [SHARE] },
  { id: 'benchmark-score', name: 'Benchmark score', what: 'Score of a benchmark in its own points.', topic: 'quality', direction: UP, units: [POINTS] },
  { id: 'accuracy-gain', name: 'Accuracy gain', what: 'Accuracy above that of the baseline, in points; in per cent where the source prints per cent without saying of what.', topic: 'quality', direction: UP, units: [POINTS, CHANGE] },
  { id: 'accuracy-retained', name: 'Accuracy retained', what: "Accuracy as a share of the original model's.", topic: 'quality', direction: UP, units: [SHARE] },
  { id: 'relative-score', name: 'Score relative to another model', what: "Score as a share of the named model's.", topic: 'quality', direction: UP, units: [SHARE] },
  { id: 'predictor-accuracy', name: 'Accuracy of a helper model', what: 'Share of right predictions of a part of the system, for example of output lengths.', topic: 'quality', direction: UP, units: [SHARE] },
  { id: 'estimation-error', name: 'Estimation error', what: 'Relative error of a predicted time or cost against the measured one.', topic: 'quality', direction: DOWN, units: [SHARE] },
  { id: 'perplexity', name: 'Perplexity', what: 'Perplexity on the named text; comparable only on the same text and tokenisation.', topic: 'quality', direction: DOWN, units: [POINTS] },
  { id: 'validation-loss', name: 'Validation loss', what: 'Loss on the named validation text as the source prints it; comparable only on the same text and tokenisation.', topic: 'quality', direction: DOWN, units: [POINTS] },
  { id: 'perplexity-increase', name: 'Perplexity increase', what: "By how many per cent perplexity is above the baseline's.", topic: 'quality', direction: DOWN, units: [CHANGE] },
  { id: 'scaling-efficiency', name: 'Scaling efficiency', what: 'Speed per device as a share of that at the reference number of devices.', topic: 'scaling', direction: UP, units: [SHARE] },
  { id: 'scaling-efficiency-gain', name: 'Gain in scaling efficiency', what: 'Ratio of two scaling efficiencies.', topic: 'scaling', direction: UP, units: GAIN },
  { id: 'scaling-speedup', name: 'Speed-up from more devices', what: 'Ratio of the speed to that of the same system on fewer devices.', topic: 'scaling', direction: UP, units: [FACTOR] },
  { id: 'flops-utilization', name: 'FLOPs utilisation', what: "Achieved floating-point rate as a share of the device's peak, end to end.", topic: 'utilisation', direction: UP, units: [SHARE] },
  { id: 'kernel-flops-utilization', name: 'FLOPs utilisation of a kernel', what: "Achieved floating-point rate of one kernel as a share of the device's peak.", topic: 'utilisation', direction: UP, units: [SHARE] },
  { id: 'cache-memory-utilization', name: 'Use of cache memory', what: 'Share of the reserved cache memory that holds real token states.', topic: 'utilisation', direction: UP, units: [SHARE] },
  { id: 'bubble-reduction', name: 'Reduction of pipeline bubbles', what: 'By how many per cent (or by which factor) idle time in the pipeline falls.', topic: 'utilisation', direction: UP, units: GAIN },
  { id: 'recomputation-overhead-reduction', name: 'Reduction of recomputation overhead', what: 'By how many per cent the time spent on recomputation falls.', topic: 'utilisation', direction: UP, units: [CHANGE] },
  { id: 'training-cost-reduction', name: 'Training cost reduction', what: 'By which factor (or by how many per cent) the cost of training falls.', topic: 'cost', direction: UP, units: GAIN },
  { id: 'inference-cost-reduction', name: 'Serving cost reduction', what: 'By which factor (or by how many per cent) the cost of inference or serving falls.', topic: 'cost', direction: UP, units: GAIN },
  { id: 'machine-price-reduction', name: 'Reduction of machine price', what: 'By which factor the rented machines are cheaper; a property of the machines.', topic: 'cost', direction: UP, units: GAIN },
  { id: 'performance-per-cost-gain', name: 'Gain in performance per cost', what: 'Ratio of performance per cost.', topic: 'cost', direction: UP, units: [FACTOR] },
  { id: 'devices-share', name: 'Share of devices needed', what: "Number of devices as a share of the baseline's.", topic: 'cost', direction: DOWN, units: SHARES },
  { id: 'devices-needed', name: 'Devices needed', what: 'Number of devices that the model needs.', topic: 'cost', direction: DOWN, units: [{ unit: 'devices', dimension: 'devices', factor: 1 }] },
  { id: 'energy-reduction', name: 'Energy reduction', what: 'By which factor (or by how many per cent) energy falls.', topic: 'cost', direction: UP, units: GAIN },
  { id: 'recovery-speedup', name: 'Recovery speed-up', what: 'How many times faster a failed job is running again.', topic: 'reliability', direction: UP, units: [FACTOR] },
  { id: 'checkpoint-retrieval-reduction', name: 'Reduction of checkpoint retrieval time', what: 'By which factor the time to fetch a checkpoint falls.', topic: 'reliability', direction: UP, units: [FACTOR] },
  { id: 'checkpoint-frequency-gain', name: 'Gain in checkpoint frequency', what: 'How many times more often checkpoints can be taken.', topic: 'reliability', direction: UP, units: [FACTOR] },
] as const satisfies readonly Metric[];

const METRIC_BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric with that id, or null when the registry does not hold it. */
export function metricById(id: string): Metric | null {
  return METRIC_BY_ID.get(id) ?? null;
}

/** The unit as the metric knows it, or null when the metric does not allow it. */
export function unitOf(metric: Metric, unit: string): MetricUnit | null {
  return metric.units.find((it) => it.unit === unit) ?? null;
}

/** Whether values of the metric in these two units may share an axis. False for units the metric does not allow. */
export function isComparable(metric: Metric, unit: string, otherUnit: string): boolean {
  const dimension = unitOf(metric, unit)?.dimension;
  return dimension !== undefined && dimension === unitOf(metric, otherUnit)?.dimension;
}

/** The value in another unit of the same metric; null when the units do not convert into each other. */
export function convertUnit(metric: Metric, value: number, fromUnit: string, toUnit: string): number | null {
  const from = unitOf(metric, fromUnit);
  const to = unitOf(metric, toUnit);
  return from && to && from.dimension === to.dimension ? (value * from.factor) / to.factor : null;
}
