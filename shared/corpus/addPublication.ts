/**
 * A scaffold for a new publication: every field there, nothing claimed that is not known. What it says comes
 * from the draft; grades are `unsourced`, membership is `in-scope`, lists are empty.
 */
import { foldTitle, titleKey } from '../import/foldTitle.ts';
import { monthOfArxivId } from '../import/identifiers.ts';
import { headOf } from '../import/titleSimilarity.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Publication } from '../model/publication.ts';
import { pathText } from './parseCorpus.ts';
import { type PublicationDraft, venueTypeOf } from './publicationDraft.ts';
import { publicationSchema } from './publicationSchema.ts';
import { UNWRITTEN_SUMMARY } from './unwrittenSummary.ts';

/** A longer head of a title is a sentence, not a name. */
const MOST_WORDS_OF_A_NAME = 3;

/** Words that say nothing as a part of a key. */
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'is', 'of', 'on', 'the', 'to', 'with']);

/**
 * The scaffold in the schema's order of keys. `add/missing-field` names every field that the draft must
 * hold and does not, `add/invalid-publication` every field that the schema refuses.
 * @param origin where the draft comes from, for the curator's note: "a BibTeX entry"
 */
export function buildPublicationScaffold(draft: PublicationDraft, origin: string): Result<Publication> {
  const { title, authors, year, venue, classes } = draft;
  const venueType = draft.venueType ?? venueTypeOf(venue ?? '', '');
  const url = draft.url ?? addressOf(draft);
  if (!title || !authors || year === undefined || !venue || !venueType || !url || !classes) {
    const needed = { title, authors, year, venue, 'venue-type': venueType, url, classes };
    const missing = Object.entries(needed).filter(([, value]) => !value);
    return fail(
      'add/missing-field',
      `These fields are needed: ${missing.map(([name]) => `--${name}`).join(', ')}.`,
    );
  }
  const shortName = draft.shortName ?? shortNameOf(title);
  const parsed = publicationSchema.safeParse({
    key: draft.key ?? keyOf(shortName, draft),
    title,
    altTitle: null,
    shortName,
    authors,
    authorsComplete: draft.authorsComplete ?? true,
    year,
    firstPosted: firstPostedOf(draft.arxiv, year),
    venue,
    venueType,
    arxiv: draft.arxiv ?? null,
    doi: draft.doi ?? null,
    url,
    code: null,
    summary: draft.summary ?? UNWRITTEN_SUMMARY,
    contributions: [],
    limitations: [],
    classes,
    strategies: [],
    techniques: [],
    frameworks: [],
    hardware: [],
    models: [],
    results: [],
    relations: [],
    metadata: { grade: 'unsourced', sources: [] },
    membership: { level: 'in-scope', source: null },
    curatorNote: `Scaffold made from ${origin}; nothing of the publication has been read for it.`,
  });
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`);
  return fail('add/invalid-publication', faults.join('\n'));
}

export interface Duplicate {
  readonly publication: Publication;
  /** What both have in common. */
  readonly shared: 'key' | 'DOI' | 'arXiv id' | 'title';
}

/** Publications that share the key, the DOI, the arXiv id or the title (as folded) with the new one. */
export function findDuplicates(
  added: Pick<Publication, 'key' | 'doi' | 'arxiv' | 'title'>,
  publications: readonly Publication[],
): readonly Duplicate[] {
  return publications.flatMap((publication): readonly Duplicate[] => {
    const titles = [publication.title, publication.altTitle ?? publication.title].map(titleKey);
    if (publication.key === added.key) return [{ publication, shared: 'key' }];
    if (added.doi !== null && publication.doi?.toLowerCase() === added.doi.toLowerCase()) {
      return [{ publication, shared: 'DOI' }];
    }
    if (added.arxiv !== null && publication.arxiv === added.arxiv)
      return [{ publication, shared: 'arXiv id' }];
    return titles.includes(titleKey(added.title)) ? [{ publication, shared: 'title' }] : [];
  });
}

/** What is still open in a scaffold, a line each, in the order in which a curator would fill it in. */
export function openFields(publication: Publication): readonly string[] {
  const lists = [
    'contributions',
    'strategies',
    'techniques',
    'frameworks',
    'hardware',
    'models',
    'results',
    'relations',
    'limitations',
  ] as const;
  return [
    publication.summary === UNWRITTEN_SUMMARY
      ? 'summary: two or three sentences of your own, no abstract'
      : null,
    'title, venue, year: hold them to the publication itself, then set metadata to the grade and sources',
    publication.authorsComplete ? null : 'authors: the rest of them, then authorsComplete',
    publication.firstPosted === null
      ? 'firstPosted: month of the first public version'
      : 'firstPosted: from the arXiv id; earlier where another version came first',
    publication.code === null ? 'code: address of the repository, where there is one' : null,
    `empty so far: ${lists.filter((name) => publication[name].length === 0).join(', ')}`,
  ].filter((line) => line !== null);
}

/** "FlexGen" of "FlexGen: High-Throughput …"; else the title as it stands. */
function shortNameOf(title: string): string {
  const head = headOf(title);
  return head.split(' ').length <= MOST_WORDS_OF_A_NAME ? head : title;
}

/** The short name in letters and digits where it is a name; else first author, year, first word that says something. */
function keyOf(shortName: string, { authors, year, title }: PublicationDraft): string {
  const isName = shortName.split(' ').length <= MOST_WORDS_OF_A_NAME;
  if (isName) return slug(shortName);
  const word = foldTitle(title ?? '')
    .split(' ')
    .find((it) => !EMPTY_WORDS.has(it));
  return slug(`${authors?.[0]?.family ?? ''}${year ?? ''}${word ?? ''}`);
}

function slug(text: string): string {
  return titleKey(text).replace(/[^a-z0-9]/g, '');
}

function addressOf({ arxiv, doi }: PublicationDraft): string | undefined {
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}

/** The month of the arXiv id, unless arXiv had the work only after the year of its venue. */
function firstPostedOf(arxiv: string | undefined, year: number): string | null {
  const month = arxiv === undefined ? null : monthOfArxivId(arxiv);
  return month !== null && Number(month.slice(0, 4)) <= year ? month : null;
}
