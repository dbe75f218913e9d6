/** What is asked of "what fits on my hardware": the hardware, the model and the task. */
import { z } from 'zod';
import { keepTexts, type ViewPart } from './viewPart.ts';

export const FIT_TASKS = ['training', 'fine-tuning', 'inference', 'serving'] as const;
export type FitTask = (typeof FIT_TASKS)[number];

export interface FitView {
  /** Devices of the catalogue, each `id*count` with a count of at least 1: `nvidia-a100-80gb*8`. */
  readonly devices: readonly string[];
  /** Memory of one device in GB as typed, where no device of the catalogue is chosen; likewise what follows. */
  readonly memoryGB: number | null;
  readonly bandwidthGBs: number | null;
  /** Ids of number formats that the typed device computes in. */
  readonly formats: readonly string[];
  readonly task: FitTask;
  /** Billions of parameters. */
  readonly parametersB: number;
  /** Tokens of one sequence, and sequences at once. */
  readonly context: number;
  readonly batch: number;
}

/** A device with how many of it there are; null where the text is no such choice. */
export function parseDeviceChoice(text: string): { readonly id: string; readonly count: number } | null {
  const [, id, count] = /^(.+)\*([1-9]\d{0,5})$/.exec(text) ?? [];
  return id === undefined ? null : { id, count: Number(count) };
}

export const FIT_PART: ViewPart<FitView> = {
  prefix: 'fit.',
  defaults: {
    devices: [],
    memoryGB: null,
    bandwidthGBs: null,
    formats: [],
    task: 'inference',
    parametersB: 7,
    context: 2048,
    batch: 1,
  },
  schema: z.strictObject({
    devices: z.array(z.string()).default([]),
    memoryGB: z.number().positive().nullable().default(null),
    bandwidthGBs: z.number().positive().nullable().default(null),
    formats: z.array(z.string()).default([]),
    task: z.enum(FIT_TASKS).default('inference'),
    parametersB: z.number().positive().max(100_000).default(7),
    context: z.int().min(1).max(100_000_000).default(2048),
    batch: z.int().min(1).max(1_000_000).default(1),
  }),
  forms: {
    devices: 'list',
    memoryGB: 'number',
    bandwidthGBs: 'number',
    formats: 'list',
    task: 'text',
    parametersB: 'number',
    context: 'number',
    batch: 'number',
  },
  keepKnown: (part, index, dropped) => ({
    ...part,
    devices: keepTexts(
      part.devices,
      'fit.devices',
      (text) => index.hardwareById.has(parseDeviceChoice(text)?.id ?? ''),
      dropped,
    ),
  }),
};
