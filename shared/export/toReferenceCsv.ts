/** Publications as a table for spreadsheets; the head stands in lines of its own at the end. */
import { toCsv } from '../lib/csvText.ts';
import type { Publication } from '../model/publication.ts';
import { type DataHead, dataHeadLines } from './dataHead.ts';

/** Authors, and whatever else there is several of, within one cell. */
const SEPARATOR = '; ';

const COLUMNS = [
  ['Key', ({ key }) => key],
  ['Short name', ({ shortName }) => shortName],
  ['Title', ({ title }) => title],
  ['Authors', toAuthors],
  ['Year', ({ year }) => String(year)],
  ['First posted', ({ firstPosted }) => firstPosted ?? ''],
  ['Venue', ({ venue }) => venue],
  ['Venue type', ({ venueType }) => venueType],
  ['arXiv', ({ arxiv }) => arxiv ?? ''],
  ['DOI', ({ doi }) => doi ?? ''],
  ['URL', ({ url }) => url],
  ['Code', ({ code }) => code ?? ''],
  ['Classes', ({ classes }) => classes.join(SEPARATOR)],
] as const satisfies readonly (readonly [string, (publication: Publication) => string])[];

export function toReferenceCsv(publications: readonly Publication[], head: DataHead): string {
  const width = COLUMNS.length;
  return toCsv([
    COLUMNS.map(([name]) => name),
    ...publications.map((publication) => COLUMNS.map(([, textOf]) => textOf(publication))),
    ...toAboutRows(head, width),
  ]);
}

/** The head as rows "About, name, text" of so many cells, so that the table stays rectangular. */
export function toAboutRows(head: DataHead, width: number): readonly (readonly string[])[] {
  return dataHeadLines(head).map(({ name, text }) => [
    'About',
    name,
    text,
    ...Array.from({ length: width - 3 }, () => ''),
  ]);
}

function toAuthors({ authors, authorsComplete }: Publication): string {
  const names = authors.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`));
  return [...names, ...(authorsComplete ? [] : ['et al.'])].join(SEPARATOR);
}
