/** Facets by asking every publication about every value: slow, and plain to see. */
import type { Facet } from '../../shared/facets/facet.ts';
import type { FacetContext } from '../../shared/facets/facetContext.ts';
import { FACETS } from '../../shared/facets/facetRegistry.ts';
import { membershipOf } from '../../shared/facets/membership.ts';
import type { Publication } from '../../shared/model/publication.ts';
import type { Filters, Narrowing } from '../../shared/view/viewState.ts';

const facets: readonly Facet[] = FACETS;

const valuesOf = ({ index, notes }: FacetContext, facet: Facet, publication: Publication) =>
  facet.valuesOf(publication, index, notes);

const occurs = (context: FacetContext, facet: Facet, value: string) =>
  context.index.corpus.publications.some((it) => valuesOf(context, facet, it).includes(value));

const isInRange = (context: FacetContext, facet: Facet, publication: Publication, narrowing: Narrowing) => {
  const [least, most] = narrowing.ranges[facet.id] ?? [null, null];
  const spans = facet.range?.spansOf(publication, context.index) ?? [];
  return spans.some(([from, to]) => (least === null || from >= least) && (most === null || to <= most));
};

function passesFacet(
  context: FacetContext,
  facet: Facet,
  publication: Publication,
  narrowing: Narrowing,
): boolean {
  if (facet.isReaders && context.notes === null) return true;
  const asked = narrowing.filters[facet.id] ?? [];
  const has = (value: string) => valuesOf(context, facet, publication).includes(value);
  // A tag that is gone is still asked for; any other value that does not occur is not.
  const chosen = asked.filter((value) => facet.isReaders || occurs(context, facet, value));
  const known = chosen.filter((value) => occurs(context, facet, value));
  if (narrowing.excluded[facet.id]?.some(has)) return false;
  const hasRange = facet.range !== undefined && narrowing.ranges[facet.id] !== undefined;
  if (hasRange && isInRange(context, facet, publication, narrowing)) return true;
  if (chosen.length === 0) return !hasRange;
  if (known.length === 0) return false;
  return narrowing.matchAll.includes(facet.id) ? known.every(has) : known.some(has);
}

/** Keys of the publications that are left. */
export function visibleKeysByScan(context: FacetContext, narrowing: Narrowing): readonly string[] {
  const passesSearches = ({ key }: Publication) =>
    narrowing.searches.every((query) => context.searchMatches[query]?.includes(key) ?? true);
  return context.index.corpus.publications
    .filter((it) => passesSearches(it) && facets.every((facet) => passesFacet(context, facet, it, narrowing)))
    .map((it) => it.key);
}

/**
 * `facet=value` → publications left when the facet has this value alone, for every value that occurs, or, where
 * all are wanted, this value too; `facet>=number` → publications with a number in the bar that begins there,
 * with the facet off.
 */
export function countsByScan(context: FacetContext, narrowing: Narrowing): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { publications } = context.index.corpus;
  for (const facet of facets) {
    const off = without(narrowing, facet.id);
    const wantsAll = narrowing.matchAll.includes(facet.id) && (narrowing.filters[facet.id]?.length ?? 0) > 0;
    const left = new Set(visibleKeysByScan(context, wantsAll ? narrowing : off));
    for (const value of new Set(publications.flatMap((it) => valuesOf(context, facet, it)))) {
      const under = publications.filter(
        (it) => left.has(it.key) && valuesOf(context, facet, it).includes(value),
      );
      counts.set(`${facet.id}=${value}`, under.length);
    }
    const bins = membershipOf(context, facet).numbers?.bins ?? [];
    bins.forEach(({ from, to }, place) => {
      const isLast = place === bins.length - 1;
      const isIn = (number: number) =>
        number >= from && (number < to || number === from || (isLast && number <= to));
      const inBin = publications.filter(
        (it) =>
          left.has(it.key) && facet.range?.spansOf(it, context.index).some(([least]) => isIn(least)) === true,
      );
      counts.set(`${facet.id}>=${from}`, inBin.length);
    });
  }
  return counts;
}

function without(narrowing: Narrowing, facetId: string): Narrowing {
  const drop = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => id !== facetId));
  return {
    ...narrowing,
    filters: drop<Filters[string]>(narrowing.filters),
    excluded: drop<Filters[string]>(narrowing.excluded),
    ranges: drop(narrowing.ranges),
  };
}
