/** A range in words. */
import type { Range } from '../view/viewState.ts';

/** "at least 24 GB", "at most 7 B", "2× to 5×", "24 GB" where both bounds are the same; empty for no bound. */
export function describeRange([least, most]: Range, unit: string): string {
  const text = (bound: number) => `${formatNumber(bound)}${unit}`;
  if (least !== null && most !== null) {
    return least === most ? text(least) : `${text(least)} to ${text(most)}`;
  }
  if (least !== null) return `at least ${text(least)}`;
  return most === null ? '' : `at most ${text(most)}`;
}

/** With at most four significant digits: "0.125", "1,000". */
export function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}
