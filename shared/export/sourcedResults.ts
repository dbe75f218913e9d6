/** The results of publications with their whole passports, as the rows that exported files are written from. */
import { metricName } from '../compare/resultRows.ts';
import type { Publication } from '../model/publication.ts';
import type { Result } from '../model/result.ts';

/** A result with the publication that reports it, flat: one row of a table. Null where nothing is reported. */
export interface SourcedRow {
  readonly publication: string;
  readonly shortName: string;
  readonly title: string;
  readonly year: number;
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly metric: string;
  readonly metricName: string;
  readonly value: number;
  readonly unit: string;
  readonly direction: string;
  readonly qualifier: string;
  readonly baseline: string | null;
  readonly model: string | null;
  readonly hardware: string | null;
  readonly hardwareIds: readonly string[];
  readonly conditions: string | null;
  readonly source: string | null;
  readonly locator: string | null;
  readonly grade: string;
}

/** In the order of the publications, and of the results within each. */
export function toSourcedRows(publications: readonly Publication[]): readonly SourcedRow[] {
  return publications.flatMap((publication) =>
    publication.results.map((result) => toSourcedRow(publication, result)),
  );
}

function toSourcedRow(publication: Publication, result: Result): SourcedRow {
  return {
    publication: publication.key,
    shortName: publication.shortName,
    title: publication.title,
    year: publication.year,
    doi: publication.doi,
    arxiv: publication.arxiv,
    metric: result.metric,
    metricName: metricName(result.metric),
    value: result.value,
    unit: result.unit,
    direction: result.direction,
    qualifier: result.qualifier,
    baseline: result.baseline,
    model: result.model,
    hardware: result.hardware,
    hardwareIds: result.hardwareIds,
    conditions: result.conditions,
    source: result.source,
    locator: result.locator ?? null,
    grade: result.grade,
  };
}
