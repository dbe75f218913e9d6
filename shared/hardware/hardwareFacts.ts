/** The facts of a device as named lines with units, for reading. */
import { readableId } from '../compare/readableId.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import { gradeOfField } from '../model/fieldEvidence.ts';
import type { HardwareDevice, PeakRates } from '../model/hardware.ts';

export interface HardwareFact {
  readonly name: string;
  /** Null where it is not known or does not apply. */
  readonly text: string | null;
  readonly grade: EvidenceGrade;
}

const RATE_NAMES: readonly (readonly [keyof PeakRates, string, 'TFLOP/s' | 'TOP/s'])[] = [
  ['fp32', 'FP32', 'TFLOP/s'],
  ['tf32', 'TF32', 'TFLOP/s'],
  ['fp16Tensor', 'FP16 tensor', 'TFLOP/s'],
  ['bf16Tensor', 'BF16 tensor', 'TFLOP/s'],
  ['fp8Tensor', 'FP8 tensor', 'TFLOP/s'],
  ['int8Tensor', 'INT8 tensor', 'TOP/s'],
  ['int4Tensor', 'INT4 tensor', 'TOP/s'],
];

/** In reading order; peak rates (dense) only where they are known, everything else always. */
export function hardwareFacts(device: HardwareDevice): readonly HardwareFact[] {
  const fact = (
    name: string,
    field: keyof HardwareDevice | keyof PeakRates,
    text: string | null,
  ): HardwareFact => ({
    name,
    text,
    grade: gradeOfField(device.facts, field),
  });
  return [
    fact('Kind', 'kind', device.kind.toUpperCase()),
    fact('Tier', 'tier', readableId(device.tier)),
    fact('Family', 'family', device.family),
    fact('Released', 'releaseYear', withUnit(device.releaseYear, '')),
    fact('Memory', 'memoryGB', withUnit(device.memoryGB, ' GB')),
    fact('Memory bandwidth', 'memoryBandwidthGBs', withUnit(device.memoryBandwidthGBs, ' GB/s')),
    ...RATE_NAMES.flatMap(([key, name, unit]) => {
      const rate = device.peak[key];
      return typeof rate === 'number' ? [fact(`Peak ${name}`, key, `${rate} ${unit}`)] : [];
    }),
    fact('Power', 'tdpW', withUnit(device.tdpW, ' W')),
    fact('Interconnect', 'interconnect', device.interconnect),
    fact(
      'Supports',
      'supports',
      device.supports.length > 0 ? device.supports.map(readableId).join(', ') : null,
    ),
  ];
}

function withUnit(value: number | null, unit: string): string | null {
  return value === null ? null : `${value}${unit}`;
}
