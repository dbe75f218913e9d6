/** How many publications each value of each facet would leave. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Filters } from '../view/viewState.ts';
import type { Facet, FacetCounts } from './facet.ts';
import { type FacetMembership, findFailures, membershipsOf, PASSES } from './membership.ts';

/**
 * Counts of every facet in registry order. They are disjunctive: those of a facet are taken as if it were
 * off while all the others stay as they are, so that the other values of a facet in use still say what
 * they would add. Values that would leave nothing are listed with 0.
 * Linear in publications × values per publication.
 */
export function countFacets(index: CorpusIndex, filters: Filters): readonly FacetCounts[] {
  const failures = findFailures(index, filters);
  return membershipsOf(index).map((membership, facetNumber) => {
    const counts = countValues(membership, failures, facetNumber);
    const chosen = new Set(filters[membership.facet.id] ?? []);
    return {
      facet: membership.facet,
      values: membership.values.map((value, number) => ({
        value,
        label: membership.facet.labelOf(value, index),
        parent: membership.facet.parentOf(value, index),
        count: counts[number] ?? 0,
        chosen: chosen.has(value),
      })),
    };
  });
}

/**
 * The filters in words, for captions: "Hardware: RTX 3090; Year: 2022, 2023". Facets in registry order;
 * empty when nothing is filtered. Values that are not in the corpus are left out, as they filter nothing.
 */
export function describeFilters(index: CorpusIndex, filters: Filters): string {
  return membershipsOf(index)
    .flatMap(({ facet, values }) => {
      const chosen = new Set(filters[facet.id] ?? []);
      const labels = values.filter((value) => chosen.has(value)).map((value) => facet.labelOf(value, index));
      return labels.length > 0 ? [`${facet.name}: ${labels.join(', ')}`] : [];
    })
    .join('; ');
}

/**
 * Keys of the publications that stand under any value of the facet but the one for "nothing reported", in
 * corpus order: "61 of 94 publications report hardware".
 */
export function reportingKeys(index: CorpusIndex, facet: Facet): readonly string[] {
  return index.corpus.publications
    .filter((it) => facet.valuesOf(it, index).some((value) => value !== facet.emptyValue))
    .map((it) => it.key);
}

function countValues(membership: FacetMembership, failures: Int32Array, facetNumber: number): Int32Array {
  const counts = new Int32Array(membership.values.length);
  for (let publication = 0; publication < failures.length; publication += 1) {
    const failure = failures[publication];
    if (failure !== PASSES && failure !== facetNumber) continue;
    const end = membership.starts[publication + 1] ?? 0;
    for (let place = membership.starts[publication] ?? 0; place < end; place += 1) {
      const value = membership.flat[place] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}
