/**
 * A count together with the publications behind it: nothing on the page of the review shows a number
 * without being able to open exactly what was counted.
 */
import { facetById } from '../facets/facetRegistry.ts';
import { required } from '../lib/assert.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Filters } from '../view/viewState.ts';

export interface Counted {
  /** Unique among its neighbours. */
  readonly id: string;
  readonly name: string;
  /** Keys of the publications, in corpus order. */
  readonly keys: readonly string[];
  /** Filters that leave exactly these publications; null where no facet tells them apart. */
  readonly filters: Filters | null;
}

/**
 * The publications that stand under the value in every one of the facets, and the filters that leave
 * them. Throws on an unknown facet.
 * @param valueByFacet facet id → one of its values
 */
export function countByFacets(
  index: CorpusIndex,
  id: string,
  name: string,
  valueByFacet: Readonly<Record<string, string>>,
): Counted {
  const conditions = Object.entries(valueByFacet).map(([facetId, value]) => ({
    facet: required(facetById(facetId), `facet "${facetId}"`),
    value,
  }));
  return {
    id,
    name,
    keys: keysOf(index, (publication) =>
      conditions.every(({ facet, value }) => facet.valuesOf(publication, index).includes(value)),
    ),
    filters: Object.fromEntries(conditions.map(({ facet, value }) => [facet.id, [value]])),
  };
}

/** The publications for which the condition holds; no facet knows them. */
export function countWhere(
  index: CorpusIndex,
  id: string,
  name: string,
  holds: (publication: Publication) => boolean,
): Counted {
  return { id, name, keys: keysOf(index, holds), filters: null };
}

function keysOf(index: CorpusIndex, holds: (publication: Publication) => boolean): readonly string[] {
  return index.corpus.publications.filter(holds).map((publication) => publication.key);
}
