/** What fits: the techniques for a task on a machine, with what they need, what they leave of memory, and what was measured. */
import { type JudgedNeed, judgeNeeds, type NeedStatus, statusOfAll } from '../hardware/preconditions.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { FitTask, FitView } from '../view/fitPart.ts';
import {
  type ByteRange,
  estimatePlain,
  estimateWith,
  largestModel,
  loadsOf,
  type MemoryEstimate,
} from './estimate.ts';
import type { FitMachine } from './machine.ts';
import { type MeasuredResult, measuredLike } from './measured.ts';
import { isTrained } from './memory.ts';
import { memoryRuleOf } from './memoryRules.ts';

/** `fits` with every setting and shape, `may-fit` with some. */
export const VERDICTS = ['fits', 'may-fit', 'too-large', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * `computed`: by a formula of the corpus. `none`: the technique leaves memory as it is. `amount-unknown`: it changes
 * memory, by how much the corpus does not say. `unknown`: not even that is known.
 */
export const EFFECT_KINDS = ['computed', 'amount-unknown', 'none', 'unknown'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export interface FitRow {
  /** Null for the model as it is, without any technique. */
  readonly technique: Technique | null;
  readonly effect: EffectKind;
  readonly needs: readonly JudgedNeed[];
  readonly needStatus: NeedStatus;
  /** Null where the corpus holds no formula. */
  readonly estimate: MemoryEstimate | null;
  readonly verdict: Verdict;
  /** In billions of parameters; null where there is no estimate, or the memory is not known. */
  readonly largest: { readonly surely: number; readonly atBest: number } | null;
  /** Least time for one token of all sequences in ms; null unless it is run and the bandwidth is known. */
  readonly tokenMs: ByteRange | null;
  readonly measured: readonly MeasuredResult[];
}

export interface FitResult {
  readonly plain: FitRow;
  /** By effect, in the order of the kinds; those that fit first, then by memory, then by the number of measurements. */
  readonly rows: readonly FitRow[];
  /** Techniques for the task of which something that they need is known to be missing. */
  readonly unmet: readonly FitRow[];
}

/** Strategy whose techniques adapt a model that is there already. */
const FINE_TUNING = 'fine-tuning';

export function buildFit(index: CorpusIndex, machine: FitMachine, view: FitView): FitResult {
  const all = techniquesFor(index, view.task).map((technique) => buildRow(index, machine, view, technique));
  const sorted = all.toSorted(compareRows);
  return {
    plain: buildRow(index, machine, view, null),
    rows: sorted.filter(({ needStatus }) => needStatus !== 'unmet'),
    unmet: sorted.filter(({ needStatus }) => needStatus === 'unmet'),
  };
}

/** Those of the task's class; what adapts a finished model is for fine-tuning alone. */
export function techniquesFor(index: CorpusIndex, task: FitTask): readonly Technique[] {
  const reviewClass = task === 'fine-tuning' ? 'training' : task;
  return index.corpus.techniques.filter(
    ({ classes, strategy }) =>
      classes.includes(reviewClass) && (task !== 'training' || strategy !== FINE_TUNING),
  );
}

function buildRow(
  index: CorpusIndex,
  machine: FitMachine,
  view: FitView,
  technique: Technique | null,
): FitRow {
  const loads = loadsOf(view, machine.count);
  const estimate = technique ? estimateWith(index, [technique], loads) : estimatePlain(loads);
  const needs = technique ? judgeNeeds(technique.hardwareFit.needs, machine) : [];
  const { memoryGB } = machine;
  return {
    technique,
    effect: effectOf(technique, estimate),
    needs,
    needStatus: statusOfAll(needs),
    estimate,
    verdict: verdictOf(estimate, memoryGB),
    largest:
      estimate === null || memoryGB === null
        ? null
        : largestModel(index, technique, view, { memoryGB, devices: machine.count }),
    tokenMs: tokenTime(estimate, machine, view),
    measured: technique ? measuredLike(index, technique.id, machine, view.task) : [],
  };
}

function effectOf(technique: Technique | null, estimate: MemoryEstimate | null): EffectKind {
  if (technique === null) return 'computed';
  if (technique.memoryEffect?.length === 0 && memoryRuleOf(technique.id) === null) return 'none';
  if (estimate !== null) return 'computed';
  return technique.memoryEffect === null ? 'unknown' : 'amount-unknown';
}

/** With all, some or none of the settings and shapes; not known without an estimate or a memory. */
export function verdictOf(estimate: MemoryEstimate | null, memoryGB: number | null): Verdict {
  if (estimate === null || memoryGB === null) return 'unknown';
  const bytes = memoryGB * 1e9;
  if (estimate.total.most <= bytes) return 'fits';
  return estimate.total.least <= bytes ? 'may-fit' : 'too-large';
}

/**
 * A step of decoding reads the weights and the cache once: it takes at least their bytes over the bandwidth (formula
 * of the technique "analytical-performance-model" in the corpus).
 */
function tokenTime(
  estimate: MemoryEstimate | null,
  { bandwidthGBs }: FitMachine,
  { task }: FitView,
): ByteRange | null {
  if (estimate === null || bandwidthGBs === null || isTrained(task)) return null;
  const { weights, 'kv-cache': cache } = estimate.parts;
  const ms = (bytes: number) => (bytes / (bandwidthGBs * 1e9)) * 1000;
  return { least: ms(weights.least + cache.least), most: ms(weights.most + cache.most) };
}

function compareRows(one: FitRow, other: FitRow): number {
  return (
    EFFECT_KINDS.indexOf(one.effect) - EFFECT_KINDS.indexOf(other.effect) ||
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) ||
    (one.estimate?.total.most ?? 0) - (other.estimate?.total.most ?? 0) ||
    other.measured.length - one.measured.length
  );
}
