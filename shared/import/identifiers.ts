/**
 * DOIs and arXiv ids as people write them (bare, prefixed, as addresses, with versions, in any case), each
 * brought to one form, so that two ways of writing one identifier are equal.
 */

/** The registrant has four to nine digits (DOI Handbook, 2.2.2); the suffix may hold anything but spaces. */
const DOI = /10\.\d{4,9}\/[^\s"<>{}]+/i;
const MARKED_DOI = /(?:\bdoi\s*[:=]?\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>{}]+)/i;
/** `YYMM.` and four digits, five since January 2015; then perhaps a version (arxiv.org/help/arxiv_identifier). */
const ARXIV_ID = /(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?/;
const BARE_ARXIV_ID = new RegExp(`^${ARXIV_ID.source}(?:\\s*\\[[^\\]]*\\])?$`, 'i');
const MARKED_ARXIV_ID = new RegExp(
  `(?:\\barxiv\\s*[:.]?\\s*|arxiv\\.org/(?:abs|pdf|html)/)${ARXIV_ID.source}(?!\\d)`,
  'i',
);

/**
 * The DOI that is the whole of the text, but for a prefix (`doi:`, `https://doi.org/`), in lower case, since
 * DOIs are equal in any case; null where the text is something else.
 */
export function parseDoi(text: string): string | null {
  const bare = decoded(text)
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi\s*[:=]?\s*/i, '');
  return DOI.exec(bare)?.index === 0 && !/\s/.test(bare) ? trimmedDoi(bare) : null;
}

/** The first DOI within a text that is marked as one (`doi:` or an address of doi.org); null without. */
export function findDoi(text: string): string | null {
  const found = MARKED_DOI.exec(decoded(text))?.[1];
  return found === undefined ? null : trimmedDoi(found);
}

/** The arXiv id that is the whole of the text, without prefix, address, version and class; null otherwise. */
export function parseArxivId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^arxiv\s*[:.]?\s*/i, '')
    .replace(/\.pdf$/i, '');
  return BARE_ARXIV_ID.exec(bare)?.[1] ?? null;
}

/** The first arXiv id within a text that is marked as one (`arXiv:`, an address of arxiv.org); null without. */
export function findArxivId(text: string): string | null {
  return MARKED_ARXIV_ID.exec(text)?.[1] ?? null;
}

/** The arXiv id that a DOI of arXiv's own stands for (`10.48550/arXiv.2205.14135`); null for other DOIs. */
export function arxivIdOfDoi(doi: string): string | null {
  const own = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return own === undefined ? null : parseArxivId(own);
}

/** `YYYY-MM` in which arXiv received a work of this id (its first four digits); null for other texts. */
export function monthOfArxivId(id: string): string | null {
  const [, year, month] = /^(\d{2})(\d{2})\./.exec(id) ?? [];
  return year === undefined || month === undefined ? null : `20${year}-${month}`;
}

function trimmedDoi(doi: string): string {
  return doi.replace(/(?:[.,;:'’]|\.pdf)+$/i, '').toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
