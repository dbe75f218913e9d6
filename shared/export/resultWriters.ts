/** Results with their passports as files: one writer a format. */
import { toCsv } from '../lib/csvText.ts';
import type { Publication } from '../model/publication.ts';
import { type DataHead, dataHeadLines } from './dataHead.ts';
import type { ResultExporter } from './exporterRegistry.ts';
import { type SourcedRow, toSourcedRows } from './sourcedResults.ts';
import { toAboutRows } from './toReferenceCsv.ts';

/** The text of a file of all results of the publications, in their order. */
export type ResultWriter = (publications: readonly Publication[], head: DataHead) => string;

export const RESULT_WRITERS: Readonly<Record<ResultExporter['id'], ResultWriter>> = {
  'result-csv': toResultCsv,
  'result-json': toResultJson,
};

const COLUMNS = [
  ['Publication', ({ publication }) => publication],
  ['Short name', ({ shortName }) => shortName],
  ['Title', ({ title }) => title],
  ['Year', ({ year }) => String(year)],
  ['DOI', ({ doi }) => doi],
  ['arXiv', ({ arxiv }) => arxiv],
  ['Metric', ({ metricName }) => metricName],
  ['Value', ({ value }) => String(value)],
  ['Unit', ({ unit }) => unit],
  ['Direction', ({ direction }) => direction],
  ['Qualifier', ({ qualifier }) => qualifier],
  ['Baseline', ({ baseline }) => baseline],
  ['Model', ({ model }) => model],
  ['Hardware', ({ hardware }) => hardware],
  ['Hardware entries', ({ hardwareIds }) => hardwareIds.join('; ')],
  ['Conditions', ({ conditions }) => conditions],
  ['Source', ({ source }) => source],
  ['Where in it', ({ locator }) => locator],
  ['Evidence', ({ grade }) => grade],
] as const satisfies readonly (readonly [string, (row: SourcedRow) => string | null])[];

/** What is not reported is an empty cell; the head stands in lines of its own at the end. */
function toResultCsv(publications: readonly Publication[], head: DataHead): string {
  return toCsv([
    COLUMNS.map(([name]) => name),
    ...toSourcedRows(publications).map((row) => COLUMNS.map(([, textOf]) => textOf(row) ?? '')),
    ...toAboutRows(head, COLUMNS.length),
  ]);
}

function toResultJson(publications: readonly Publication[], head: DataHead): string {
  const about = Object.fromEntries(dataHeadLines(head).map(({ name, text }) => [name, text]));
  return `${JSON.stringify({ about, results: toSourcedRows(publications) }, null, 2)}\n`;
}
