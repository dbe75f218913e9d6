/** Why a cell of the gap map has no publication. */
import { judgeNeeds, statusOfAll } from '../hardware/preconditions.ts';
import type { HardwareDevice } from '../model/hardware.ts';
import { idOf, kindOf, type NodeId } from '../model/ids.ts';
import type { Technique } from '../model/technique.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

/**
 * `nothing`: it could be there, and this corpus has nothing. `does-not-apply`: the technique needs what the device is
 * known to lack. `after-period`: the device came after the period of the review.
 */
export const BLANK_REASONS = ['nothing', 'does-not-apply', 'after-period'] as const;
export type BlankReason = (typeof BLANK_REASONS)[number];

export const BLANK_NAMES: Readonly<Record<BlankReason, string>> = {
  nothing: 'nothing in the corpus',
  'does-not-apply': 'does not apply',
  'after-period': 'outside the review’s period',
};

/**
 * The last year of the review's period: the last year that its statement of the period names, or that of the latest
 * publication where it names none; null for an empty corpus.
 */
export function lastYearOf(index: CorpusIndex): number | null {
  const { review, publications } = index.corpus;
  const period = review.known.find(({ fact }) => fact === 'period')?.value;
  const named = typeof period === 'string' ? (period.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number) : [];
  const years = named.length > 0 ? named : publications.map(({ year }) => year);
  return years.length > 0 ? Math.max(...years) : null;
}

/**
 * Only what is known counts: a technique does not apply to a group of devices where each of them is catalogued and
 * lacks a capability that it needs; a strategy does not where none of its techniques does. Columns that are no
 * hardware, and groups of which nothing is catalogued, have no reason but `nothing`.
 */
export function blankReason(
  index: CorpusIndex,
  techniques: readonly Technique[],
  columnId: NodeId | null,
  lastYear: number | null,
): BlankReason {
  if (columnId === null || kindOf(columnId) !== 'hardware') return 'nothing';
  const devices = devicesUnder(index, idOf(columnId));
  if (devices.length === 0) return 'nothing';
  const isLater = ({ releaseYear }: HardwareDevice) =>
    lastYear !== null && releaseYear !== null && releaseYear > lastYear;
  if (devices.every(isLater)) return 'after-period';
  const lacks = (technique: Technique) => devices.every((device) => isLacking(device, technique));
  return techniques.length > 0 && techniques.every(lacks) ? 'does-not-apply' : 'nothing';
}

function isLacking(device: HardwareDevice, { hardwareFit: { needs } }: Technique): boolean {
  // Storage and host memory compute nothing: only what needs them is measured on them.
  if (device.kind === 'storage') return !needs.includes('nvme') && !needs.includes('host-memory');
  // A device whose entry names no capability at all says nothing of what it lacks.
  const supports = device.supports.length > 0 ? device.supports : null;
  // Of links between devices and memories beside them, a device says nothing.
  const machine = { supports, count: 2, memories: [] };
  return statusOfAll(judgeNeeds(needs, machine)) === 'unmet';
}

function devicesUnder(index: CorpusIndex, id: string): readonly HardwareDevice[] {
  const entry = index.hardwareById.get(id);
  const below = (index.hardwareChildrenById.get(id) ?? []).flatMap((child) => devicesUnder(index, child));
  return entry?.group === false ? [entry, ...below] : below;
}
