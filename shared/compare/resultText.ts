/** A result in words: the number as it is read aloud, and every part of its passport by name. */
import type { Result } from '../model/result.ts';

/** "3.25x", "120 tokens/s", "-0.5 points", "55%": the number with its unit, digits as reported. */
export function valueText(result: Pick<Result, 'value' | 'unit'>): string {
  const number = numberText(result.value);
  return ['x', '%'].includes(result.unit) ? `${number}${result.unit}` : `${number} ${result.unit}`;
}

/** The number with thousands separated and no digit lost. */
export function numberText(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 10 });
}

/**
 * One line for lists: "3.25x · up to · vs FP16 · OPT-175B · A100". Parts that are not reported are left
 * out; so is the qualifier "not stated". The conditions stand in the passport only.
 */
export function resultLine(result: Result): string {
  return [
    valueText(result),
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
