/** How many publications each value of each facet would leave. */
import type { Narrowing } from '../view/viewState.ts';
import type { Facet, FacetCounts, RangeBinCount } from './facet.ts';
import type { FacetContext } from './facetContext.ts';
import { FACETS } from './facetRegistry.ts';
import { findFailures, PASSES } from './findFailures.ts';
import { type FacetMembership, type IntegerLists, membershipOf } from './membership.ts';

/** Which publications pass what narrows: found once for all facets; see `findFailures`. Places in the corpus. */
export interface Standing {
  readonly context: FacetContext;
  readonly narrowing: Narrowing;
  readonly passing: readonly number[];
  /** Those that fail one thing alone, by its number, and those that fail several, by the number for that. */
  readonly failingAlone: ReadonlyMap<number, readonly number[]>;
  /** The number of what each fails. */
  readonly failures: Int32Array;
}

export function findStanding(context: FacetContext, narrowing: Narrowing): Standing {
  const failures = findFailures(context, narrowing);
  const passing: number[] = [];
  const failingAlone = new Map<number, number[]>();
  for (let place = 0; place < failures.length; place += 1) {
    const failure = failures[place] ?? PASSES;
    if (failure === PASSES) passing.push(place);
    else {
      const before = failingAlone.get(failure);
      if (before) before.push(place);
      else failingAlone.set(failure, [place]);
    }
  }
  return { context, narrowing, passing, failingAlone, failures };
}

/** Counts of every facet in registry order. */
export function countFacets(context: FacetContext, narrowing: Narrowing): readonly FacetCounts[] {
  const standing = findStanding(context, narrowing);
  return FACETS.map((facet) => countFacet(standing, facet));
}

/**
 * The counts of a facet of the registry. They are disjunctive: taken as if the facet were off while all the
 * others stay as they are, so that the other values of a facet in use still say what they would add. Where all
 * chosen values of a facet are wanted, they are of what is left with it on: what one more value would leave.
 * Values that would leave nothing are listed with 0.
 * Linear in the values of the publications that are counted, or of those that are not, whichever are fewer.
 */
export function countFacet(standing: Standing, facet: Facet): FacetCounts {
  const { context, narrowing } = standing;
  const membership = membershipOf(context, facet);
  const chosen = new Set(narrowing.filters[facet.id]);
  const excluded = new Set(narrowing.excluded[facet.id]);
  const isConjunctive = chosen.size > 0 && narrowing.matchAll.includes(facet.id);
  // No publication fails a facet of this number alone, so that only what passes is counted.
  const number = isConjunctive ? PASSES : FACETS.findIndex(({ id }) => id === facet.id);
  const counts = countLists(standing, number, membership.under, membership.totals);
  return {
    facet,
    values: membership.values.map((value, place) => ({
      value,
      label: membership.labels[place] ?? value,
      parent: membership.parents[place] ?? null,
      count: counts[place] ?? 0,
      chosen: chosen.has(value),
      excluded: excluded.has(value),
    })),
    bins: countBins(standing, number, membership),
  };
}

/**
 * Keys of the publications of which the facet knows something: that stand under any value but the one for
 * "nothing reported", or have a number. In corpus order: "61 of 94 publications report hardware".
 */
export function reportingKeys(context: FacetContext, facet: Facet): readonly string[] {
  const { under, numbers, numberByValue } = membershipOf(context, facet);
  const empty = facet.emptyValue === undefined ? -1 : (numberByValue.get(facet.emptyValue) ?? -1);
  const isReporting = (place: number) =>
    (numbers !== null && (numbers.starts[place] ?? 0) < (numbers.starts[place + 1] ?? 0)) ||
    under.flat.subarray(under.starts[place], under.starts[place + 1]).some((value) => value !== empty);
  return context.index.corpus.publications.filter((_, place) => isReporting(place)).map(({ key }) => key);
}

/** How often each item occurs in the lists of the publications that pass, or fail nothing but the facet `number`. */
function countLists(
  { failures, passing, failingAlone }: Standing,
  number: number,
  lists: IntegerLists,
  totals: Int32Array,
): Int32Array {
  const alone = failingAlone.get(number) ?? [];
  if (passing.length + alone.length <= failures.length / 2) {
    const counts = new Int32Array(totals.length);
    addLists(counts, lists, passing, 1);
    addLists(counts, lists, alone, 1);
    return counts;
  }
  // Most are counted: what is not is fewer, and is taken from the whole.
  const counts = totals.slice();
  for (const [failed, places] of failingAlone) if (failed !== number) addLists(counts, lists, places, -1);
  return counts;
}

function addLists(
  counts: Int32Array,
  { starts, flat }: IntegerLists,
  places: readonly number[],
  step: 1 | -1,
): void {
  for (let at = 0; at < places.length; at += 1) {
    const publication = places[at] ?? 0;
    const end = starts[publication + 1] ?? 0;
    for (let place = starts[publication] ?? 0; place < end; place += 1) {
      const item = flat[place] ?? 0;
      counts[item] = (counts[item] ?? 0) + step;
    }
  }
}

function countBins(
  standing: Standing,
  number: number,
  { numbers }: FacetMembership,
): readonly RangeBinCount[] {
  if (!numbers) return [];
  const counts = countLists(standing, number, numbers.inBins, numbers.binTotals);
  return numbers.bins.map((bin, place) => ({ ...bin, count: counts[place] ?? 0 }));
}
