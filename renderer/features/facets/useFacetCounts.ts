/** The counts of every facet under what narrows now, computed once for all readers. */
import { countFacets } from '../../../shared/facets/facetCounts.ts';
import { memoizeLast } from '../../state/memoizeLast.ts';
import { useFacetContext, useNarrowing } from '../../state/selectors.ts';

const countsOf = memoizeLast(countFacets);

export function useFacetCounts() {
  return countsOf(useFacetContext(), useNarrowing());
}
