/** What the catalogue knows for certain of a hardware entry, be it a device or a group whose variant was not named. */
import type { HardwareDevice, HardwareTier } from '../model/hardware.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface KnownCapabilities {
  /** Least and most memory of one device in GB: the same where it is known. Null where nothing is. */
  readonly memoryGB: readonly [least: number, most: number] | null;
  /** Ids of capabilities that every variant has; null where no variant is known. */
  readonly supports: readonly string[] | null;
  /** Null where variants differ or none is known. */
  readonly tier: HardwareTier | null;
  /** Whether it computes: storage and host memory do not. */
  readonly computes: boolean;
}

const NOTHING = { memoryGB: null, supports: null, tier: null };

const knownByIndex = new WeakMap<CorpusIndex, Map<string, KnownCapabilities>>();

/**
 * A group at least two steps below its vendor ("A100") stands for the variants of one device, and what they
 * all share is known: 40 or 80 GB are at least 40. Groups above hold devices of many kinds, of which the
 * catalogue has only some: of these nothing is known. Unknown ids give nothing either.
 */
export function knownCapabilities(index: CorpusIndex, hardwareId: string): KnownCapabilities {
  const known = knownByIndex.get(index) ?? new Map<string, KnownCapabilities>();
  knownByIndex.set(index, known);
  const before = known.get(hardwareId);
  if (before) return before;
  const found = findKnown(index, hardwareId);
  known.set(hardwareId, found);
  return found;
}

function findKnown(index: CorpusIndex, hardwareId: string): KnownCapabilities {
  const devices = devicesOf(index, hardwareId);
  const isGroup = index.hardwareById.get(hardwareId)?.group !== false;
  const computes = devices.length === 0 || devices.some(({ kind }) => kind !== 'storage');
  const isTooWide = isGroup && (index.hardwareAncestorsById.get(hardwareId)?.length ?? 0) < 2;
  if (devices.length === 0 || isTooWide) return { ...NOTHING, computes };
  const memories = devices.map(({ memoryGB }) => memoryGB);
  const tiers = new Set(devices.map(({ tier }) => tier));
  const [first] = devices;
  return {
    memoryGB: memories.every((memory) => memory !== null)
      ? [Math.min(...memories), Math.max(...memories)]
      : null,
    supports: (first?.supports ?? []).filter((id) => devices.every(({ supports }) => supports.includes(id))),
    tier: tiers.size === 1 ? (first?.tier ?? null) : null,
    computes,
  };
}

/** The device itself, or the devices anywhere below the group. */
function devicesOf(index: CorpusIndex, hardwareId: string): readonly HardwareDevice[] {
  const entry = index.hardwareById.get(hardwareId);
  const below = (index.hardwareChildrenById.get(hardwareId) ?? []).flatMap((id) => devicesOf(index, id));
  return entry?.group === false ? [entry, ...below] : below;
}
