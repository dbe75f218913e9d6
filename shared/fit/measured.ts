/** What publications measured on machines like the one asked about. */

import { measuredPublications } from '../compare/columnSource.ts';
import type { ReportedResult } from '../compare/comparison.ts';
import { knownCapabilities } from '../hardware/knownCapabilities.ts';
import { convertUnit, metricById } from '../model/metric.ts';
import type { Result } from '../model/result.ts';
import { type CorpusIndex, hardwareWithAncestors } from '../network/corpusIndex.ts';
import type { FitTask } from '../view/fitPart.ts';
import type { FitMachine } from './machine.ts';

/**
 * `hardware`: on the device itself. `memory`: on devices with as much memory or less, and no more of them. `need`:
 * the result is itself an amount of memory, and no larger. `uncounted`: on such devices, but it is not said on how many.
 */
export const LIKENESSES = ['hardware', 'memory', 'need', 'uncounted'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface MeasuredResult {
  readonly reported: ReportedResult;
  readonly likeness: Likeness;
}

/** Metrics whose values are the memory of one device, by the tasks that they are measured in. */
const NEEDS: Readonly<Record<string, readonly FitTask[]>> = {
  'training-memory': ['training', 'fine-tuning'],
  'inference-memory': ['inference', 'serving'],
};

/** Of publications that introduce, improve or evaluate the technique and are about the task; in corpus order. */
export function measuredLike(
  index: CorpusIndex,
  techniqueId: string,
  machine: FitMachine,
  task: FitTask,
): readonly MeasuredResult[] {
  const reviewClass = task === 'fine-tuning' ? 'training' : task;
  return measuredPublications(index, techniqueId)
    .filter(({ classes }) => classes.includes(reviewClass))
    .flatMap(({ key: publicationKey, results }) =>
      results.flatMap((result) => {
        const likeness = likenessOf(index, result, machine, task);
        return likeness === null ? [] : [{ reported: { publicationKey, result }, likeness }];
      }),
    );
}

function likenessOf(index: CorpusIndex, result: Result, machine: FitMachine, task: FitTask): Likeness | null {
  const { memoryGB } = machine;
  const count = countOf(result);
  if (count !== null && count > machine.count) return null;
  const isSame = result.hardwareIds.some((id) => machine.deviceIds.some((own) => isKindOf(index, own, id)));
  if (isSame) return count === null ? 'uncounted' : 'hardware';
  if (memoryGB === null) return null;
  const need = NEEDS[result.metric]?.includes(task) ? gigabytesOf(result) : null;
  if (need !== null && need <= memoryGB && result.hardwareIds.length === 0) return 'need';
  const memory = deviceMemoryGB(index, result);
  if (memory === null || memory > memoryGB) return null;
  return count === null ? 'uncounted' : 'memory';
}

/** Whether the device is the entry, or one of the variants that the entry stands for. */
function isKindOf(index: CorpusIndex, deviceId: string, entryId: string): boolean {
  if (deviceId === entryId) return true;
  return (
    knownCapabilities(index, entryId).supports !== null &&
    (hardwareWithAncestors(index, deviceId).includes(entryId) ||
      hardwareWithAncestors(index, entryId).includes(deviceId))
  );
}

/** Memory of the largest of the devices in GB: as the catalogue has it, else as the passport says. */
function deviceMemoryGB(index: CorpusIndex, { hardwareIds, hardware, conditions }: Result): number | null {
  const known = hardwareIds
    .map((id) => knownCapabilities(index, id))
    .filter(({ computes }) => computes)
    .map(({ memoryGB }) => memoryGB?.[1] ?? null);
  if (known.length > 0 && known.every((memory) => memory !== null)) return Math.max(...known);
  const [, said] =
    /(\d+(?:\.\d+)?)\s?GB/.exec(hardware ?? '') ??
    /(\d+(?:\.\d+)?)\s?GB\s(?:GPU|card)/.exec(conditions ?? '') ??
    [];
  return said === undefined ? null : Number(said);
}

/** Devices in the words of the passport: "8x NVIDIA V100", "2,048 nodes", "P100, 8 partitions"; null where none are counted. */
export function countOf({ hardware }: Pick<Result, 'hardware'>): number | null {
  const [, first, times, named, ofNode] =
    /^([\d,]+)\s|([\d,]+)\s?(?:x|×)\s|([\d,]+)\s(?:GPUs|devices|nodes|partitions|servers|cards)\b|(\d+)-GPU\b/.exec(
      hardware ?? '',
    ) ?? [];
  const counted = first ?? times ?? named ?? ofNode;
  return counted === undefined ? null : Number(counted.replaceAll(',', ''));
}

function gigabytesOf({ metric: id, value, unit }: Result): number | null {
  const metric = metricById(id);
  return metric ? convertUnit(metric, value, unit, 'GB') : null;
}
