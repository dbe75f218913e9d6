/** The facets: adding one to its group is all it takes to filter by it, count it and show it. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet } from './facet.ts';
import { HARDWARE_FACETS } from './hardwareFacets.ts';
import { METHOD_FACETS } from './methodFacets.ts';
import { PUBLICATION_FACETS } from './publicationFacets.ts';
import { READER_FACETS } from './readerFacets.ts';
import { RESULT_FACETS } from './resultFacets.ts';

/** In the order in which they are shown; those of one group, and of one section, stand together. */
export const FACETS = [
  ...PUBLICATION_FACETS,
  ...METHOD_FACETS,
  ...HARDWARE_FACETS,
  ...RESULT_FACETS,
  ...READER_FACETS,
] as const satisfies readonly Facet[];

const FACET_BY_ID: ReadonlyMap<string, Facet> = new Map(FACETS.map((facet) => [facet.id, facet]));

/** The facet with this id, or undefined: ids also come from links and stored sessions. */
export function facetById(id: string): Facet | undefined {
  return FACET_BY_ID.get(id);
}

/** What a value of a facet is called; an unknown facet or value is called by its id. */
export function labelOfFilter(index: CorpusIndex, facetId: string, value: string): string {
  return facetById(facetId)?.labelOf(value, index) ?? value;
}
