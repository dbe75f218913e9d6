/** Memory of one device by what it is for, and what it takes when no technique saves any. */
import type { MemoryPart } from '../model/memoryEffect.ts';
import type { FitTask } from '../view/fitPart.ts';
import type { ModelShape } from './modelShape.ts';

/** Working memory (kernels, buffers, fragmentation) depends on software and is not computed. */
export const COMPUTED_PARTS = [
  'weights',
  'gradients',
  'optimizer-state',
  'activations',
  'kv-cache',
] as const satisfies readonly MemoryPart[];
export type ComputedPart = (typeof COMPUTED_PARTS)[number];

/** Bytes of one device. */
export type Memory = Readonly<Record<ComputedPart, number>>;

/** What a computation is done for. */
export interface Load {
  readonly task: FitTask;
  readonly shape: ModelShape;
  /** Tokens of one sequence, those generated included. */
  readonly context: number;
  /** Sequences at once on one device; for serving, requests at once. */
  readonly batch: number;
  /** Activations of the layers are computed again in the backward pass instead of kept. */
  readonly recompute: boolean;
  /** Devices that compute. */
  readonly devices: number;
}

/** Bytes of a number in 16 bits. */
const HALF = 2;

/** Bytes of optimizer state for each trained parameter: weight, momentum and variance of Adam in 32 bits. */
export const OPTIMIZER_BYTES = 12;

export function isTrained(task: FitTask): boolean {
  return task === 'training' || task === 'fine-tuning';
}

/**
 * Weights in 16 bits; in training gradients in 16 and Adam's state in 32 bits (Rajbhandari et al. 2020, ZeRO, section
 * 3.1) and the activations of all layers (`activationBytes`); else the KV cache, one key and one value for each layer
 * and token (Kwon et al. 2023, PagedAttention, section 3).
 */
export function plainMemory(load: Load): Memory {
  const { shape, task, context, batch } = load;
  const parameters = shape.parametersB * 1e9;
  const isTraining = isTrained(task);
  const cachedWidth = (shape.width / shape.heads) * shape.cachedHeads;
  return {
    weights: HALF * parameters,
    gradients: isTraining ? HALF * parameters : 0,
    'optimizer-state': isTraining ? OPTIMIZER_BYTES * parameters : 0,
    activations: isTraining ? activationBytes(load, load.recompute ? 'full' : 'none') : 0,
    'kv-cache': isTraining ? 0 : 2 * HALF * shape.layers * cachedWidth * context * batch,
  };
}

/**
 * Activations in 16 bits kept for the backward pass of all layers: s*b*h*(34 + 5*a*s/h) a layer without
 * recomputation, 34*s*b*h with selective and 2*s*b*h with full recomputation (Korthikanti et al. 2022, Reducing
 * Activation Recomputation in Large Transformer Models, equation 1, Table 2).
 */
export function activationBytes(
  { shape: { layers, width, heads }, context, batch }: Load,
  recomputation: 'none' | 'selective' | 'full',
): number {
  const values = layers * context * batch * width;
  if (recomputation === 'full') return 2 * values;
  return values * (34 + (recomputation === 'none' ? (5 * heads * context) / width : 0));
}

export function totalOf(memory: Memory): number {
  return COMPUTED_PARTS.reduce((sum, part) => sum + memory[part], 0);
}
