/** The filters: what narrows now, as chips, and every facet with its values and counts, by what it is about. */
import { FACET_GROUPS, type Facet } from '../../../shared/facets/facet.ts';
import { FACETS } from '../../../shared/facets/facetRegistry.ts';
import { membershipOf } from '../../../shared/facets/membership.ts';
import type { Narrowing } from '../../../shared/view/viewState.ts';
import { useFacetContext, useNarrowing } from '../../state/selectors.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { FacetSection } from './FacetSection.tsx';
import styles from './FacetsPanel.module.css';

export function FacetsPanel() {
  const context = useFacetContext();
  const narrowing = useNarrowing();
  const activeById = new Map(FACETS.map(({ id }) => [id, countActive(id, narrowing)]));
  const activeOf = ({ id }: Facet) => activeById.get(id) ?? 0;
  /** The reader's own facets are there only where there is something to choose, or to take back. */
  const isThere = (facet: Facet) =>
    facet.isReaders !== true || activeOf(facet) > 0 || membershipOf(context, facet).values.length > 0;
  return (
    <section aria-label="Filters" className={styles.panel}>
      <ActiveFilters />
      {FACET_GROUPS.map(({ id }) => {
        const facets = FACETS.filter((facet: Facet) => facet.group === id && isThere(facet));
        return (
          <FacetGroup key={id} id={id} active={facets.reduce((sum, facet) => sum + activeOf(facet), 0)}>
            {sectionsOf(facets).map((section) => (
              <FacetSection key={section[0].id} facets={section} activeById={activeById} />
            ))}
            {facets.length === 0 ? (
              <p className={styles.none}>
                Nothing of yours yet. Marks, tags and notes that you give to publications, at the foot of
                their details, are filters here.
              </p>
            ) : null}
          </FacetGroup>
        );
      })}
    </section>
  );
}

/** The facets, those of one section together. */
function sectionsOf(facets: readonly Facet[]): readonly (readonly [Facet, ...Facet[]])[] {
  const sections: [Facet, ...Facet[]][] = [];
  for (const facet of facets) {
    const before = sections.at(-1);
    if (facet.section !== undefined && before?.[0].section === facet.section) before.push(facet);
    else sections.push([facet]);
  }
  return sections;
}

function countActive(facetId: string, { filters, excluded, ranges }: Narrowing): number {
  const values = (filters[facetId]?.length ?? 0) + (excluded[facetId]?.length ?? 0);
  return values + (ranges[facetId] ? 1 : 0);
}
