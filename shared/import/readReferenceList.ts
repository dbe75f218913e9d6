/** A list of literature in whatever form it comes: BibTeX, a table, or plain lines. */
import { readBibtex } from './readBibtex.ts';
import { hasReferenceColumns, readReferenceCsv } from './readReferenceCsv.ts';
import { readReferenceLines } from './readReferenceLines.ts';
import type { ReferenceList } from './reference.ts';

export const REFERENCE_FORMATS = ['bibtex', 'csv', 'lines'] as const;
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** Reads the text in the format it has, see `referenceFormatOf`. */
export function readReferenceList(text: string): ReferenceList {
  const plain = text.replace(/^\uFEFF/, '');
  switch (referenceFormatOf(plain)) {
    case 'bibtex':
      return readBibtex(plain);
    case 'csv':
      return readReferenceCsv(plain);
    case 'lines':
      return readReferenceLines(plain);
  }
}

/**
 * BibTeX where a line begins an entry (`@article{`), a table where the first line names a column DOI, arXiv
 * or title, plain lines otherwise. The text decides, not the name of its file.
 */
export function referenceFormatOf(text: string): ReferenceFormat {
  if (/^\s*@[a-z]+\s*[{(]/im.test(text)) return 'bibtex';
  return hasReferenceColumns(text) ? 'csv' : 'lines';
}
