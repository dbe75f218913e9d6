/** Rules on devices: values that no such device can have. */
import { isDeviceCapability } from '../../model/capability.ts';
import type { HardwareDevice, PeakRates } from '../../model/hardware.ts';
import { CATALOGUE_FILES, type Finding, type IntegrityRule } from './integrityRule.ts';

/** What each field can be at all, generously: from phones and single memory channels to the largest module. */
const RANGES = [
  { field: 'releaseYear', least: 2010, most: 2024, unit: '' },
  { field: 'memoryGB', least: 1, most: 512, unit: ' GB' },
  { field: 'memoryBandwidthGBs', least: 1, most: 10_000, unit: ' GB/s' },
  { field: 'tdpW', least: 5, most: 1_500, unit: ' W' },
] as const satisfies readonly {
  readonly field: keyof HardwareDevice;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}[];

const impossibleValue: IntegrityRule = {
  code: 'corpus/impossible-value',
  severity: 'error',
  rule: 'Year, memory, bandwidth and power of a device are within what such devices have.',
  check: ({ hardware }) =>
    devicesOf(hardware).flatMap((device) =>
      RANGES.flatMap(({ field, least, most, unit }) => {
        const value = device[field];
        return value === null || (value >= least && value <= most)
          ? []
          : [
              finding(
                device,
                field,
                `has ${field} ${value}${unit}, which is not within ${least} and ${most}`,
              ),
            ];
      }),
    ),
};

const unknownCapability: IntegrityRule = {
  code: 'corpus/unknown-capability',
  severity: 'error',
  rule: 'What a device supports is a known capability.',
  check: ({ hardware }) =>
    devicesOf(hardware).flatMap((device) =>
      device.supports
        .filter((id) => !isDeviceCapability(id))
        .map((id) => finding(device, 'supports', `supports ${id}, which is no known capability of devices`)),
    ),
};

/**
 * What each family of NVIDIA GPUs does in hardware, as NVIDIA's architecture papers have it: tensor cores
 * from Volta (fp16), integers in them from Turing, bf16, tf32 and 2:4 sparsity from Ampere, fp8 from Ada
 * and Hopper, no int4 in Hopper. Pascal has fast fp16 or int8 instructions, depending on the chip.
 */
const AMPERE = ['fp16', 'bf16', 'tf32', 'int8', 'int4', '2:4-sparsity'];
const FORMATS_BY_FAMILY: Readonly<Record<string, readonly string[]>> = {
  Kepler: [],
  Maxwell: [],
  Pascal: ['fp16', 'int8'],
  Volta: ['fp16'],
  Turing: ['fp16', 'int8', 'int4'],
  Ampere: AMPERE,
  'Ada Lovelace': [...AMPERE, 'fp8'],
  Hopper: ['fp16', 'bf16', 'tf32', 'fp8', 'int8', '2:4-sparsity'],
};

const FORMAT_BY_RATE: Readonly<Partial<Record<keyof PeakRates, string>>> = {
  tf32: 'tf32',
  fp16Tensor: 'fp16',
  bf16Tensor: 'bf16',
  fp8Tensor: 'fp8',
  int8Tensor: 'int8',
  int4Tensor: 'int4',
};

const impossibleFormat: IntegrityRule = {
  code: 'corpus/impossible-format',
  severity: 'error',
  rule: 'A device supports no format that its family lacks, and has no peak rate in a format it does not support.',
  check: ({ hardware }) =>
    devicesOf(hardware).flatMap((device) => {
      const formats = device.vendor === 'NVIDIA' ? FORMATS_BY_FAMILY[device.family ?? ''] : undefined;
      return [
        ...device.supports
          .filter((format) => formats && isDeviceCapability(format) && !formats.includes(format))
          .map((format) =>
            finding(device, 'supports', `supports ${format}, which ${device.family} does not have`),
          ),
        ...ratesOf(device)
          .filter(({ name }) => !device.supports.includes(FORMAT_BY_RATE[name] ?? ''))
          .map(({ name }) =>
            finding(device, `peak.${name}`, `has a peak rate ${name} but does not support that format`),
          ),
      ];
    }),
};

/**
 * Pairs of rates whose ratio is fixed by the hardware of NVIDIA's tensor cores when both are dense. A rate
 * with 2:4 sparsity beside a dense one doubles or halves the ratio and falls out of the list.
 */
const DENSE_RATIOS = [
  { rate: 'fp16Tensor', by: 'tf32', ratios: [2] },
  { rate: 'bf16Tensor', by: 'fp16Tensor', ratios: [1] },
  { rate: 'fp8Tensor', by: 'fp16Tensor', ratios: [2] },
  { rate: 'int8Tensor', by: 'fp16Tensor', ratios: [2, 4] },
  { rate: 'int4Tensor', by: 'int8Tensor', ratios: [2] },
] as const satisfies readonly {
  readonly rate: keyof PeakRates;
  readonly by: keyof PeakRates;
  readonly ratios: readonly number[];
}[];
/** Data sheets round. */
const ROUNDING = 0.05;

const mixedPeakRates: IntegrityRule = {
  code: 'corpus/mixed-peak-rates',
  severity: 'error',
  rule: 'Peak rates are all without sparsity, so they stand in the ratios of the hardware.',
  check: ({ hardware }) =>
    devicesOf(hardware).flatMap((device) => [
      ...(device.vendor === 'NVIDIA' ? DENSE_RATIOS : []).flatMap(({ rate, by, ratios }) => {
        const one = device.peak[rate];
        const other = device.peak[by];
        if (!one || !other || ratios.some((it) => Math.abs(one / other / it - 1) <= ROUNDING)) return [];
        return [
          finding(
            device,
            `peak.${rate}`,
            `has ${rate} at ${one} and ${by} at ${other}, not ${ratios.join(' or ')} times as much: one may be with sparsity`,
          ),
        ];
      }),
      ...slowerThanFp32(device),
    ]),
};

function slowerThanFp32(device: HardwareDevice): readonly Finding[] {
  const { fp16Tensor, fp32 } = device.peak;
  return fp16Tensor && fp32 && fp16Tensor < fp32
    ? [finding(device, 'peak.fp16Tensor', `has fp16Tensor at ${fp16Tensor}, less than fp32 at ${fp32}`)]
    : [];
}

function ratesOf(device: HardwareDevice): readonly { readonly name: keyof PeakRates }[] {
  return (Object.keys(device.peak) as readonly (keyof PeakRates)[])
    .filter((name) => name !== 'fp32' && typeof device.peak[name] === 'number')
    .map((name) => ({ name }));
}

function devicesOf(hardware: readonly { readonly group: boolean }[]): readonly HardwareDevice[] {
  return hardware.filter((it): it is HardwareDevice => !it.group);
}

function finding({ id }: HardwareDevice, field: string, fault: string): Finding {
  return { file: CATALOGUE_FILES.hardware, where: `${id}.${field}`, message: `device ${id} ${fault}` };
}

export const HARDWARE_RULES = [
  impossibleValue,
  unknownCapability,
  impossibleFormat,
  mixedPeakRates,
] as const satisfies readonly IntegrityRule[];
