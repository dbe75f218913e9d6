/** Facets by asking every publication about every value: slow, and plain to see. */
import type { Facet } from '../../shared/facets/facet.ts';
import { FACETS } from '../../shared/facets/facetRegistry.ts';
import type { Publication } from '../../shared/model/publication.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { Filters } from '../../shared/view/viewState.ts';

const occurs = (index: CorpusIndex, facet: Facet, value: string) =>
  index.corpus.publications.some((it) => facet.valuesOf(it, index).includes(value));

function passes(index: CorpusIndex, publication: Publication, filters: Filters): boolean {
  return FACETS.every((facet: Facet) => {
    const chosen = (filters[facet.id] ?? []).filter((value) => occurs(index, facet, value));
    return chosen.length === 0 || chosen.some((value) => facet.valuesOf(publication, index).includes(value));
  });
}

/** Keys of the publications that the filters leave. */
export function visibleKeysByScan(index: CorpusIndex, filters: Filters): readonly string[] {
  return index.corpus.publications.filter((it) => passes(index, it, filters)).map((it) => it.key);
}

/** `facet=value` → publications left when the facet has this value alone, for every value that occurs. */
export function countsByScan(index: CorpusIndex, filters: Filters): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facet of FACETS as readonly Facet[]) {
    const values = index.corpus.publications.flatMap((it) => facet.valuesOf(it, index));
    for (const value of new Set(values)) {
      const alone = { ...filters, [facet.id]: [value] };
      counts.set(`${facet.id}=${value}`, visibleKeysByScan(index, alone).length);
    }
  }
  return counts;
}
