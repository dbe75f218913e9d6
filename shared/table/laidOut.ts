/** A table laid out for its writers: every cell as lines of text with the numbers of its notes. */
import type { ReportedResult } from '../compare/comparison.ts';
import { NOT_REPORTED } from '../compare/comparison.ts';
import { passportLine } from '../compare/itemText.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ExportCell, ExportColumn, ExportTable, PassportForm } from './exportTable.ts';

export interface LaidOutLine {
  readonly text: string;
  /** Numbers of the notes that belong to it, from 1. */
  readonly notes: readonly number[];
}

export interface LaidOutNote {
  readonly text: string;
  readonly publicationKey: string;
}

export interface LaidOutTable {
  readonly columns: readonly ExportColumn[];
  readonly sections: readonly {
    readonly name: string | null;
    readonly rows: readonly (readonly (readonly LaidOutLine[])[])[];
  }[];
  /** The first is number 1. */
  readonly notes: readonly LaidOutNote[];
}

/**
 * Notes are numbered in the order in which the table reaches them, row by row; a result has one note however often
 * it is stated. As columns, the passports of a column stand in one of their own to its right, under the lines that
 * they belong to; columns without results get none.
 */
export function layOut(index: CorpusIndex, table: ExportTable, passports: PassportForm): LaidOutTable {
  const notes = new Notes(index);
  const states = table.columns.map((_, at) =>
    table.sections.some(({ rows }) => rows.some((row) => row[at]?.some(({ results }) => results?.length))),
  );
  const beside = (at: number) => passports === 'columns' && states[at] === true;
  return {
    columns: table.columns.flatMap((column, at) =>
      beside(at) ? [column, { name: `${column.name}: passports` }] : [column],
    ),
    sections: table.sections.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.flatMap((cell, at) => {
          const lines = linesOf(cell, passports === 'notes' ? notes : null);
          return beside(at) ? [lines, passportLines(index, cell)] : [lines];
        }),
      ),
    })),
    notes: notes.all,
  };
}

function linesOf(cell: ExportCell, notes: Notes | null): readonly LaidOutLine[] {
  if (cell.length === 0) return [{ text: NOT_REPORTED, notes: [] }];
  return cell.map(({ text, results = [] }) => ({
    text,
    notes: notes ? results.map((reported) => notes.numberOf(reported)) : [],
  }));
}

function passportLines(index: CorpusIndex, cell: ExportCell): readonly LaidOutLine[] {
  const results = cell.flatMap((item) => item.results ?? []);
  return [...new Set(results)].map((reported) => ({ text: passportLine(index, reported), notes: [] }));
}

class Notes {
  private readonly numbers = new Map<ReportedResult['result'], number>();
  readonly all: LaidOutNote[] = [];

  private readonly index: CorpusIndex;

  constructor(index: CorpusIndex) {
    this.index = index;
  }

  numberOf(reported: ReportedResult): number {
    const known = this.numbers.get(reported.result);
    if (known !== undefined) return known;
    this.all.push({
      text: passportLine(this.index, reported),
      publicationKey: reported.publicationKey,
    });
    this.numbers.set(reported.result, this.all.length);
    return this.all.length;
  }
}

/** "1, 2, 5": the numbers of notes as they stand behind a line. */
export function noteNumbers(notes: readonly number[]): string {
  return [...new Set(notes)].sort((left, right) => left - right).join(', ');
}
