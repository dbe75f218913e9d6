/** The counts of one facet under what narrows now. What all facets need for it is found once for all of them. */
import { useMemo } from 'react';
import type { Facet, FacetCounts } from '../../../shared/facets/facet.ts';
import { countFacet, findStanding } from '../../../shared/facets/facetCounts.ts';
import { memoizeLast } from '../../state/memoizeLast.ts';
import { useFacetContext, useNarrowing } from '../../state/selectors.ts';

const standingOf = memoizeLast(findStanding);

export function useFacetCounts(facet: Facet): FacetCounts {
  const standing = standingOf(useFacetContext(), useNarrowing());
  return useMemo(() => countFacet(standing, facet), [standing, facet]);
}
