/** The forms in which a table leaves the app. A new one is an entry here. */
import type { DataHead } from '../export/dataHead.ts';
import { toBibtex } from '../export/toBibtex.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type ExportTable, type PassportForm, publicationsOf } from './exportTable.ts';
import { tableToCsv } from './tableToCsv.ts';
import { tableToHtml } from './tableToHtml.ts';
import { tableToLatex } from './tableToLatex.ts';
import { tableToMarkdown } from './tableToMarkdown.ts';

interface TableFormatSpec {
  readonly id: string;
  readonly name: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (index: CorpusIndex, table: ExportTable, head: DataHead, passports: PassportForm) => string;
}

export const TABLE_FORMATS = [
  { id: 'csv', name: 'CSV', extension: 'csv', mediaType: 'text/csv', write: tableToCsv },
  { id: 'markdown', name: 'Markdown', extension: 'md', mediaType: 'text/markdown', write: tableToMarkdown },
  { id: 'latex', name: 'LaTeX', extension: 'tex', mediaType: 'application/x-tex', write: tableToLatex },
  { id: 'html', name: 'HTML', extension: 'html', mediaType: 'text/html', write: tableToHtml },
] as const satisfies readonly TableFormatSpec[];
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type TableFormatId = TableFormat['id'];

/** The publications that the table rests on, as BibTeX, in the order in which the table names them. */
export function referencesOf(index: CorpusIndex, table: ExportTable, head: DataHead): string {
  const publications = publicationsOf(table).flatMap((key) => index.publicationByKey.get(key) ?? []);
  return toBibtex(publications, head);
}
