/** The counts of every facet under the filters that hold now, computed once for all readers. */
import { countFacets } from '../../../shared/facets/facetCounts.ts';
import { memoizeLast } from '../../state/memoizeLast.ts';
import { useIndex, useView } from '../../state/selectors.ts';

const countsOf = memoizeLast(countFacets);

export function useFacetCounts() {
  const index = useIndex();
  const filters = useView((view) => view.filters);
  return countsOf(index, filters);
}
