/** Takes a venue as the corpus writes it apart into what reference managers keep in fields of their own. */
import type { Publication } from '../model/publication.ts';

export interface VenueParts {
  /** Journal or proceedings; all of the venue where nothing can be told apart. */
  readonly name: string;
  readonly volume: string | null;
  readonly issue: string | null;
  /** First and last page. */
  readonly pages: readonly [string, string] | null;
  /** What stands in brackets at the end of a journal's venue: "presented at VLDB 2023". */
  readonly remark: string | null;
}

const PAGES = /^(.*\S), (\d+)[-–](\d+)$/;
const JOURNAL = /^(.*\S) (\d+)\((\d+)\)(?:, \d{4})?(?: \(([^()]+)\))?$/;

/**
 * "PVLDB 16(1), 2022 (presented at VLDB 2023)" is volume 16, issue 1 of PVLDB; "SOSP 2019, 1-15" has pages.
 * Only journals have volumes. Preprints are left whole.
 */
export function toVenueParts({ venue, venueType }: Pick<Publication, 'venue' | 'venueType'>): VenueParts {
  const whole = { name: venue, volume: null, issue: null, pages: null, remark: null };
  if (venueType === 'preprint') return whole;
  const [, beforePages, first, last] = PAGES.exec(venue) ?? [];
  const pages = first !== undefined && last !== undefined ? ([first, last] as const) : null;
  const rest = beforePages ?? venue;
  const [, name, volume, issue, remark] = (venueType === 'journal' && JOURNAL.exec(rest)) || [];
  if (name === undefined) return { ...whole, name: rest, pages };
  return { name, volume: volume ?? null, issue: issue ?? null, pages, remark: remark ?? null };
}
