/** Where the numbers of a facet are taken apart: into bars of a histogram, whose edges are where handles stop. */
import type { RangeScale, Span } from './facet.ts';

export interface RangeBin {
  readonly from: number;
  readonly to: number;
}

/** More different numbers than this cannot each have a bar. */
const MOST_VALUES = 16;

const STEPS = [1, 2, 5] as const;

/**
 * Bins over all the numbers, ascending and without gaps between what occurs: a bin for each number (its `from`
 * and `to` are the same), or bins between 1, 2, 5, 10, … where there are too many or ratios are what counts.
 * Zero and less has a bin of its own. None for no numbers. A span counts with its least number.
 */
export function buildBins(spans: readonly Span[], scale: RangeScale): readonly RangeBin[] {
  const numbers = [...new Set(spans.map(([least]) => least))].sort((left, right) => left - right);
  const [least] = numbers;
  const most = numbers.at(-1);
  if (least === undefined || most === undefined) return [];
  if (scale === 'values' && numbers.length <= MOST_VALUES) return numbers.map((it) => ({ from: it, to: it }));
  const positive = numbers.filter((it) => it > 0);
  const lowest = least <= 0 ? [{ from: least, to: 0 }] : [];
  const [first] = positive;
  return first === undefined ? lowest : [...lowest, ...binsBetween(stopsAround(first, most))];
}

/** The number of the bin that holds the number, which must not lie below the first one. */
export function binOf(bins: readonly RangeBin[], number: number): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bins[middle]?.from ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 1-2-5 numbers from the last that is no greater than `first` to the first that is no less than `most`; two at least. */
function stopsAround(first: number, most: number): readonly number[] {
  const stops: number[] = [];
  // One power too early: logarithms are rounded.
  for (let power = Math.floor(Math.log10(first)) - 1; ; power += 1) {
    for (const step of STEPS) {
      const stop = Number(`${step}e${power}`);
      if (stop <= first) stops.length = 0;
      stops.push(stop);
      if (stop >= most && stops.length > 1) return stops;
    }
  }
}

function binsBetween(stops: readonly number[]): readonly RangeBin[] {
  return stops.slice(1).map((to, place) => ({ from: stops[place] ?? 0, to }));
}
