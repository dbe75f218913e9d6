/** What is known of a publication before it has a file: from a BibTeX entry, from typed fields, or from both. */
import { monthOfArxivId, parseArxivId, parseDoi } from '../import/identifiers.ts';
import type { Reference } from '../import/reference.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import {
  type AuthorName,
  REVIEW_CLASSES,
  type ReviewClass,
  VENUE_TYPES,
  type VenueType,
} from '../model/publication.ts';

export interface PublicationDraft {
  readonly key?: string;
  readonly shortName?: string;
  readonly title?: string;
  readonly authors?: readonly AuthorName[];
  readonly authorsComplete?: boolean;
  readonly year?: number;
  readonly venue?: string;
  readonly venueType?: VenueType;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly classes?: readonly ReviewClass[];
  readonly summary?: string;
}

/** The fields that a person types, as flags or as answers; `hint` says how. */
export const DRAFT_FIELDS = [
  { id: 'title', hint: 'the full title' },
  { id: 'authors', hint: '"Family, Given; Family, Given"; end in "others" where there are more' },
  { id: 'year', hint: 'year of the venue' },
  { id: 'venue', hint: '"ICML 2023", "arXiv preprint"' },
  { id: 'venue-type', hint: `${VENUE_TYPES.join(', ')}; guessed from the venue unless told` },
  { id: 'arxiv', hint: 'arXiv id, where there is one' },
  { id: 'doi', hint: 'DOI, where there is one' },
  { id: 'url', hint: 'address of the publication; from arXiv id or DOI unless told' },
  { id: 'classes', hint: `one or more of ${REVIEW_CLASSES.join(', ')}, parted by commas` },
  { id: 'short-name', hint: 'what a graph label shows; from the title unless told' },
  { id: 'key', hint: 'lower-case letters and digits; from the short name unless told' },
  { id: 'summary', hint: 'two or three sentences of your own; can be written later' },
] as const satisfies readonly { readonly id: string; readonly hint: string }[];
export type DraftField = (typeof DRAFT_FIELDS)[number]['id'];

/** What was typed; fields left empty count as not typed. */
export type TypedDraft = Readonly<Partial<Record<DraftField, string>>>;

/** What was typed as a draft; `add/invalid-field` names every field that cannot be read. */
export function parseTypedDraft(typed: TypedDraft): Result<PublicationDraft> {
  const faults: string[] = [];
  const read = <T>(field: DraftField, parse: (text: string) => T | null): T | undefined => {
    const text = typed[field]?.trim() ?? '';
    if (text === '') return undefined;
    const value = parse(text);
    if (value === null) faults.push(`${field}: "${text}" cannot be read (${hintOf(field)})`);
    return value ?? undefined;
  };
  const asItIs = (text: string) => text;
  const authors = read('authors', parseAuthors);
  const draft = withoutUndefined({
    title: read('title', asItIs),
    authors: authors?.names,
    authorsComplete: authors?.complete,
    year: read('year', (text) => (/^\d{4}$/.test(text) ? Number(text) : null)),
    venue: read('venue', asItIs),
    venueType: read('venue-type', (text) => VENUE_TYPES.find((it) => it === text) ?? null),
    arxiv: read('arxiv', parseArxivId),
    doi: read('doi', parseDoi),
    url: read('url', asItIs),
    classes: read('classes', parseClasses),
    shortName: read('short-name', asItIs),
    key: read('key', asItIs),
    summary: read('summary', asItIs),
  });
  return faults.length === 0 ? ok(draft) : fail('add/invalid-field', faults.join('\n'));
}

/** What an entry of a list says. Its title is taken as written, its venue in its own words. */
export function toDraft({ doi, arxiv, titles, details }: Reference): PublicationDraft {
  const isPreprint = details?.venue ? /arxiv/i.test(details.venue) : arxiv !== null;
  return withoutUndefined({
    title: titles[0],
    authors: details && details.authors.length > 0 ? details.authors : undefined,
    authorsComplete: details?.authorsComplete,
    year: details?.year ?? (arxiv === null ? undefined : Number(monthOfArxivId(arxiv)?.slice(0, 4))),
    venue: isPreprint ? 'arXiv preprint' : (details?.venue ?? undefined),
    venueType: isPreprint ? 'preprint' : venueTypeOf(details?.venue ?? '', details?.entryType ?? ''),
    arxiv: arxiv ?? undefined,
    doi: doi === null || doi.startsWith('10.48550/arxiv.') ? undefined : doi,
    url: details?.url ?? undefined,
  });
}

/** The kind that the words of the venue, or the type of a BibTeX entry, speak for; undefined where neither does. */
export function venueTypeOf(venue: string, entryType: string): VenueType | undefined {
  if (/arxiv|preprint/i.test(venue)) return 'preprint';
  if (/workshop/i.test(venue)) return 'workshop';
  if (/demonstration|\bdemo\b/i.test(venue)) return 'demo';
  if (/journal|transactions|\bpvldb\b|proc\. vldb endow/i.test(venue)) return 'journal';
  if (/conference|proceedings|symposium/i.test(venue)) return 'conference';
  if (/^(?:inproceedings|conference)$/.test(entryType)) return 'conference';
  return entryType === 'article' ? 'journal' : undefined;
}

/** "Doe, Jo; Roe, Al; others"; a name without a comma is that of a group. Null where there is none. */
export function parseAuthors(
  text: string,
): { readonly names: readonly AuthorName[]; readonly complete: boolean } | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isOthers = (part: string) => /^(?:and )?(?:others|et al\.?)$/i.test(part);
  const names = parts
    .filter((part) => !isOthers(part))
    .map((part) => {
      const [family = '', ...given] = part.split(',').map((piece) => piece.trim());
      return { family, given: given.join(', ') };
    })
    .filter(({ family }) => family !== '');
  return names.length === 0 ? null : { names, complete: !parts.some(isOthers) };
}

function parseClasses(text: string): readonly ReviewClass[] | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const classes = REVIEW_CLASSES.filter((it) => words.includes(it));
  return classes.length === new Set(words).size && classes.length > 0 ? classes : null;
}

function hintOf(field: DraftField): string {
  return DRAFT_FIELDS.find(({ id }) => id === field)?.hint ?? field;
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
