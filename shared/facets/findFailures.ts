/** Which publications pass everything that narrows, and which fail one thing alone. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Narrowing, Range } from '../view/viewState.ts';
import type { Facet } from './facet.ts';
import type { FacetContext } from './facetContext.ts';
import { FACETS, facetById } from './facetRegistry.ts';
import {
  type FacetMembership,
  type IntegerLists,
  membershipOf,
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
  FACETS.forEach((facet: Facet, number) => {
    const fails = findFailing(context, facet, narrowing);
    if (fails) mark(failures, fails, number);
  });
  narrowing.searches.forEach((query, number) => {
    const matches = context.searchMatches[query];
    if (matches) mark(failures, notAmong(context.index, matches), FACETS.length + number);
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
function findFailing(context: FacetContext, facet: Facet, narrowing: Narrowing): Uint8Array | null {
  if (!isFacetActive(facet.id, narrowing) || (facet.isReaders && context.notes === null)) return null;
  const membership = membershipOf(context, facet);
  const { members, numbers } = membership;
  const wanted = narrowing.filters[facet.id] ?? [];
  const chosen = numbersOf(membership, wanted);
  const excluded = numbersOf(membership, narrowing.excluded[facet.id] ?? []);
  const range = numbers ? (narrowing.ranges[facet.id] ?? null) : null;
  // A tag that nothing has any longer still asks for what has it; any other value that does not occur is no question.
  const asks = chosen.length > 0 || range !== null || (facet.isReaders === true && wanted.length > 0);
  if (!asks && excluded.length === 0) return null;

  const fails = new Uint8Array(context.index.corpus.publications.length);
  if (asks) fails.fill(1);
  if (chosen.length > 1 && narrowing.matchAll.includes(facet.id)) passWithAll(fails, members, chosen);
  else setMembers(fails, members, chosen, 0);
  if (range && numbers) passInRange(fails, numbers, range);
  setMembers(fails, members, excluded, 1);
  return fails;
}

/** The numbers of the values that occur, each once. */
function numbersOf({ numberByValue }: FacetMembership, values: readonly string[]): readonly number[] {
  return [...new Set(values.flatMap((value) => numberByValue.get(value) ?? []))];
}

function setMembers(fails: Uint8Array, members: IntegerLists, values: readonly number[], to: 0 | 1): void {
  for (const value of values) for (const publication of listOf(members, value)) fails[publication] = to;
}

function passWithAll(fails: Uint8Array, members: IntegerLists, values: readonly number[]): void {
  const found = new Uint16Array(fails.length);
  for (const value of values) {
    for (const publication of listOf(members, value)) found[publication] = (found[publication] ?? 0) + 1;
  }
  found.forEach((count, publication) => {
    if (count === values.length) fails[publication] = 0;
  });
}

function listOf({ starts, flat }: IntegerLists, number: number): Int32Array {
  return flat.subarray(starts[number], starts[number + 1]);
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
