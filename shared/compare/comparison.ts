/** What a comparison is: columns (entities) × sections × rows, each cell a list of what is known. Plain data. */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { NodeId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';

/** A result together with the publication that reports it. */
export interface ReportedResult {
  readonly publicationKey: string;
  readonly result: Result;
}

/** A result among those that it compares with. */
export interface ComparedResult {
  readonly reported: ReportedResult;
  /** The unit in which all of them stand. */
  readonly unit: string;
  /** In that unit. */
  readonly value: number;
}

/** Addresses, some with a remark, and where in them. */
export interface StatementSources {
  readonly addresses: readonly string[];
  readonly locator: string | null;
}

/** One thing said in a cell. */
export interface CellItem {
  /** What is said; for a result, its number with the parts that give it meaning. */
  readonly text: string;
  /** Where it comes from within the column, for example the technique that has the benefit. */
  readonly note?: string | undefined;
  /** The entity that the text names. */
  readonly nodeId?: NodeId | undefined;
  /** Absent where the statement is the corpus's own (a kind, a count) or sums up several grades. */
  readonly grade?: EvidenceGrade | undefined;
  /** Where a statement that is no result comes from; absent for results, which have passports, and for sums. */
  readonly sources?: StatementSources | undefined;
  /** Keys of the column's publications that say so; only in columns that sum up several. */
  readonly publications?: readonly string[] | undefined;
  /** The result whose number this is. */
  readonly reported?: ReportedResult | undefined;
  /** Among the results it compares with, against the same said baseline, none is better. */
  readonly best?: BestOf | undefined;
  /**
   * The item is no statement of its own. `range` sums up the results in `range`; `completeness` says how
   * many of the column's publications say anything; `count` counts statements; `hidden` says how many the
   * least evidence grade hides; `inapplicable` says that what the row is about does not apply to the entity.
   */
  readonly summary?: 'range' | 'completeness' | 'count' | 'hidden' | 'inapplicable' | undefined;
  /** The results that a range sums up, best first. */
  readonly range?: readonly ReportedResult[] | undefined;
  /** How many statements of the cell the least evidence grade hides. */
  readonly hidden?: number | undefined;
  /** The unit in which the results of the row compare, where that is not the one reported. */
  readonly unit?: string | undefined;
}

/** What makes a result the best: of how many, in how many columns, against what. */
export interface BestOf {
  readonly count: number;
  readonly baseline: string;
  /** Others are as good. */
  readonly isShared: boolean;
}

export interface ComparisonRow {
  readonly id: string;
  readonly name: string;
  /** What has to be known to read the row across. */
  readonly remark?: string | undefined;
  /** The row shows statements of other rows again, beside each other. */
  readonly repeats?: boolean | undefined;
  /** One list a column, in column order; an empty list means "not reported". */
  readonly cells: readonly (readonly CellItem[])[];
}

export interface ComparisonSection {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonColumn {
  readonly nodeId: NodeId;
  /** Short name. */
  readonly label: string;
  /** Full name. */
  readonly title: string;
  /** Keys of the publications that the column rests on; its own, for a publication. */
  readonly publications: readonly string[];
  /** Ids of the techniques that it sums up; empty for one itself. */
  readonly techniques: readonly string[];
  /** How many of its statements the least evidence grade hides; absent while it hides none. */
  readonly hidden?: number | undefined;
}

export interface Comparison {
  readonly columns: readonly ComparisonColumn[];
  readonly sections: readonly ComparisonSection[];
}

/** Stands in every empty cell, on screen and in exports. */
export const NOT_REPORTED = 'not reported';

/** Stands where a row is about something that the entity cannot have. */
export const DOES_NOT_APPLY = 'does not apply';

/**
 * Whether all columns say the same in the row, in whatever order; grades and sources count as part of
 * what is said, and so does how many publications say it, but not which these are. A row of a single column is never equal: there is nothing that it could equal.
 */
export function isEqualRow(row: ComparisonRow): boolean {
  const signatures = row.cells.map((items) => items.map(signatureOf).sort().join('\n'));
  return signatures.length > 1 && signatures.every((signature) => signature === signatures[0]);
}

/** The comparison without the rows in which all columns are equal, and without sections that this empties. */
export function withoutEqualRows(comparison: Comparison): Comparison {
  const sections = comparison.sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => !isEqualRow(row)) }))
    .filter((section) => section.rows.length > 0);
  return { ...comparison, sections };
}

export function countRows(comparison: Comparison): number {
  return comparison.sections.reduce((sum, section) => sum + section.rows.length, 0);
}

function signatureOf(item: CellItem): string {
  const { text, note, grade, publications, reported } = item;
  return JSON.stringify([text, note, grade, publications?.length, reported]);
}
