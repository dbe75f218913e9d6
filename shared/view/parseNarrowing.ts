/** The part of a view state from outside that says what is narrowed to: see parseViewState.ts. */
import { z } from 'zod';
import { facetById } from '../facets/facetRegistry.ts';
import { isKnownFilterValue } from '../facets/membership.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Filters, MAX_SEARCHES, type Narrowing, type Range, type Ranges } from './viewState.ts';

const filtersSchema = z.record(z.string(), z.array(z.string())).default({});
/** Any number, so that one that is none costs its range alone and not the whole state. */
const boundSchema = z.custom<number>((value) => typeof value === 'number').nullable();

export const narrowingFields = {
  filters: filtersSchema,
  excluded: filtersSchema,
  matchAll: z.array(z.string()).default([]),
  ranges: z.record(z.string(), z.tuple([boundSchema, boundSchema])).default({}),
  searches: z.array(z.string().max(1000)).default([]),
};

/**
 * What of it this corpus can be narrowed to. Listed as dropped: values that do not occur, values that are wanted
 * and excluded at once (they stay wanted), ranges of facets without numbers or without any number in order,
 * facets that have nothing chosen of which all could be wanted, and searches that are empty or too many.
 */
export function keepKnownNarrowing(narrowing: Narrowing, index: CorpusIndex, dropped: string[]): Narrowing {
  const filters = keepKnownValues(narrowing.filters, '', dropped, (facet, value) =>
    isKnownFilterValue(index, facet, value),
  );
  const excluded = keepKnownValues(
    narrowing.excluded,
    'not.',
    dropped,
    (facet, value) => isKnownFilterValue(index, facet, value) && !filters[facet]?.includes(value),
  );
  const keep = (texts: readonly string[], key: string, isFit: (text: string) => boolean) =>
    [...new Set(texts)].filter((text) => {
      if (isFit(text)) return true;
      dropped.push(`${key}=${text}`);
      return false;
    });
  const searches = keep(
    narrowing.searches.map((query) => query.trim()),
    'narrow',
    (query) => query !== '',
  );
  dropped.push(...searches.slice(MAX_SEARCHES).map((query) => `narrow=${query}`));
  return {
    filters,
    excluded,
    matchAll: keep(narrowing.matchAll, 'all', (facet) => filters[facet] !== undefined).sort(),
    ranges: keepKnownRanges(narrowing.ranges, dropped),
    searches: searches.slice(0, MAX_SEARCHES),
  };
}

function keepKnownValues(
  filters: Filters,
  prefix: string,
  dropped: string[],
  isKnown: (facet: string, value: string) => boolean,
): Filters {
  const kept: [string, readonly string[]][] = [];
  for (const [facet, values] of Object.entries(filters)) {
    const known = values.filter((value) => isKnown(facet, value));
    const unknown = values.filter((value) => !known.includes(value));
    dropped.push(...unknown.map((value) => `${prefix}${facet}=${value}`));
    if (known.length > 0) kept.push([facet, [...new Set(known)].sort()]);
  }
  return Object.fromEntries(kept);
}

function keepKnownRanges(ranges: Ranges, dropped: string[]): Ranges {
  return Object.fromEntries(
    Object.entries(ranges).filter(([facet, range]) => {
      if (facetById(facet)?.range !== undefined && isInOrder(range)) return true;
      dropped.push(`range.${facet}=${range.map((bound) => bound ?? '').join('..')}`);
      return false;
    }),
  );
}

function isInOrder([least, most]: Range): boolean {
  const isNumber = (bound: number | null) => bound === null || Number.isFinite(bound);
  if (!isNumber(least) || !isNumber(most) || (least === null && most === null)) return false;
  return least === null || most === null || least <= most;
}
