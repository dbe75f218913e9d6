/** What is asked of "What fits": the machine, the model, and what is to be done with it. */
import { z } from 'zod';
import { DEVICE_CAPABILITIES, isDeviceCapability } from '../model/capability.ts';
import { keepTexts, type ViewPart } from './viewPart.ts';

export const FIT_TASKS = ['training', 'fine-tuning', 'inference', 'serving'] as const;
export type FitTask = (typeof FIT_TASKS)[number];

export interface FitView {
  /** `id*count` for each entry of the catalogue; where there is one, what is typed does not count. */
  readonly devices: readonly string[];
  /** Of one device in GB, as typed; null where nothing was. */
  readonly memoryGB: number | null;
  /** Of one device in GB/s, as typed. */
  readonly bandwidthGBs: number | null;
  /** How many of the devices typed. */
  readonly count: number;
  /** Ids of what the devices typed compute in or have beside them. */
  readonly formats: readonly string[];
  readonly task: FitTask;
  /** Id of a known model; `size` for one of the size below. */
  readonly model: string;
  readonly parametersB: number;
  readonly context: number;
  readonly batch: number;
  readonly recompute: boolean;
  /** Shows techniques, too, whose preconditions are known not to hold. */
  readonly withUnmet: boolean;
  /** Id of the technique whose estimate is opened; null for none. */
  readonly opened: string | null;
}

/** Largest numbers that can be asked for. */
export const FIT_LIMITS = {
  memoryGB: 100_000,
  bandwidthGBs: 1_000_000,
  count: 100_000,
  parametersB: 100_000,
  context: 10_000_000,
  batch: 1_000_000,
} as const;

const DEFAULTS: FitView = {
  devices: [],
  memoryGB: null,
  bandwidthGBs: null,
  count: 1,
  formats: [],
  task: 'inference',
  model: 'llama-7b',
  parametersB: 7,
  context: 2048,
  batch: 1,
  recompute: true,
  withUnmet: false,
  opened: null,
};

export interface ChosenDevice {
  readonly id: string;
  readonly count: number;
}

/** Null for what is no `id*count` with a count of at least one. */
export function readDevice(text: string): ChosenDevice | null {
  const [, id, digits] = /^(.+)\*(\d{1,6})$/.exec(text) ?? [];
  const count = Number(digits);
  return id !== undefined && count >= 1 && count <= FIT_LIMITS.count ? { id, count } : null;
}

export function writeDevice({ id, count }: ChosenDevice): string {
  return `${id}*${count}`;
}

export const FIT_PART: ViewPart<FitView> = {
  prefix: 'fit.',
  defaults: DEFAULTS,
  schema: z.strictObject({
    devices: z.array(z.string().max(200)).default([]),
    memoryGB: z.number().positive().max(FIT_LIMITS.memoryGB).nullable().default(null),
    bandwidthGBs: z.number().positive().max(FIT_LIMITS.bandwidthGBs).nullable().default(null),
    count: z.int().min(1).max(FIT_LIMITS.count).default(DEFAULTS.count),
    formats: z.array(z.string().max(40)).max(DEVICE_CAPABILITIES.length).default([]),
    task: z.enum(FIT_TASKS).default(DEFAULTS.task),
    model: z.string().max(60).default(DEFAULTS.model),
    parametersB: z.number().positive().max(FIT_LIMITS.parametersB).default(DEFAULTS.parametersB),
    context: z.int().min(1).max(FIT_LIMITS.context).default(DEFAULTS.context),
    batch: z.int().min(1).max(FIT_LIMITS.batch).default(DEFAULTS.batch),
    recompute: z.boolean().default(DEFAULTS.recompute),
    withUnmet: z.boolean().default(false),
    opened: z.string().max(200).nullable().default(null),
  }),
  forms: {
    devices: 'list',
    memoryGB: 'number',
    bandwidthGBs: 'number',
    count: 'number',
    formats: 'list',
    task: 'text',
    model: 'text',
    parametersB: 'number',
    context: 'number',
    batch: 'number',
    recompute: 'flag',
    withUnmet: 'flag',
    opened: 'text',
  },
  keepKnown: (part, index, dropped) => ({
    ...part,
    devices: keepTexts(
      part.devices,
      'fit.devices',
      (text) => index.hardwareById.has(readDevice(text)?.id ?? ''),
      dropped,
    ),
    formats: keepTexts(part.formats, 'fit.formats', isDeviceCapability, dropped),
  }),
};
