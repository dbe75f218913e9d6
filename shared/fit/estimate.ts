/** Estimates of what a technique leaves of the memory of one device: ranges, because settings and shapes vary. */
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { FitView } from '../view/fitPart.ts';
import { COMPUTED_PARTS, type ComputedPart, type Load, type Memory, plainMemory, totalOf } from './memory.ts';
import { bitsOf, memoryRuleOf } from './memoryRules.ts';
import { knownModelById, type ModelShape, shapesOfSize } from './modelShape.ts';

/** Bytes; both ends are possible. */
export interface ByteRange {
  readonly least: number;
  readonly most: number;
}

export interface MemoryEstimate {
  readonly parts: Readonly<Record<ComputedPart, ByteRange>>;
  readonly total: ByteRange;
}

/** The shape of the model asked for, or the extremes of what one of its size may be. */
export function shapesOf({ model, parametersB }: FitView): readonly ModelShape[] {
  const known = knownModelById(model);
  return known ? [known] : shapesOfSize(parametersB);
}

/** One load for each shape. */
export function loadsOf(view: FitView, devices: number, shapes = shapesOf(view)): readonly Load[] {
  const { task, context, batch, recompute } = view;
  return shapes.map((shape) => ({ task, shape, context, batch, recompute, devices }));
}

/** Without any technique: everything in 16 bits, on every device. */
export function estimatePlain(loads: readonly Load[]): MemoryEstimate {
  return rangesOf(loads.map(plainMemory));
}

/**
 * With the techniques, one after the other in the order given. Null where any of them has no formula for the task, or
 * where bits that its formula needs are not known.
 */
export function estimateWith(
  index: CorpusIndex,
  techniques: readonly Technique[],
  loads: readonly Load[],
): MemoryEstimate | null {
  if (!techniques.every((technique) => canEstimate(index, technique, loads))) return null;
  const outcomes = loads.flatMap((load) =>
    techniques.reduce<readonly Memory[]>(
      (before, technique) => before.flatMap((memory) => applyRule(index, technique, memory, load)),
      [plainMemory(load)],
    ),
  );
  return rangesOf(outcomes);
}

/** Whether there is a formula for what the technique does to the loads, and the evidence shown does not hide it. */
function canEstimate(index: CorpusIndex, technique: Technique, loads: readonly Load[]): boolean {
  const rule = memoryRuleOf(technique.id);
  if (technique.memoryEffect?.length === 0) return true;
  if (!rule || (rule.byBits && bitsOf(index, technique) === null)) return false;
  if (!index.techniqueById.get(rule.formulaOf ?? rule.technique)?.formula) return false;
  return loads.every(({ task }) => rule.tasks.includes(task));
}

/** What the technique changes nothing of, stays; so it does on fewer devices than the technique is for. */
function applyRule(index: CorpusIndex, technique: Technique, before: Memory, load: Load): readonly Memory[] {
  const rule = memoryRuleOf(technique.id);
  if (!rule || load.devices < (rule.leastDevices ?? 1)) return [before];
  return rule.apply(before, load, bitsOf(index, technique) ?? [16, 16]);
}

function rangesOf(memories: readonly Memory[]): MemoryEstimate {
  const rangeOf = (bytesOf: (memory: Memory) => number): ByteRange => {
    const bytes = memories.map(bytesOf);
    return { least: Math.min(...bytes), most: Math.max(...bytes) };
  };
  const parts = Object.fromEntries(
    COMPUTED_PARTS.map((part) => [part, rangeOf((memory) => memory[part])]),
  ) as Record<ComputedPart, ByteRange>;
  return { parts, total: rangeOf(totalOf) };
}

const LARGEST_B = 1e6;
const HALVINGS = 40;

/**
 * The largest models of which the estimate stays within the memory, in billions of parameters: `surely` with every
 * setting and shape, `atBest` with the most saving one. 0 where not even an empty model fits. Sizes are looked for by
 * halving: memory grows with size.
 */
export function largestModel(
  index: CorpusIndex,
  technique: Technique | null,
  view: FitView,
  { memoryGB, devices }: { readonly memoryGB: number; readonly devices: number },
): { readonly surely: number; readonly atBest: number } {
  const bytesAt = (parametersB: number, end: keyof ByteRange) => {
    const loads = loadsOf(view, devices, shapesOfSize(parametersB));
    const estimate = technique ? estimateWith(index, [technique], loads) : estimatePlain(loads);
    return estimate?.total[end] ?? Number.POSITIVE_INFINITY;
  };
  const largest = (end: keyof ByteRange) => {
    let [fits, fails] = [0, LARGEST_B];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (fits + fails) / 2;
      if (bytesAt(middle, end) <= memoryGB * 1e9) fits = middle;
      else fails = middle;
    }
    return fits < 1e-6 ? 0 : fits;
  };
  return { surely: largest('most'), atBest: largest('least') };
}
