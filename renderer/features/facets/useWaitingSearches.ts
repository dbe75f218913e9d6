/** The searches kept as filters that are not answered: they narrow nothing, and say so. */
import { useFacetContext, useNarrowing } from '../../state/selectors.ts';

export function useWaitingSearches(): readonly string[] {
  const { searchMatches } = useFacetContext();
  return useNarrowing().searches.filter((query) => searchMatches[query] === undefined);
}
