/**
 * A table that leaves the app: what every view hands over, and every writer of this folder takes. Plain text only;
 * a number of the corpus stays with its result, from which writers make passports and references.
 */
import type { ReportedResult } from '../compare/comparison.ts';

/** One thing said in a cell. */
export interface ExportItem {
  readonly text: string;
  /** The results that the text states or sums up; their passports go with it. */
  readonly results?: readonly ReportedResult[] | undefined;
  /** Keys of the publications that say so; they are among the references. Those of `results` need not be repeated. */
  readonly publications?: readonly string[] | undefined;
}

/** Empty stands for nothing to say, which every writer spells out as "not reported". */
export type ExportCell = readonly ExportItem[];

export interface ExportColumn {
  readonly name: string;
  /** Numbers are set flush right where the format can. */
  readonly isNumber?: boolean | undefined;
}

export interface ExportSection {
  /** Null where the table has no sections. */
  readonly name: string | null;
  /** Each as long as the columns of the table. */
  readonly rows: readonly (readonly ExportCell[])[];
}

export interface ExportTable {
  /** Of the whole, and of the proposed file name. */
  readonly title: string;
  /** What has to be known to read it, in sentences. */
  readonly remarks: readonly string[];
  /** The first names the rows. */
  readonly columns: readonly ExportColumn[];
  readonly sections: readonly ExportSection[];
}

/**
 * How the passports of results go along: as numbered notes under the table, as a column beside each column that
 * states results, or not at all.
 */
export const PASSPORT_FORMS = ['notes', 'columns', 'none'] as const;
export type PassportForm = (typeof PASSPORT_FORMS)[number];

/** A cell that says one thing; null and the empty text give an empty cell. */
export function textCell(text: string | number | null): ExportCell {
  return text === null || text === '' ? [] : [{ text: String(text) }];
}

/** Keys of all publications that the table rests on, each once, in the order of the table. */
export function publicationsOf({ sections }: ExportTable): readonly string[] {
  const keys = sections
    .flatMap(({ rows }) => rows.flat(2))
    .flatMap(({ results = [], publications = [] }) => [
      ...publications,
      ...results.map(({ publicationKey }) => publicationKey),
    ]);
  return [...new Set(keys)];
}
