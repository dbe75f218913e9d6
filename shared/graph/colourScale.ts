/** Numbers as a few steps of colour: which belong together, and how a step is called. Pure. */
import { SCALE_MARKS, type ScaleMark } from './palette.ts';

/** Numbers from `least` to `most`, both of which occur. */
export interface Bin {
  readonly least: number;
  readonly most: number;
}

/**
 * Bins that hold about equally many of the values each, ascending; equal values are never parted, so that there
 * may be fewer bins than asked for. Where so few different numbers occur, each has a bin of its own.
 */
export function buildBins(values: readonly number[], atMost: number = SCALE_MARKS.length): readonly Bin[] {
  const ordered = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(ordered)];
  if (distinct.length <= atMost) return distinct.map((value) => ({ least: value, most: value }));
  const bins: Bin[] = [];
  let from = 0;
  while (from < ordered.length) {
    const left = atMost - bins.length;
    const wanted = from + Math.max(1, Math.round((ordered.length - from) / left));
    const until = left === 1 ? ordered.length : nearestStep(ordered, from, Math.min(wanted, ordered.length));
    bins.push({ least: ordered[from] ?? 0, most: ordered[until - 1] ?? 0 });
    from = until;
  }
  return bins;
}

/** The place after `from` where a new value begins (or the list ends) that is nearest to the place wanted. */
function nearestStep(ordered: readonly number[], from: number, wanted: number): number {
  const isStep = (place: number) => place === ordered.length || ordered[place] !== ordered[place - 1];
  for (let distance = 0; ; distance += 1) {
    if (wanted - distance > from && isStep(wanted - distance)) return wanted - distance;
    if (wanted + distance <= ordered.length && isStep(wanted + distance)) return wanted + distance;
  }
}

/** The place of the bin that holds the value; -1 where none does. */
export function binOf(bins: readonly Bin[], value: number): number {
  return bins.findIndex(({ least, most }) => least <= value && value <= most);
}

/** The colours of so many bins: always from the first of the scale to its last, as far apart as can be. */
export function markOfBin(place: number, count: number): ScaleMark {
  const last = SCALE_MARKS.length - 1;
  return SCALE_MARKS[count <= 1 ? last : Math.round((place * last) / (count - 1))] ?? 'scale5';
}

/** "2019–2021", "0.5–0.9 %", "4": a unit that both ends share is said once. */
export function binText({ least, most }: Bin, format: (value: number) => string): string {
  const [from, to] = [format(least), format(most)];
  if (from === to) return from;
  const [number, unit] = from.split(' ');
  return `${unit !== undefined && to.endsWith(` ${unit}`) ? number : from}–${to}`;
}
