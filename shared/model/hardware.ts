/** A device, or a group of devices (vendor, family, model with unknown variant). */
import type { CatalogueEvidence } from './evidence.ts';

export const HARDWARE_KINDS = ['gpu', 'tpu', 'cpu', 'fpga', 'asic', 'storage'] as const;
export type HardwareKind = (typeof HARDWARE_KINDS)[number];

export const HARDWARE_TIERS = [
  'datacenter',
  'workstation',
  'consumer',
  'edge',
  'cloud-tpu',
  'server-cpu',
  'storage',
] as const;
export type HardwareTier = (typeof HARDWARE_TIERS)[number];

/** Peak rates without sparsity, in TFLOP/s (TOP/s for integers); null where not supported or not known. */
export interface PeakRates {
  readonly fp32?: number | null | undefined;
  readonly tf32?: number | null | undefined;
  readonly fp16Tensor?: number | null | undefined;
  readonly bf16Tensor?: number | null | undefined;
  readonly fp8Tensor?: number | null | undefined;
  readonly int8Tensor?: number | null | undefined;
  readonly int4Tensor?: number | null | undefined;
}

interface HardwareEntry {
  readonly id: string;
  readonly name: string;
  /** Id of the group it belongs to; null for vendors and unplaced groups. */
  readonly parent: string | null;
  readonly vendor: string | null;
  readonly aliases: readonly string[];
}

export interface HardwareGroup extends HardwareEntry {
  readonly group: true;
}

export interface HardwareDevice extends HardwareEntry {
  readonly group: false;
  readonly kind: HardwareKind;
  readonly family: string | null;
  readonly tier: HardwareTier;
  readonly releaseYear: number | null;
  readonly memoryGB: number | null;
  readonly memoryBandwidthGBs: number | null;
  readonly peak: PeakRates;
  readonly tdpW: number | null;
  readonly interconnect: string | null;
  /** Ids of device capabilities in `capability.ts`: number formats and sparsity with hardware support. */
  readonly supports: readonly string[];
  readonly facts: CatalogueEvidence;
  readonly notes: string | null;
}

export type Hardware = HardwareGroup | HardwareDevice;
