/** One facet: its title with how many of its values are chosen, and the list, tree or histogram of them. */

import type { Facet, FacetCounts } from '../../../shared/facets/facet.ts';
import { reportingKeys } from '../../../shared/facets/facetCounts.ts';
import { Completeness } from '../../components/Completeness.tsx';
import { Section } from '../../components/Section.tsx';
import { useFacetContext } from '../../state/selectors.ts';
import { FacetHistogram } from './FacetHistogram.tsx';
import { FacetList } from './FacetList.tsx';
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
      <FacetCompleteness facet={facet} />
    </Section>
  );
}

/** Says how many publications the facet knows something of: the others vanish as soon as it is used. */
function FacetCompleteness({ facet }: { readonly facet: Facet }) {
  const context = useFacetContext();
  if (facet.reports === undefined) return null;
  const keys = reportingKeys(context, facet);
  const total = context.index.corpus.publications.length;
  const rest =
    keys.length < total && facet.emptyValue === undefined ? '; a choice here leaves the others out' : '';
  return (
    <Completeness
      keys={keys}
      total={total}
      one={`reports ${facet.reports}${rest}`}
      many={`report ${facet.reports}${rest}`}
    />
  );
}
