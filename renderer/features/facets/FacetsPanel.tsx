/** The filters: what is chosen, as chips, and every facet with its values and counts. */

import { ActiveFilters } from './ActiveFilters.tsx';
import { FacetSection } from './FacetSection.tsx';
import styles from './FacetsPanel.module.css';
import { useFacetCounts } from './useFacetCounts.ts';

export function FacetsPanel() {
  const counts = useFacetCounts();
  return (
    <section aria-label="Filters" className={styles.panel}>
      <ActiveFilters />
      {counts.map((facetCounts) => (
        <FacetSection key={facetCounts.facet.id} counts={facetCounts} />
      ))}
    </section>
  );
}
