/** Whether a machine has what a technique cannot do without. Only what is known counts; unknown stays unknown. */
import { isDeviceCapability } from '../model/capability.ts';

/** Memories beside a device; what is no number format, sparsity or memory is a link of the machine. */
const MEMORIES: readonly string[] = ['host-memory', 'nvme'];
const SPARSITY = '2:4-sparsity';

export interface Machine {
  /** Ids of what each of its devices computes in or with; null where nothing is known of that. */
  readonly supports: readonly string[] | null;
  /** Devices that compute. */
  readonly count: number;
  /** Memories beside them that are known to be there. */
  readonly memories: readonly string[];
}

export const NEED_STATUSES = ['met', 'unknown', 'unmet'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export interface JudgedNeed {
  /** Ids of capabilities of which one is enough. */
  readonly anyOf: readonly string[];
  readonly status: NeedStatus;
}

/**
 * The needs of a technique, one by one. Number formats are alternatives: a technique that can do with FP16 or BF16
 * names both. A link between devices cannot be there where there is only one; whether it is there between several,
 * and what memory the host has, a list of devices does not say.
 */
export function judgeNeeds(needs: readonly string[], machine: Machine): readonly JudgedNeed[] {
  const formats = needs.filter(isFormat);
  const others = needs.filter((need) => !isFormat(need)).map((need) => [need]);
  return [...(formats.length > 0 ? [formats] : []), ...others].map((anyOf) => ({
    anyOf,
    status: statusOf(anyOf, machine),
  }));
}

/** Met where every need is; unmet where any is known to be; else unknown. */
export function statusOfAll(judged: readonly JudgedNeed[]): NeedStatus {
  if (judged.some(({ status }) => status === 'unmet')) return 'unmet';
  return judged.every(({ status }) => status === 'met') ? 'met' : 'unknown';
}

function isFormat(need: string): boolean {
  return isDeviceCapability(need) && need !== SPARSITY && !MEMORIES.includes(need);
}

function statusOf(anyOf: readonly string[], { supports, count, memories }: Machine): NeedStatus {
  const [first = ''] = anyOf;
  if (isFormat(first) || first === SPARSITY) {
    if (supports === null) return 'unknown';
    return anyOf.some((need) => supports.includes(need)) ? 'met' : 'unmet';
  }
  if (MEMORIES.includes(first)) return memories.includes(first) ? 'met' : 'unknown';
  const joinsDevices = ['nvlink', 'infiniband', 'fast-interconnect'].includes(first);
  return joinsDevices && count < 2 ? 'unmet' : 'unknown';
}
