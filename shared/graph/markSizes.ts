/** Numbers as sizes of marks. Pure. */
import type { NodeId } from '../model/ids.ts';
import type { GraphSizes } from './graphModel.ts';
import type { Measure } from './measureRegistry.ts';

/** Sides in layout units: nothing is larger, and what is nothing can still be seen and met. */
const MAX_SIDE = 34;
const MAX_DATE_SIDE = 24;
const MIN_SIDE = 7;
/** Smaller than nothing: not known. */
const UNKNOWN_SIDE = 5;

export interface NodeSizes {
  readonly sideById: ReadonlyMap<NodeId, number>;
  readonly sizes: GraphSizes;
}

/**
 * The side of each mark: of amounts the area is as the number, the greatest having the greatest area; of dates it
 * grows evenly from the first to the last. Nodes without a number have the smallest mark of all.
 */
export function sizeByMeasure(
  { name, scale, format }: Pick<Measure, 'name' | 'scale' | 'format'>,
  valueById: ReadonlyMap<NodeId, number>,
  nodeIds: readonly NodeId[],
): NodeSizes {
  const values = nodeIds.flatMap((id) => valueById.get(id) ?? []);
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sideOf = (value: number) =>
    scale === 'amount' ? sideOfAmount(value, most) : sideOfDate(value, least, most);
  const samples =
    values.length === 0 ? [] : scale === 'amount' ? sampleAmounts(most) : sampleDates(least, most);
  return {
    sideById: new Map(
      nodeIds.map((id) => {
        const value = valueById.get(id);
        return [id, value === undefined ? UNKNOWN_SIDE : sideOf(value)];
      }),
    ),
    sizes: {
      name,
      samples: samples.map((value) => ({ text: format(value), side: sideOf(value) })),
      unknownSide: values.length < nodeIds.length ? UNKNOWN_SIDE : null,
    },
  };
}

function sideOfAmount(value: number, most: number): number {
  return most <= 0 ? MIN_SIDE : Math.max(MIN_SIDE, MAX_SIDE * Math.sqrt(Math.max(0, value) / most));
}

function sideOfDate(value: number, least: number, most: number): number {
  const share = most === least ? 1 : (value - least) / (most - least);
  return Math.sqrt(MIN_SIDE ** 2 + share * (MAX_DATE_SIDE ** 2 - MIN_SIDE ** 2));
}

/** Up to three round amounts, ascending: the greatest that occurs at most, a quarter and a twentieth; of counts whole ones. */
function sampleAmounts(most: number): readonly number[] {
  if (most <= 0) return [0];
  const samples = [...new Set([roundDown(most / 20), roundDown(most / 4), roundDown(most)])];
  return Number.isInteger(most) ? samples.filter(Number.isInteger) : samples;
}

/** The greatest of 1, 2, 5 times a power of ten that is not above the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 2, 1].find((it) => it * power <= value * (1 + 1e-9)) ?? 1;
  return Number((digit * power).toPrecision(1));
}

function sampleDates(least: number, most: number): readonly number[] {
  return [...new Set([least, Math.round((least + most) / 2), most])];
}
