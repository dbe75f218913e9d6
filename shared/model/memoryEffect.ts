/** What a technique does to memory: which part of it, and in which direction. */

export const MEMORY_CHANGES = ['reduces', 'increases', 'moves'] as const;
export type MemoryChange = (typeof MEMORY_CHANGES)[number];

export const MEMORY_PARTS = [
  'weights',
  'gradients',
  'optimizer-state',
  'activations',
  'kv-cache',
  'working-memory',
] as const;
export type MemoryPart = (typeof MEMORY_PARTS)[number];

/** One effect on the memory of a device. `moves`: off the device, to slower or remote memory. */
export interface MemoryEffect {
  readonly change: MemoryChange;
  readonly of: MemoryPart;
}

const PART_NAMES: Readonly<Record<MemoryPart, string>> = {
  weights: 'weights',
  gradients: 'gradients',
  'optimizer-state': 'optimizer state',
  activations: 'activations',
  'kv-cache': 'KV cache',
  'working-memory': 'working memory',
};

/** "reduces optimizer state", "moves weights off the device". */
export function memoryEffectText({ change, of }: MemoryEffect): string {
  return change === 'moves' ? `moves ${PART_NAMES[of]} off the device` : `${change} ${PART_NAMES[of]}`;
}
