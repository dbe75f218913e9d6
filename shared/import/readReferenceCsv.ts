/** Tables with any of the columns DOI, arXiv id, title: from spreadsheets, or as literature databases export them. */
import Papa from 'papaparse';
import { arxivIdOfDoi, findArxivId, findDoi, parseArxivId, parseDoi } from './identifiers.ts';
import type { Reference, ReferenceList } from './reference.ts';

/** Names of columns, letters and digits only, as Scopus, Web of Science, IEEE Xplore, Zotero and people call them. */
const COLUMNS = {
  doi: ['doi', 'doilink'],
  arxiv: ['arxiv', 'arxivid', 'eprint'],
  title: ['title', 'documenttitle', 'articletitle', 'papertitle'],
  url: ['url', 'link', 'pdflink'],
} as const;
type Column = keyof typeof COLUMNS;

/** The column that a head names; null for one that is of no use here. */
function columnOf(head: string): Column | null {
  const name = head.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = Object.keys(COLUMNS) as readonly Column[];
  return names.find((column) => (COLUMNS[column] as readonly string[]).includes(name)) ?? null;
}

/** Whether the first line is the head of a table that can be read here: a list of titles alone is not one. */
export function hasReferenceColumns(text: string): boolean {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const columns = (Papa.parse<string[]>(head).data[0] ?? []).map(columnOf);
  return columns.some((column) => column !== null && column !== 'url');
}

/** The rows in order; the delimiter is found out. Rows without any of the columns' values are faults. */
export function readReferenceCsv(text: string): ReferenceList {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const columns = head.map(columnOf);
  const references = rows.map((row, at): Reference => {
    const cellOf = (column: Column) => row[columns.indexOf(column)]?.trim() ?? '';
    const doi = parseDoi(cellOf('doi')) ?? findDoi(cellOf('url'));
    const title = cellOf('title');
    return {
      place: `row ${at + 2}`,
      doi,
      arxiv:
        parseArxivId(cellOf('arxiv')) ??
        findArxivId(cellOf('url')) ??
        (doi === null ? null : arxivIdOfDoi(doi)),
      titles: title === '' ? [] : [title],
      details: null,
    };
  });
  return {
    references: references.filter(isFindable),
    faults: [
      ...errors
        .filter(({ type }) => type === 'Quotes')
        .map(({ row, message }) => `row ${(row ?? 0) + 1}: ${message}`),
      ...references.filter((it) => !isFindable(it)).map(({ place }) => `${place}: no DOI, arXiv id or title`),
    ],
  };
}

function isFindable({ doi, arxiv, titles }: Reference): boolean {
  return doi !== null || arxiv !== null || titles.length > 0;
}
