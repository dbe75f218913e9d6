/**
 * Publications as RIS, after the specification of 2011: one tag a line, lines end in CR LF, a record ends
 * with ER. The format has no room for a head; each record names the corpus as its database.
 */
import type { AuthorName, Publication, VenueType } from '../model/publication.ts';
import type { DataHead } from './dataHead.ts';
import { toPlainLine } from './plainText.ts';
import { toVenueParts } from './venueParts.ts';

/** Preprints are generic: the type for unpublished works has no place for where they appeared. */
const TYPES: Readonly<Record<VenueType, string>> = {
  conference: 'CPAPER',
  workshop: 'CPAPER',
  demo: 'CPAPER',
  journal: 'JOUR',
  preprint: 'GEN',
};

export function toRis(publications: readonly Publication[], head: DataHead): string {
  return publications.map((publication) => toRecord(publication, head)).join('');
}

function toRecord(publication: Publication, head: DataHead): string {
  const venue = toVenueParts(publication);
  const tags: readonly (readonly [string, string | null])[] = [
    ['TY', TYPES[publication.venueType]],
    ['ID', publication.key],
    ['TI', publication.title],
    ...publication.authors.map((author) => ['AU', toName(author)] as const),
    ['PY', String(publication.year)],
    ['T2', venue.name],
    ['VL', venue.volume],
    ['IS', venue.issue],
    ['SP', venue.pages?.[0] ?? null],
    ['EP', venue.pages?.[1] ?? null],
    ['DO', publication.doi],
    ['UR', publication.url],
    ['AN', publication.arxiv && `arXiv:${publication.arxiv}`],
    ['N1', venue.remark],
    ['N1', publication.authorsComplete ? null : 'The list of authors is not complete.'],
    ['DB', `${head.corpusTitle}, corpus of ${head.corpusDate}`],
  ];
  const lines = tags.flatMap(([tag, value]) => {
    const text = toPlainLine(value ?? '');
    return text === '' ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** "Family, Given". A comma inside a part would make a third part of it. */
function toName({ family, given }: AuthorName): string {
  return [family, given]
    .map((part) => toPlainLine(part.replaceAll(',', ' ')))
    .filter((part) => part !== '')
    .join(', ');
}
