/** BibTeX and BibLaTeX, as Google Scholar, Zotero and publishers export them, quirks included. */
import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { messageOf } from '../lib/result.ts';
import type { AuthorName } from '../model/publication.ts';
import { arxivIdOfDoi, findArxivId, findDoi, parseArxivId, parseDoi } from './identifiers.ts';
import type { Reference, ReferenceList } from './reference.ts';

/** Where works name the arXiv id although no field of their own holds it, likeliest first. */
const ARXIV_FIELDS = ['url', 'journal', 'journaltitle', 'note', 'howpublished', 'number', 'volume'] as const;
const VENUE_FIELDS = ['booktitle', 'journaltitle', 'journal', 'howpublished'] as const;

/**
 * The entries in order, LaTeX turned into plain text, titles in the case in which they are written.
 * Broken entries are faults with their place; entries after them are read.
 */
export function readBibtex(text: string): ReferenceList {
  try {
    const { entries, errors } = parse(text, {
      english: false,
      caseProtection: false,
      unsupported: 'ignore',
    });
    const references = entries.map(toReference);
    return {
      references: references.filter(isFindable),
      faults: [
        ...errors.map(({ error }) => error.replace(/\s+/g, ' ')),
        ...references
          .filter((it) => !isFindable(it))
          .map(({ place }) => `${place}: no DOI, arXiv id or title`),
      ],
    };
  } catch (thrown) {
    return { references: [], faults: [messageOf(thrown)] };
  }
}

function toReference(entry: Entry): Reference {
  const field = (name: string) => textOf(entry.fields[name]);
  const doi = parseDoi(field('doi')) ?? findDoi(field('url')) ?? parseDoi(entry.key);
  const title = withoutMarkup([field('title'), field('subtitle')].filter(Boolean).join(': '));
  const creators = entry.fields.author ?? [];
  return {
    place: `@${entry.key}`,
    doi,
    arxiv: arxivIdOf(entry, doi),
    titles: title === '' ? [] : [title],
    details: {
      authors: creators.filter((it) => !isOthers(it)).map(toAuthorName),
      authorsComplete: creators.length > 0 && !creators.some(isOthers),
      year: yearOf(field('year') || field('date')),
      venue: VENUE_FIELDS.map(field).map(withoutMarkup).find(Boolean) ?? null,
      entryType: entry.type.toLowerCase(),
      url: webAddressIn(field('url')) ?? webAddressIn(field('howpublished')),
    },
  };
}

function arxivIdOf(entry: Entry, doi: string | null): string | null {
  const field = (name: string) => textOf(entry.fields[name]);
  const archive = field('archiveprefix') || field('eprinttype');
  const own = archive === '' || /^arxiv$/i.test(archive) ? parseArxivId(field('eprint')) : null;
  return (
    own ??
    parseArxivId(field('arxivid')) ??
    (doi === null ? null : arxivIdOfDoi(doi)) ??
    ARXIV_FIELDS.map((name) => findArxivId(field(name))).find((id) => id !== null) ??
    null
  );
}

/** The parser decomposes accented letters; composed ones are what titles and names hold elsewhere. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : '';
}

/** The parser marks italics and the like by HTML; names of works have none here. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, '').trim();
}

function isOthers({ lastName, name, firstName }: Creator): boolean {
  return !firstName && /^others$/i.test(lastName ?? name ?? '');
}

function toAuthorName({ name, lastName, firstName, prefix, suffix }: Creator): AuthorName {
  return {
    family: textOf([prefix, lastName ?? name, suffix].filter(Boolean).join(' ') || firstName),
    given: lastName === undefined ? '' : textOf(firstName),
  };
}

function yearOf(text: string): number | null {
  const year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

function webAddressIn(text: string): string | null {
  return /https?:\/\/[^\s}]+/.exec(text)?.[0] ?? null;
}

function isFindable({ doi, arxiv, titles }: Reference): boolean {
  return doi !== null || arxiv !== null || titles.length > 0;
}
