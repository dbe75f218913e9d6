/**
 * Publications as BibTeX that biblatex reads as well. The entry's key is the corpus's own, so that a citation
 * keeps working after the next export. Fields after Patashnik 1988, "BibTeXing", and the biblatex manual;
 * `eprint` and `archivePrefix` after arXiv's own advice.
 */
import type { AuthorName, Publication, VenueType } from '../model/publication.ts';
import { encodeVerbatim, escapeBibtex, protectTitle } from './bibtexText.ts';
import { type DataHead, dataHeadLines } from './dataHead.ts';
import { toPlainLine } from './plainText.ts';
import { toVenueParts } from './venueParts.ts';

interface EntryType {
  readonly name: string;
  readonly venueField: string;
}

const PROCEEDINGS: EntryType = { name: 'inproceedings', venueField: 'booktitle' };

const ENTRY_TYPES: Readonly<Record<VenueType, EntryType>> = {
  conference: PROCEEDINGS,
  workshop: PROCEEDINGS,
  demo: PROCEEDINGS,
  journal: { name: 'article', venueField: 'journal' },
  preprint: { name: 'misc', venueField: 'howpublished' },
};

export function toBibtex(publications: readonly Publication[], head: DataHead): string {
  return [
    ...dataHeadLines(head).map(({ name, text }) => comment(`${name}: ${text}`)),
    comment('Encoded in UTF-8, which biblatex with biber reads as it is, and LaTeX since 2018.'),
    '',
    ...publications.map(toEntry),
  ].join('\n');
}

/** Outside of entries BibTeX skips everything but the sign that begins one. */
function comment(text: string): string {
  return `% ${toPlainLine(text).replaceAll('@', '(at)')}`;
}

function toEntry(publication: Publication): string {
  const { name, venueField } = ENTRY_TYPES[publication.venueType];
  const venue = toVenueParts(publication);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', toAuthors(publication)],
    ['title', protectTitle(publication.title)],
    [venueField, escapeBibtex(venue.name)],
    ['volume', venue.volume],
    ['number', venue.issue],
    ['pages', venue.pages?.join('--') ?? null],
    ['year', String(publication.year)],
    ['eprint', publication.arxiv],
    ['archivePrefix', publication.arxiv && 'arXiv'],
    ['doi', publication.doi && encodeVerbatim(publication.doi)],
    ['url', encodeVerbatim(publication.url)],
    ['note', venue.remark && escapeBibtex(venue.remark)],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = {${value}},`] : []));
  return `@${name}{${publication.key},\n${lines.join('\n')}\n}\n`;
}

function toAuthors({ authors, authorsComplete }: Publication): string {
  return [...authors.map(toName), ...(authorsComplete ? [] : ['others'])].join(' and ');
}

/** Particles such as "van der" stay with the family name, where BibTeX finds them. */
function toName({ family, given }: AuthorName): string {
  if (toPlainLine(given) === '') return `{${escapeBibtex(family)}}`;
  return `${namePart(family)}, ${namePart(given)}`;
}

/** Commas and the word "and" part names; within braces they do not. */
function namePart(text: string): string {
  const escaped = escapeBibtex(text);
  return /,|(^|\s)and(\s|$)/i.test(escaped) ? `{${escaped}}` : escaped;
}
