/** A result in words: the number as it is read aloud, and every part of its passport by name. */
import { convertUnit, metricById } from '../model/metric.ts';
import type { Result } from '../model/result.ts';

/** "3.25x", "120 tokens/s", "-0.5 points", "55%": the number with its unit, digits as reported. */
export function valueText(result: Pick<Result, 'value' | 'unit'>): string {
  const number = numberText(result.value);
  return ['x', '%'].includes(result.unit) ? `${number}${result.unit}` : `${number} ${result.unit}`;
}

/** One for all: making a formatter takes far longer than using it. */
const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });

/** The number with thousands separated and no digit lost. */
export function numberText(value: number): string {
  return NUMBERS.format(value);
}

/** Enough for every value of the corpus; a conversion by months or the like would print digits nobody measured. */
const CONVERTED_DIGITS = 6;

/** "3,200 GB": the value in another unit; null where that is its own unit or the two do not convert. */
export function convertedText(
  { metric: id, value, unit }: Pick<Result, 'metric' | 'value' | 'unit'>,
  toUnit: string,
): string | null {
  const metric = metricById(id);
  const converted = metric && unit !== toUnit ? convertUnit(metric, value, unit, toUnit) : null;
  return converted === null
    ? null
    : valueText({ value: Number(converted.toPrecision(CONVERTED_DIGITS)), unit: toUnit });
}

/**
 * One line for lists: "3.25x · up to · vs FP16 · OPT-175B · A100". Parts that are not reported are left
 * out; so is the qualifier "not stated". The conditions stand in the passport only.
 * @param unit in which the results beside it stand; where that is another, the conversion follows the value
 *   as reported: "3.2 TB = 3,200 GB"
 */
export function resultLine(result: Result, unit = result.unit): string {
  const converted = convertedText(result, unit);
  return [
    converted === null ? valueText(result) : `${valueText(result)} = ${converted}`,
    result.qualifier === 'not stated' ? null : result.qualifier,
    result.baseline === null ? null : `vs ${result.baseline}`,
    result.model,
    result.hardware,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export interface PassportEntry {
  readonly name: string;
  /** Null where it is not reported. */
  readonly text: string | null;
}

/** The whole passport but for its source and grade, which are shown as a link and a mark. */
export function passportEntries(result: Result, metricName: string): readonly PassportEntry[] {
  return [
    { name: 'Metric', text: metricName },
    { name: 'Value', text: valueText(result) },
    { name: 'Better', text: result.direction === 'higher-better' ? 'higher' : 'lower' },
    { name: 'Qualifier', text: result.qualifier },
    { name: 'Baseline', text: result.baseline },
    { name: 'Model', text: result.model },
    { name: 'Hardware', text: result.hardware },
    { name: 'Conditions', text: result.conditions },
  ];
}
