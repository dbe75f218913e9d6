/** What fits, in words: amounts with their ranges, verdicts, and why. */
import { readableId } from '../compare/readableId.ts';
import type { JudgedNeed, NeedStatus } from '../hardware/preconditions.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { FitTask } from '../view/fitPart.ts';
import type { ByteRange, MemoryEstimate } from './estimate.ts';
import type { EffectKind, FitRow, Verdict } from './fitRows.ts';
import type { Likeness } from './measured.ts';
import { type ComputedPart, isTrained } from './memory.ts';
import { bitsOf, memoryRuleOf } from './memoryRules.ts';

export const PART_NAMES: Readonly<Record<ComputedPart, string>> = {
  weights: 'Weights',
  gradients: 'Gradients',
  'optimizer-state': 'Optimizer state',
  activations: 'Activations',
  'kv-cache': 'KV cache',
};

export const TASK_NAMES: Readonly<Record<FitTask, string>> = {
  training: 'Training',
  'fine-tuning': 'Fine-tuning',
  inference: 'Inference',
  serving: 'Serving',
};

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  fits: 'Fits',
  'may-fit': 'May fit',
  'too-large': 'Too large',
  unknown: 'Not known',
};

export const EFFECT_NAMES: Readonly<Record<EffectKind, string>> = {
  computed: 'Computed by a formula of the corpus',
  'amount-unknown': 'Changes memory; by how much, the corpus does not say',
  none: 'Leaves memory as it is',
  unknown: 'Effect on memory not known',
};

export const LIKENESS_NAMES: Readonly<Record<Likeness, string>> = {
  hardware: 'on this hardware',
  memory: 'on devices with no more memory',
  need: 'takes no more memory',
  uncounted: 'on such devices; how many is not said',
};

export const NEED_NAMES: Readonly<Record<NeedStatus, string>> = {
  met: 'there',
  unknown: 'not known whether there',
  unmet: 'not there',
};

/** What is computed for the task, in reading order. */
export function partsOf(task: FitTask): readonly ComputedPart[] {
  return isTrained(task)
    ? ['weights', 'gradients', 'optimizer-state', 'activations']
    : ['weights', 'kv-cache'];
}

const DIGITS = 3;

/** "33.6", "0.17", "1,040", "<0.01": three digits and two decimals, as an estimate has no more. */
export function amountText(amount: number): string {
  if (amount > 0 && amount < 0.01) return '<0.01';
  if (amount < 1) return Number(amount.toFixed(2)).toLocaleString('en');
  return Number(amount.toPrecision(DIGITS)).toLocaleString('en', { maximumSignificantDigits: 6 });
}

/** "33.6 to 36.7 GB", "13.4 GB": 10^9 bytes. */
export function gigabytesText({ least, most }: ByteRange): string {
  return `${rangeText(least / 1e9, most / 1e9)} GB`;
}

export function rangeText(least: number, most: number): string {
  const [from, to] = [amountText(least), amountText(most)];
  return from === to ? from : `${from} to ${to}`;
}

/** "up to 11.2 B, at best 12.4 B"; "none" where not even a small one fits. */
export function largestText({ largest }: Pick<FitRow, 'largest'>): string | null {
  if (largest === null) return null;
  if (largest.atBest === 0) return 'none';
  return `${rangeText(largest.surely, largest.atBest)} B`;
}

/** "at least 8.5 to 9.1 ms". */
export function tokenText({ tokenMs }: Pick<FitRow, 'tokenMs'>): string | null {
  return tokenMs === null ? null : `${rangeText(tokenMs.least, tokenMs.most)} ms`;
}

/** "INT8 or INT4". */
export function needText({ anyOf }: JudgedNeed): string {
  return anyOf.map(readableId).join(' or ');
}

export interface PartChange {
  readonly part: ComputedPart;
  readonly before: ByteRange;
  readonly after: ByteRange;
  /** With symbols; null where only the amount is known. */
  readonly formula: string | null;
}

/** The parts of the task that the technique changes against the model as it is, with the formula for each. */
export function partChanges(
  index: CorpusIndex,
  task: FitTask,
  { technique, estimate }: FitRow,
  plain: MemoryEstimate,
): readonly PartChange[] {
  if (technique === null || estimate === null) return [];
  const says = memoryRuleOf(technique.id)?.says(bitsOf(index, technique)) ?? {};
  return partsOf(task).flatMap((part) => {
    const [before, after] = [plain.parts[part], estimate.parts[part]];
    return before.least === after.least && before.most === after.most
      ? []
      : [{ part, before, after, formula: says[part] ?? null }];
  });
}
