/** Where the two handles of a range stand among its bars, and what range they stand for. */
import type { Range } from '../view/viewState.ts';
import type { RangeBin } from './rangeBins.ts';

/** Edges between bars, counted from 0 before the first: the handles enclose at least one bar. */
export type Handles = readonly [left: number, right: number];

/** The handles that show the range best: bounds between two edges round outwards. Without bins both are 0. */
export function handlesOf(bins: readonly RangeBin[], [least, most]: Range): Handles {
  const { length } = bins;
  if (length === 0) return [0, 0];
  const first = least === null ? 0 : bins.findIndex(({ from, to }) => from >= least || to > least);
  const left = first < 0 ? length - 1 : first;
  const right =
    most === null
      ? length
      : bins.findLastIndex(({ from, to }) => (from === to ? from <= most : from < most)) + 1;
  return [left, Math.max(left + 1, right)];
}

/** The range between two edges; an edge at the end is no bound. */
export function rangeOf(bins: readonly RangeBin[], [left, right]: Handles): Range {
  return [
    left <= 0 ? null : (bins[left]?.from ?? null),
    right >= bins.length ? null : (bins[right - 1]?.to ?? null),
  ];
}
