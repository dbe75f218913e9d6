/** Values to places on an axis: logarithmic where they are ratios or span orders of magnitude. */
import { scaleLinear, scaleLog } from 'd3-scale';
import { numberText } from '../compare/resultText.ts';

export interface AxisTick {
  readonly value: number;
  readonly at: number;
  readonly text: string;
}

export interface ChartAxis {
  readonly isLog: boolean;
  /** The place of a value in px. */
  readonly at: (value: number) => number;
  readonly ticks: readonly AxisTick[];
}

/** Wider than this, from the least to the most, values are set apart by their ratio. */
const LOG_SPAN = 100;
const PX_PER_TICK = 55;

/**
 * An axis over the values. Ratios (unit "x") stand on a logarithmic one, on which twice as much is as far to the one
 * side as half is to the other, and always hold 1, where nothing changes; so do values that span more than two orders
 * of magnitude. Zero and negative values have no place on such an axis and make it linear. Ticks are round numbers.
 * @param range from and to, in px; from may be the larger
 */
export function chartAxis(
  values: readonly number[],
  unit: string,
  range: readonly [number, number],
): ChartAxis {
  const isRatio = unit === 'x';
  const all = isRatio ? [...values, 1] : values;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const isLog = least > 0 && (isRatio || most / least > LOG_SPAN);
  const domain = widened(least, most, isLog);
  // A logarithmic domain is nice at powers of ten only, which may leave most of the axis empty.
  const scale = isLog
    ? scaleLog().domain(domain).range(range)
    : scaleLinear().domain(domain).range(range).nice();
  const count = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / PX_PER_TICK));
  const ticks = scale.ticks(count);
  const shown = isLog ? apart(ticks, (value) => scale(value)) : ticks;
  return {
    isLog,
    at: (value) => scale(value),
    ticks: shown.map((value) => ({ value, at: scale(value), text: tickText(value, unit) })),
  };
}

/** Values that lie closer together, as a share of the largest, are one value as far as an axis can tell. */
const LEAST_SPAN = 1e-4;

/** A little room beside the outermost values; a single value gets some on both sides. */
function widened(least: number, most: number, isLog: boolean): [number, number] {
  if (isLog) return [least / 1.1, most * 1.1];
  const size = Math.max(Math.abs(least), Math.abs(most));
  const span = most - least;
  const room = (span > size * LEAST_SPAN ? span : size || 1) * 0.05;
  return [least - room, most + room];
}

/** Ticks of a logarithmic axis are at least so far from each other, in px. */
const TICK_ROOM_PX = 42;

/** Of too many ticks the roundest, in their order: 1, 2 and 5 and their tenfolds first, then other whole digits. */
function apart(ticks: readonly number[], at: (value: number) => number): readonly number[] {
  const digitOf = (value: number) => value / 10 ** Math.floor(Math.log10(value) + 1e-9);
  const isNear = (digit: number, value: number) => Math.abs(digit - value) < 1e-6;
  const rank = (value: number) => {
    const digit = digitOf(value);
    if (isNear(digit, 1)) return 0;
    if ([2, 5].some((round) => isNear(digit, round))) return 1;
    return isNear(digit, Math.round(digit)) ? 2 : 3;
  };
  const kept: number[] = [];
  for (const value of ticks.toSorted((one, other) => rank(one) - rank(other) || one - other)) {
    if (kept.every((other) => Math.abs(at(other) - at(value)) >= TICK_ROOM_PX)) kept.push(value);
  }
  return kept.sort((one, other) => one - other);
}

function tickText(value: number, unit: string): string {
  const number = numberText(Number(value.toPrecision(6)));
  return ['x', '%'].includes(unit) ? `${number}${unit}` : number;
}
