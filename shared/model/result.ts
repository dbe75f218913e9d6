/** A result: one reported number with its passport, the set that makes the number mean something. */
import type { Evidence } from './evidence.ts';

/**
 * `exact`: the source gives the number itself as the measured value.
 * `not stated`: a number without any qualifier, which may hide an average or a best case.
 * `below`: the source says "less than"; `up to`: the source says it is the best case.
 */
export const QUALIFIERS = ['exact', 'not stated', 'about', 'average', 'up to', 'at least', 'below'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const DIRECTIONS = ['higher-better', 'lower-better'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Result extends Evidence {
  /** Id of a metric in `shared/model/metric.ts`. */
  readonly metric: string;
  readonly value: number;
  /** A unit that the metric knows. */
  readonly unit: string;
  readonly direction: Direction;
  readonly qualifier: Qualifier;
  /** What the number is measured against; null where it is absolute or not reported. */
  readonly baseline: string | null;
  /** The language model measured, as written; null where it is not reported. */
  readonly model: string | null;
  /** The hardware as written; null where it is not reported. */
  readonly hardware: string | null;
  /** Ids of the hardware entries that the text above names; empty where none can be told. */
  readonly hardwareIds: readonly string[];
  readonly conditions: string | null;
}
