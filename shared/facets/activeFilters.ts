/** What narrows now, one entry for each thing that can be taken away, in words. */
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { NarrowingChange } from '../view/narrowingChange.ts';
import type { Filters, Narrowing } from '../view/viewState.ts';
import { describeRange } from './describeRange.ts';
import type { Facet } from './facet.ts';
import { FACETS, labelOfFilter } from './facetRegistry.ts';
import { isKnownFilterValue } from './membership.ts';

export interface ActiveFilter {
  /** Unique among those that are active. */
  readonly id: string;
  /** "Hardware: RTX 3090", "not Hardware: A100", "Technique: all of 2", "Search: “int8”". */
  readonly text: string;
  /** The change that takes it away. */
  readonly remove: NarrowingChange;
}

/** In registry order, within a facet what is wanted before what is not; searches last. Empty when nothing narrows. */
export function activeFilters(index: CorpusIndex, narrowing: Narrowing): readonly ActiveFilter[] {
  return [
    ...FACETS.flatMap((facet: Facet) => ofFacet(index, facet, narrowing)),
    ...narrowing.searches.map((query) => ({
      id: `narrow=${query}`,
      text: `Search: “${query}”`,
      remove: { type: 'remove-search', query } as const,
    })),
  ];
}

/** The filters by unit of what excludes: all chosen values of a facet are one, each other entry is its own. */
export function filterUnits(index: CorpusIndex, narrowing: Narrowing): readonly ActiveFilter[] {
  const chosen = FACETS.flatMap(({ id, name }): readonly ActiveFilter[] => {
    const labels = labelsOf(index, narrowing.filters, id);
    if (labels.length === 0) return [];
    return [
      {
        id: `${id}=`,
        text: `${name}: ${labels.join(narrowing.matchAll.includes(id) ? ' and ' : ' or ')}`,
        remove: { type: 'set-filter', facet: id, values: [] },
      },
    ];
  });
  const others = activeFilters(index, narrowing).filter(
    ({ remove }) => remove.type !== 'toggle-filter' && remove.type !== 'set-match-all',
  );
  return [...chosen, ...others];
}

/**
 * Everything that narrows, in words, for captions and file heads: "Hardware: RTX 3090; Year: 2022, 2023; not
 * Venue: SC; Model size: at least 7 B; Search: “int8”". Facets in registry order; empty when nothing narrows.
 * Values that are not in the corpus are left out, as they filter nothing.
 */
export function describeNarrowing(index: CorpusIndex, narrowing: Narrowing): string {
  const facets = FACETS.flatMap((facet: Facet) => {
    const wanted = labelsOf(index, narrowing.filters, facet.id);
    const all = wanted.length > 1 && narrowing.matchAll.includes(facet.id) ? 'all of ' : '';
    const range = narrowing.ranges[facet.id];
    const inRange = range ? [describeRange(range, facet.range?.unit ?? '')] : [];
    const excluded = labelsOf(index, narrowing.excluded, facet.id);
    const yes = [...(wanted.length > 0 ? [all + wanted.join(', ')] : []), ...inRange].join(' or ');
    return [
      ...(yes === '' ? [] : [`${facet.name}: ${yes}`]),
      ...(excluded.length > 0 ? [`not ${facet.name}: ${excluded.join(', ')}`] : []),
    ];
  });
  return [...facets, ...narrowing.searches.map((query) => `Search: “${query}”`)].join('; ');
}

function ofFacet(index: CorpusIndex, facet: Facet, narrowing: Narrowing): readonly ActiveFilter[] {
  const { id, name } = facet;
  const chosen = narrowing.filters[id] ?? [];
  const excluded = narrowing.excluded[id] ?? [];
  const range = narrowing.ranges[id];
  const label = (value: string) => facet.labelOf(value, index);
  return [
    ...(chosen.length > 1 && narrowing.matchAll.includes(id)
      ? [
          {
            id: `all=${id}`,
            text: `${name}: all of ${chosen.length}`,
            remove: { type: 'set-match-all', facet: id, all: false } as const,
          },
        ]
      : []),
    ...chosen.map((value) => ({
      id: `${id}=${value}`,
      text: `${name}: ${label(value)}`,
      remove: { type: 'toggle-filter', facet: id, value } as const,
    })),
    ...(range
      ? [
          {
            id: `range.${id}`,
            text: `${name}: ${describeRange(range, facet.range?.unit ?? '')}`,
            remove: { type: 'set-range', facet: id, range: null } as const,
          },
        ]
      : []),
    ...excluded.map((value) => ({
      id: `not.${id}=${value}`,
      text: `not ${name}: ${label(value)}`,
      remove: {
        type: 'toggle-excluded',
        facet: id,
        value,
        label: label(value),
        isExcluded: true,
      } as const,
    })),
  ];
}

function labelsOf(index: CorpusIndex, filters: Filters, facetId: string): readonly string[] {
  return (filters[facetId] ?? [])
    .filter((value) => isKnownFilterValue(index, facetId, value))
    .map((value) => labelOfFilter(index, facetId, value));
}
