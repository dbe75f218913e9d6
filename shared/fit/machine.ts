/** The machine that is asked about: devices of the catalogue, or one that was typed. */
import { knownCapabilities } from '../hardware/knownCapabilities.ts';
import type { Machine } from '../hardware/preconditions.ts';
import { toNodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import { type ChosenDevice, type FitView, readDevice } from '../view/fitPart.ts';

export interface FitMachine extends Machine {
  /** "2 × A100 80GB", "24 GB". */
  readonly name: string;
  /** Least memory of one of its devices in GB; null where it is not known of all. */
  readonly memoryGB: number | null;
  /** Least memory bandwidth of one of its devices in GB/s; null where it is not known of all. */
  readonly bandwidthGBs: number | null;
  /** Ids of the entries chosen that compute; empty for a machine that was typed. */
  readonly deviceIds: readonly string[];
}

/** Null until there is a device that computes, chosen or with its memory typed. */
export function machineOf(index: CorpusIndex, view: FitView): FitMachine | null {
  const chosen = view.devices.flatMap((text) => readDevice(text) ?? []);
  return chosen.length > 0 ? machineOfDevices(index, chosen) : machineTyped(view);
}

function machineOfDevices(index: CorpusIndex, chosen: readonly ChosenDevice[]): FitMachine | null {
  const computing = chosen.filter(({ id }) => knownCapabilities(index, id).computes);
  if (computing.length === 0) return null;
  const memories = chosen
    .filter((device) => !computing.includes(device))
    .flatMap(({ id }) => memoriesOf(index, id));
  const supports = computing.map(({ id }) => knownCapabilities(index, id).supports);
  return {
    name: chosen
      .map(({ id, count }) => `${count} × ${shortNameOf(index, toNodeId('hardware', id))}`)
      .join(' + '),
    count: computing.reduce((sum, { count }) => sum + count, 0),
    memoryGB: least(computing.map(({ id }) => knownCapabilities(index, id).memoryGB?.[0] ?? null)),
    bandwidthGBs: least(computing.map(({ id }) => bandwidthOf(index, id))),
    supports: supports.every((them) => them !== null)
      ? (supports[0] ?? []).filter((format) => supports.every((them) => them?.includes(format)))
      : null,
    memories,
    deviceIds: computing.map(({ id }) => id),
  };
}

function machineTyped({ memoryGB, bandwidthGBs, count, formats }: FitView): FitMachine | null {
  if (memoryGB === null) return null;
  const isMemory = (format: string) => ['host-memory', 'nvme'].includes(format);
  const computed = formats.filter((format) => !isMemory(format));
  return {
    name: `${count} × ${memoryGB.toLocaleString('en')} GB`,
    count,
    memoryGB,
    bandwidthGBs,
    supports: computed.length > 0 ? computed : null,
    memories: formats.filter(isMemory),
    deviceIds: [],
  };
}

/** Entries that do not compute are memories: what they support, or what they are. */
function memoriesOf(index: CorpusIndex, id: string): readonly string[] {
  const supports = knownCapabilities(index, id).supports ?? [];
  const ancestry = [id, ...(index.hardwareAncestorsById.get(id) ?? [])];
  const ofId = ancestry.some((it) => it.includes('host-memory')) ? ['host-memory'] : [];
  const ofDisk = ancestry.some((it) => /nvme|ssd/.test(it)) ? ['nvme'] : [];
  return [...supports, ...ofId, ...ofDisk];
}

/** Of a device; of a group the least of what its devices have, where it is known of all. */
function bandwidthOf(index: CorpusIndex, id: string): number | null {
  const entry = index.hardwareById.get(id);
  if (entry?.group === false) return entry.memoryBandwidthGBs;
  if (knownCapabilities(index, id).memoryGB === null) return null;
  return least((index.hardwareChildrenById.get(id) ?? []).map((child) => bandwidthOf(index, child)));
}

function least(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((min, value) => (min === null || value === null ? null : Math.min(min, value)));
}
