/**
 * What techniques do to the memory of a device, as far as the corpus holds a formula for it. A rule is added here;
 * a technique without one has no estimate.
 */
import { measuredPublications } from '../compare/columnSource.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { FitTask } from '../view/fitPart.ts';
import { activationBytes, type ComputedPart, type Load, type Memory, OPTIMIZER_BYTES } from './memory.ts';

export interface MemoryRule {
  /** Id of the technique. */
  readonly technique: string;
  /** Id of the technique whose formula in the corpus this is, where that is another. */
  readonly formulaOf?: string;
  readonly tasks: readonly FitTask[];
  /** With fewer it changes nothing. */
  readonly leastDevices?: number;
  /** In words and symbols, for each part that changes; symbols as in `SYMBOLS`. */
  readonly says: (bits: Bits | null) => Partial<Record<ComputedPart, string>>;
  /** Whether the bits of a weight or of the cache come into it: then it needs them to be known. */
  readonly byBits?: boolean;
  /** The memory with the technique: one outcome, or those between which its settings lie. */
  readonly apply: (before: Memory, load: Load, bits: Bits) => readonly Memory[];
}

/** Least and most bits that a number is stored in. */
export type Bits = readonly [least: number, most: number];

export const SYMBOLS =
  'P parameters, T trained parameters, l layers, h width, a attention heads, s context, b batch, N devices';

const TRAINED: readonly FitTask[] = ['training', 'fine-tuning'];
const RUN: readonly FitTask[] = ['inference', 'serving'];

/** Formats that techniques need, as bits. */
const FORMAT_BITS: Readonly<Record<string, number>> = { int8: 8, fp8: 8, int4: 4 };

/** Bits of a weight with constants for blocks of 64 in 32 bits, and with these quantized again. */
const BLOCK_BITS = 4 + 32 / 64;
const DOUBLE_BITS = 4 + 8 / 64 + 32 / (64 * 256);

/** Further bits of a weight for groups of 1024 and of 128. */
const GROUP_BITS = [0.02, 0.15] as const;

/**
 * Trained parameters of low-rank adaptation, least and most: rank 4 on two square matrices of each layer, rank 64 on
 * the four of its attention (2 * d * r each) and the two of its feed-forward part (r * (d + 4 * d) each).
 */
function adapterSizes({ shape: { layers, width } }: Load): readonly [number, number] {
  return [layers * 2 * (2 * width * 4), layers * (4 * (2 * width * 64) + 2 * (5 * width * 64))];
}

const ADAPTERS_SAY = {
  gradients: '2 T',
  'optimizer-state': '12 T; T = 16 l h (rank 4 on two matrices) to 1,152 l h (rank 64 on all)',
} as const;

function withAdapters(before: Memory, load: Load, weights: readonly number[]): readonly Memory[] {
  return weights.flatMap((bytes) =>
    adapterSizes(load).map((trained) => ({
      ...before,
      weights: bytes + 2 * trained,
      gradients: 2 * trained,
      'optimizer-state': OPTIMIZER_BYTES * trained,
    })),
  );
}

function bitsText([least, most]: Bits): string {
  return least === most ? `${least} bits` : `${least} to ${most} bits`;
}

const ofWeightBits = {
  tasks: RUN,
  byBits: true,
  says: (bits) => ({ weights: `P · ${bits ? bitsText(bits) : 'bits'} / 8, before scales` }),
  apply: (before, _load, bits) =>
    bits.map((count) => ({ ...before, weights: (before.weights * count) / 16 })),
} as const satisfies Partial<MemoryRule>;

export const MEMORY_RULES: readonly MemoryRule[] = [
  {
    technique: 'mixed-precision-training',
    tasks: TRAINED,
    says: () => ({ weights: '2 P', gradients: '2 P', 'optimizer-state': '12 P' }),
    apply: (before) => [before],
  },
  {
    technique: 'sharded-data-parallelism',
    tasks: TRAINED,
    leastDevices: 2,
    says: () => ({
      weights: '2 P (stages 1, 2), 2 P / N (stage 3)',
      gradients: '2 P (stage 1), 2 P / N (stages 2, 3)',
      'optimizer-state': '12 P / N',
    }),
    apply: (before, { devices }) => {
      const stage1 = { ...before, 'optimizer-state': before['optimizer-state'] / devices };
      const stage2 = { ...stage1, gradients: before.gradients / devices };
      return [stage1, stage2, { ...stage2, weights: before.weights / devices }];
    },
  },
  {
    technique: 'tensor-model-parallelism',
    formulaOf: 'sequence-parallelism',
    tasks: [...TRAINED, ...RUN],
    leastDevices: 2,
    says: () => ({
      weights: '2 P / N',
      gradients: '2 P / N',
      'optimizer-state': '12 P / N',
      activations: 'l s b h (10 + 24 / N + 5 a s / (h N)); as before where recomputed',
      'kv-cache': 'heads divided by N',
    }),
    apply: (before, load) => {
      const { devices, context, recompute, shape } = load;
      const scores = (5 * shape.heads * context) / shape.width;
      const share = recompute ? 1 : (10 + 24 / devices + scores / devices) / (34 + scores);
      return [
        {
          weights: before.weights / devices,
          gradients: before.gradients / devices,
          'optimizer-state': before['optimizer-state'] / devices,
          activations: before.activations * share,
          'kv-cache': before['kv-cache'] / devices,
        },
      ];
    },
  },
  {
    technique: 'sequence-parallelism',
    tasks: TRAINED,
    leastDevices: 2,
    says: () => ({ activations: 'l s b h (34 + 5 a s / h) / N' }),
    apply: (before, { devices }) => [{ ...before, activations: before.activations / devices }],
  },
  {
    technique: 'activation-recomputation',
    tasks: TRAINED,
    says: () => ({ activations: '2 l s b h (full) to 34 l s b h (selective)' }),
    apply: (before, load) => {
      const kept = activationBytes(load, load.recompute ? 'full' : 'none');
      const share = (recomputation: 'full' | 'selective') =>
        Math.min(1, activationBytes(load, recomputation) / kept);
      return [
        { ...before, activations: before.activations * share('full') },
        { ...before, activations: before.activations * share('selective') },
      ];
    },
  },
  {
    technique: 'gradient-accumulation',
    tasks: TRAINED,
    says: () => ({ activations: 'as for a batch of 1 up to b' }),
    apply: (before, { batch }) => [before, { ...before, activations: before.activations / batch }],
  },
  {
    technique: 'optimizer-state-offloading',
    tasks: TRAINED,
    says: () => ({
      gradients: '0 to 2 P; the rest on the host',
      'optimizer-state': '0; 12 P on the host',
    }),
    apply: (before) => {
      const moved = { ...before, 'optimizer-state': 0 };
      return [moved, { ...moved, gradients: 0 }];
    },
  },
  {
    technique: 'memory-efficient-optimizer',
    tasks: TRAINED,
    says: () => ({
      'optimizer-state':
        '4 P of weights in 32 bits, with 2 P (AdamW in 8 bits) to 4 P (one moment) instead of 8 P',
    }),
    apply: (before) =>
      [6, 8].map((bytes) => ({
        ...before,
        'optimizer-state': (before['optimizer-state'] * bytes) / OPTIMIZER_BYTES,
      })),
  },
  {
    technique: 'low-rank-adaptation',
    tasks: ['fine-tuning'],
    says: () => ({ weights: '2 P + 2 T', ...ADAPTERS_SAY }),
    apply: (before, load) => withAdapters(before, load, [before.weights]),
  },
  {
    technique: 'quantized-fine-tuning',
    tasks: ['fine-tuning'],
    says: () => ({ weights: 'P · 4.127 to 4.5 bits / 8 + 2 T', ...ADAPTERS_SAY }),
    apply: (before, load) =>
      withAdapters(
        before,
        load,
        [DOUBLE_BITS, BLOCK_BITS].map((bits) => (before.weights * bits) / 16),
      ),
  },
  {
    technique: 'full-parameter-low-memory-fine-tuning',
    tasks: ['fine-tuning'],
    says: () => ({
      gradients: '2 h² (one square matrix) to 24 h² (one layer)',
      'optimizer-state': '0',
    }),
    apply: (before, { shape: { width } }) =>
      [2, 24].map((bytes) => ({ ...before, gradients: bytes * width ** 2, 'optimizer-state': 0 })),
  },
  { technique: 'post-training-quantization', ...ofWeightBits },
  { technique: 'weight-only-quantization', ...ofWeightBits },
  {
    technique: 'weight-activation-quantization',
    formulaOf: 'post-training-quantization',
    ...ofWeightBits,
  },
  { technique: 'activation-smoothing', formulaOf: 'post-training-quantization', ...ofWeightBits },
  {
    technique: 'group-wise-quantization',
    tasks: RUN,
    byBits: true,
    says: (bits) => ({
      weights: `P · (${bits ? bitsText(bits) : 'bits'} + 0.02 (groups of 1024) to 0.15 (groups of 128)) / 8`,
    }),
    apply: (before, _load, [least, most]) =>
      [least + GROUP_BITS[0], most + GROUP_BITS[1]].map((bits) => ({
        ...before,
        weights: (before.weights * bits) / 16,
      })),
  },
  {
    technique: 'outlier-decomposition',
    tasks: RUN,
    says: () => ({ weights: 'about half of 2 P' }),
    apply: (before) => [{ ...before, weights: before.weights / 2 }],
  },
  {
    technique: 'kv-cache-quantization',
    tasks: RUN,
    byBits: true,
    says: (bits) => ({ 'kv-cache': `${bits ? bitsText(bits) : 'bits'} / 16 of it, before scales` }),
    apply: (before, _load, bits) =>
      bits.map((count) => ({ ...before, 'kv-cache': (before['kv-cache'] * count) / 16 })),
  },
  {
    technique: 'paged-kv-cache',
    tasks: RUN,
    says: () => ({ 'kv-cache': '4 l h s b: nothing is reserved that is not used' }),
    apply: (before) => [before],
  },
];

export function memoryRuleOf(techniqueId: string): MemoryRule | null {
  return MEMORY_RULES.find(({ technique }) => technique === techniqueId) ?? null;
}

/**
 * Bits in which a technique stores numbers: those of the formats it needs, and the whole bits a weight that the
 * publications on it report. Fractions of a bit belong to codes of their own. Null where nothing is known.
 */
export function bitsOf(index: CorpusIndex, technique: Technique): Bits | null {
  const known = bitsByIndex.get(index) ?? new Map<string, Bits | null>();
  bitsByIndex.set(index, known);
  const before = known.get(technique.id);
  if (before !== undefined) return before;
  const found = findBits(index, technique);
  known.set(technique.id, found);
  return found;
}

const bitsByIndex = new WeakMap<CorpusIndex, Map<string, Bits | null>>();

function findBits(index: CorpusIndex, technique: Technique): Bits | null {
  const ofFormats = technique.hardwareFit.needs.flatMap((need) => FORMAT_BITS[need] ?? []);
  const reported = measuredPublications(index, technique.id)
    .flatMap(({ results }) => results)
    .filter(({ metric, value }) => metric === 'bits-per-weight' && Number.isInteger(value))
    .map(({ value }) => value);
  const all = [...ofFormats, ...reported];
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}
