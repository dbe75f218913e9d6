/** One facet: its title with how many of its values are chosen, and the list, tree or histogram of them. */

import type { Facet, FacetCounts } from '../../../shared/facets/facet.ts';
import { countReporting } from '../../../shared/facets/facetCounts.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { FacetHistogram } from './FacetHistogram.tsx';
import { FacetList } from './FacetList.tsx';
import styles from './FacetSection.module.css';
import { FacetTree } from './FacetTree.tsx';

const OPEN_AT_FIRST: readonly string[] = ['class', 'hardware', 'year'];

export function FacetSection({ counts }: { readonly counts: FacetCounts }) {
  const { facet, values } = counts;
  const chosen = values.filter((value) => value.chosen).length;
  return (
    <Section
      title={facet.name}
      count={chosen > 0 ? chosen : undefined}
      openAtFirst={OPEN_AT_FIRST.includes(facet.id) || chosen > 0}
    >
      {facet.shape === 'tree' ? (
        <FacetTree counts={counts} />
      ) : facet.shape === 'ordered' ? (
        <FacetHistogram counts={counts} />
      ) : (
        <FacetList counts={counts} />
      )}
      <Completeness facet={facet} />
    </Section>
  );
}

/** Says how many publications the facet knows nothing of: they vanish as soon as it is used. */
function Completeness({ facet }: { readonly facet: Facet }) {
  const index = useIndex();
  const all = index.corpus.publications.length;
  const reporting = countReporting(index, facet);
  if (reporting === all) return null;
  return (
    <p className={styles.completeness}>
      {reporting} of {all} publications report {facet.name.toLowerCase()}; a choice here leaves the others
      out.
    </p>
  );
}
