/** How many publications each value of each facet would leave. */
import type { Narrowing } from '../view/viewState.ts';
import type { Facet, FacetCounts } from './facet.ts';
import type { FacetContext } from './facetContext.ts';
import { findFailures, PASSES } from './findFailures.ts';
import { type FacetMembership, findMembership, type IntegerLists, membershipsOf } from './membership.ts';

/**
 * Counts of every facet in registry order. They are disjunctive: those of a facet are taken as if it were
 * off while all the others stay as they are, so that the other values of a facet in use still say what
 * they would add. Where all chosen values of a facet are wanted, its counts are of what is left with it on:
 * what one more value would leave. Values that would leave nothing are listed with 0.
 * Linear in the publications that pass (or fail this facet alone) × their values.
 */
export function countFacets(context: FacetContext, narrowing: Narrowing): readonly FacetCounts[] {
  const memberships = membershipsOf(context);
  const { passing, failing } = sortOut(findFailures(context, narrowing), memberships.length);
  return memberships.map((membership, number) => {
    const { facet } = membership;
    const chosen = new Set(narrowing.filters[facet.id]);
    const excluded = new Set(narrowing.excluded[facet.id]);
    const isConjunctive = chosen.size > 0 && narrowing.matchAll.includes(facet.id);
    const counted = isConjunctive ? [passing] : [passing, failing[number] ?? []];
    const counts = countLists(membership.under, membership.values.length, counted);
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
      bins: countBins(membership, counted),
    };
  });
}

/**
 * Keys of the publications of which the facet knows something: that stand under any value but the one for
 * "nothing reported", or have a number. In corpus order: "61 of 94 publications report hardware".
 */
export function reportingKeys(context: FacetContext, facet: Facet): readonly string[] {
  const membership = findMembership(context, facet.id);
  if (!membership) return [];
  const { under, numbers, numberByValue } = membership;
  const empty = facet.emptyValue === undefined ? -1 : (numberByValue.get(facet.emptyValue) ?? -1);
  const isReporting = (place: number) =>
    (numbers !== null && lengthOf(numbers.starts, place) > 0) ||
    under.flat.subarray(under.starts[place], under.starts[place + 1]).some((value) => value !== empty);
  return context.index.corpus.publications.filter((_, place) => isReporting(place)).map(({ key }) => key);
}

interface SortedOut {
  /** Places of the publications that pass, ascending. */
  readonly passing: readonly number[];
  /** By number of a facet: places of those that fail it alone. */
  readonly failing: readonly (readonly number[])[];
}

function sortOut(failures: Int32Array, facetCount: number): SortedOut {
  const passing: number[] = [];
  const failing = Array.from({ length: facetCount }, (): number[] => []);
  for (let place = 0; place < failures.length; place += 1) {
    const failure = failures[place] ?? PASSES;
    if (failure === PASSES) passing.push(place);
    else failing[failure]?.push(place);
  }
  return { passing, failing };
}

function countLists(
  { starts, flat }: IntegerLists,
  length: number,
  counted: readonly (readonly number[])[],
): Int32Array {
  const counts = new Int32Array(length);
  for (const places of counted) {
    for (const publication of places) {
      const end = starts[publication + 1] ?? 0;
      for (let place = starts[publication] ?? 0; place < end; place += 1) {
        const value = flat[place] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function countBins({ numbers }: FacetMembership, counted: readonly (readonly number[])[]) {
  if (!numbers) return [];
  const counts = countLists(numbers.inBins, numbers.bins.length, counted);
  return numbers.bins.map((bin, place) => ({ ...bin, count: counts[place] ?? 0 }));
}

function lengthOf(starts: Int32Array, place: number): number {
  return (starts[place + 1] ?? 0) - (starts[place] ?? 0);
}
