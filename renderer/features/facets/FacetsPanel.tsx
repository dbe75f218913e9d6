/** The filters: what narrows now, as chips, and every facet with its values and counts, by what it is about. */
import { FACET_GROUPS, type FacetCounts, type FacetGroupId } from '../../../shared/facets/facet.ts';
import type { Narrowing } from '../../../shared/view/viewState.ts';
import { useNarrowing } from '../../state/selectors.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { FacetSection } from './FacetSection.tsx';
import styles from './FacetsPanel.module.css';
import { useFacetCounts } from './useFacetCounts.ts';

export function FacetsPanel() {
  const counts = useFacetCounts();
  const narrowing = useNarrowing();
  const activeById = new Map(counts.map(({ facet }) => [facet.id, countActive(facet.id, narrowing)]));
  const activeIn = (facets: readonly FacetCounts[]) =>
    facets.reduce((sum, { facet }) => sum + (activeById.get(facet.id) ?? 0), 0);
  return (
    <section aria-label="Filters" className={styles.panel}>
      <ActiveFilters />
      {FACET_GROUPS.map(({ id }) => {
        const sections = sectionsOf(counts, id, activeById);
        return (
          <FacetGroup key={id} id={id} active={activeIn(sections.flat())}>
            {sections.map((facets) => (
              <FacetSection key={facets[0].facet.id} facets={facets} activeById={activeById} />
            ))}
            {sections.length === 0 ? (
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

/** The facets of a group, those of one section together. The reader's own ones only where there is something. */
function sectionsOf(
  counts: readonly FacetCounts[],
  group: FacetGroupId,
  activeById: ReadonlyMap<string, number>,
): readonly (readonly [FacetCounts, ...FacetCounts[]])[] {
  const sections: [FacetCounts, ...FacetCounts[]][] = [];
  for (const it of counts) {
    const { facet, values } = it;
    if (facet.group !== group) continue;
    if (facet.isReaders && values.length === 0 && activeById.get(facet.id) === 0) continue;
    const before = sections.at(-1);
    if (facet.section !== undefined && before?.[0].facet.section === facet.section) before.push(it);
    else sections.push([it]);
  }
  return sections;
}

function countActive(facetId: string, { filters, excluded, ranges }: Narrowing): number {
  const values = (filters[facetId]?.length ?? 0) + (excluded[facetId]?.length ?? 0);
  return values + (ranges[facetId] ? 1 : 0);
}
