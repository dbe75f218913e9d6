/** Publications as CSL-JSON, the input of citation processors; after CSL 1.0.2. Has no room for a head. */
import type { AuthorName, Publication, VenueType } from '../model/publication.ts';
import { toPlainLine } from './plainText.ts';
import { toVenueParts } from './venueParts.ts';

const TYPES: Readonly<Record<VenueType, string>> = {
  conference: 'paper-conference',
  workshop: 'paper-conference',
  demo: 'paper-conference',
  journal: 'article-journal',
  preprint: 'article',
};

export function toCslJson(publications: readonly Publication[]): string {
  return `${JSON.stringify(publications.map(toItem), null, 2)}\n`;
}

/** Members without a value are left out: JSON drops what is undefined. */
function toItem(publication: Publication) {
  const venue = toVenueParts(publication);
  return {
    id: publication.key,
    type: TYPES[publication.venueType],
    title: toPlainLine(publication.title),
    'title-short': toPlainLine(publication.shortName),
    author: publication.authors.map(toName),
    issued: { 'date-parts': [[publication.year]] },
    'container-title': toPlainLine(venue.name),
    volume: venue.volume ?? undefined,
    issue: venue.issue ?? undefined,
    page: venue.pages?.join('-'),
    DOI: publication.doi ?? undefined,
    URL: publication.url,
    number: publication.arxiv === null ? undefined : `arXiv:${publication.arxiv}`,
    note: venue.remark ?? undefined,
  };
}

/** A name of one part, an organisation's for instance, is not to be taken apart. */
function toName({ family, given }: AuthorName) {
  const parts = { family: toPlainLine(family), given: toPlainLine(given) };
  return parts.given === '' ? { literal: parts.family } : parts;
}
