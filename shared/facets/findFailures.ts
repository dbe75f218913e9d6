/** Which publications pass everything that narrows, and which fail one thing alone. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Narrowing, Range } from '../view/viewState.ts';
import type { FacetContext } from './facetContext.ts';
import { facetById } from './facetRegistry.ts';
import {
  type FacetMembership,
  type IntegerLists,
  membershipsOf,
  type NumberMembership,
} from './membership.ts';

/** The publication passes everything. */
export const PASSES = -1;
/** The publication fails more than one thing. */
export const FAILS_SEVERAL = -2;

/**
 * For each publication, in corpus order: `PASSES`, the number of the only facet that it fails (in registry
 * order; searches follow the facets), or `FAILS_SEVERAL`. One pass of this gives the visible publications and
 * every disjunctive count, because a publication that fails one facet alone is exactly one that would be
 * there if that facet were off. What has no effect: values and facets that do not occur, searches that are
 * not answered yet, and the reader's own facets while the reader's data is not read.
 */
export function findFailures(context: FacetContext, narrowing: Narrowing): Int32Array {
  const failures = new Int32Array(context.index.corpus.publications.length).fill(PASSES);
  const memberships = membershipsOf(context);
  memberships.forEach((membership, number) => {
    const fails = findFailing(context, membership, narrowing);
    if (fails) mark(failures, fails, number);
  });
  narrowing.searches.forEach((query, number) => {
    const matches = context.searchMatches[query];
    if (matches) mark(failures, notAmong(context.index, matches), memberships.length + number);
  });
  return failures;
}

/** Whether what passes depends on what the reader keeps. */
export function usesNotes({ filters, excluded }: Narrowing): boolean {
  return [...Object.keys(filters), ...Object.keys(excluded)].some((id) => facetById(id)?.isReaders === true);
}

/** Whether the facet has anything to say under this narrowing. */
export function isFacetActive(facetId: string, { filters, excluded, ranges }: Narrowing): boolean {
  return filters[facetId] !== undefined || excluded[facetId] !== undefined || ranges[facetId] !== undefined;
}

function mark(failures: Int32Array, fails: Uint8Array, number: number): void {
  for (let publication = 0; publication < failures.length; publication += 1) {
    if (fails[publication] === 0) continue;
    failures[publication] = failures[publication] === PASSES ? number : FAILS_SEVERAL;
  }
}

/** 1 for each publication that fails the facet; null where the facet is off. */
function findFailing(
  context: FacetContext,
  membership: FacetMembership,
  narrowing: Narrowing,
): Uint8Array | null {
  const { facet, under, numbers } = membership;
  if (!isFacetActive(facet.id, narrowing) || (facet.isReaders && context.notes === null)) return null;
  const wanted = narrowing.filters[facet.id] ?? [];
  const chosen = maskOf(membership, wanted);
  const excluded = maskOf(membership, narrowing.excluded[facet.id] ?? []);
  const range = numbers ? (narrowing.ranges[facet.id] ?? null) : null;
  // A tag that nothing has any longer still asks for what has it; any other value that does not occur is no question.
  const asksForNothing = facet.isReaders === true && wanted.length > 0 && !chosen;
  if (!chosen && !excluded && !range && !asksForNothing) return null;

  const count = context.index.corpus.publications.length;
  const fails = new Uint8Array(count);
  if (asksForNothing) fails.fill(1);
  else if (chosen && narrowing.matchAll.includes(facet.id)) failUnlessAll(fails, under, chosen);
  else if (chosen) failUnlessAny(fails, under, chosen.mask);
  else if (range) fails.fill(1);
  if (range && numbers) passInRange(fails, numbers, range);
  if (excluded) failIfAny(fails, under, excluded.mask);
  return fails;
}

interface ValueMask {
  readonly mask: Uint8Array;
  readonly size: number;
}

/** The values as a mask over their numbers; null where none occurs. */
function maskOf({ values, numberByValue }: FacetMembership, wanted: readonly string[]): ValueMask | null {
  const numbers = new Set(wanted.flatMap((value) => numberByValue.get(value) ?? []));
  if (numbers.size === 0) return null;
  const mask = new Uint8Array(values.length);
  for (const number of numbers) mask[number] = 1;
  return { mask, size: numbers.size };
}

function failUnlessAny(fails: Uint8Array, { starts, flat }: IntegerLists, mask: Uint8Array): void {
  let place = 0;
  for (let publication = 0; publication < fails.length; publication += 1) {
    const end = starts[publication + 1] ?? 0;
    let fail = 1;
    for (; place < end; place += 1) if (mask[flat[place] ?? 0] === 1) fail = 0;
    fails[publication] = fail;
  }
}

function failUnlessAll(fails: Uint8Array, { starts, flat }: IntegerLists, { mask, size }: ValueMask): void {
  let place = 0;
  for (let publication = 0; publication < fails.length; publication += 1) {
    const end = starts[publication + 1] ?? 0;
    let found = 0;
    for (; place < end; place += 1) found += mask[flat[place] ?? 0] ?? 0;
    fails[publication] = found === size ? 0 : 1;
  }
}

function failIfAny(fails: Uint8Array, { starts, flat }: IntegerLists, mask: Uint8Array): void {
  let place = 0;
  for (let publication = 0; publication < fails.length; publication += 1) {
    const end = starts[publication + 1] ?? 0;
    for (; place < end; place += 1) if (mask[flat[place] ?? 0] === 1) fails[publication] = 1;
  }
}

/** Lets through what has a number that is certainly in the range, whatever else it has. */
function passInRange(fails: Uint8Array, { starts, least, most }: NumberMembership, range: Range): void {
  const from = range[0] ?? Number.NEGATIVE_INFINITY;
  const to = range[1] ?? Number.POSITIVE_INFINITY;
  let place = 0;
  for (let publication = 0; publication < fails.length; publication += 1) {
    const end = starts[publication + 1] ?? 0;
    for (; place < end; place += 1) {
      if ((least[place] ?? 0) >= from && (most[place] ?? 0) <= to) fails[publication] = 0;
    }
  }
}

const placesByIndex = new WeakMap<CorpusIndex, ReadonlyMap<string, number>>();

function notAmong(index: CorpusIndex, keys: readonly string[]): Uint8Array {
  const { publications } = index.corpus;
  const places = placesByIndex.get(index) ?? new Map(publications.map(({ key }, place) => [key, place]));
  placesByIndex.set(index, places);
  const fails = new Uint8Array(publications.length).fill(1);
  for (const key of keys) {
    const place = places.get(key);
    if (place !== undefined) fails[place] = 0;
  }
  return fails;
}
