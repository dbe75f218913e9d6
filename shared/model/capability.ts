/**
 * Capabilities of machines, under one id for what a device supports and what a technique cannot do without:
 * number formats with hardware support, sparsity, links and memories.
 */

/** What a device can support by itself. Number formats mean matrix arithmetic or fast instructions in them. */
export const DEVICE_CAPABILITIES = [
  'fp16',
  'bf16',
  'tf32',
  'fp8',
  'int8',
  'int4',
  '2:4-sparsity',
  'host-memory',
  'nvme',
] as const;

/** What only a machine or a cluster has. */
export const MACHINE_CAPABILITIES = [
  'pcie',
  'nvlink',
  'infiniband',
  'fast-interconnect',
  'custom-hardware',
] as const;

export const CAPABILITIES = [...DEVICE_CAPABILITIES, ...MACHINE_CAPABILITIES] as const;

export function isCapability(id: string): boolean {
  return (CAPABILITIES as readonly string[]).includes(id);
}

export function isDeviceCapability(id: string): boolean {
  return (DEVICE_CAPABILITIES as readonly string[]).includes(id);
}
