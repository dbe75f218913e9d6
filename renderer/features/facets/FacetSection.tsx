/** One facet, or several that are shown as one: title, how many filters of it are active, and its values or numbers. */
import { useMemo, useState } from 'react';
import type { Facet } from '../../../shared/facets/facet.ts';
import { reportingKeys } from '../../../shared/facets/facetCounts.ts';
import { Completeness } from '../../components/Completeness.tsx';
import { Section } from '../../components/Section.tsx';
import { useFacetContext, useNarrowing } from '../../state/selectors.ts';
import { FacetHistogram } from './FacetHistogram.tsx';
import { FacetList } from './FacetList.tsx';
import { FacetRange } from './FacetRange.tsx';
import styles from './FacetSection.module.css';
import { FacetTree } from './FacetTree.tsx';
import { MatchChoice } from './MatchChoice.tsx';
import { useFacetCounts } from './useFacetCounts.ts';
import { useFacetOpen } from './useFacetOpen.ts';

const OPEN_AT_FIRST: readonly string[] = ['class', 'hardware', 'year'];

interface FacetSectionProps {
  /** More than one only where they share a section. */
  readonly facets: readonly [Facet, ...Facet[]];
  /** How many filters of each are active, by id. */
  readonly activeById: ReadonlyMap<string, number>;
}

export function FacetSection({ facets, activeById }: FacetSectionProps) {
  const [first] = facets;
  const id = first.section ?? first.id;
  const activeOf = (facet: Facet) => activeById.get(facet.id) ?? 0;
  const active = facets.reduce((sum, facet) => sum + activeOf(facet), 0);
  const [isOpen, setOpen] = useFacetOpen(id, OPEN_AT_FIRST.includes(id) || active > 0);
  const [pickedId, setPickedId] = useState(() => (facets.find((facet) => activeOf(facet) > 0) ?? first).id);
  const shown = facets.find((facet) => facet.id === pickedId) ?? first;
  return (
    <Section
      level={4}
      title={first.section ?? first.name}
      count={active > 0 ? active : undefined}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {facets.length > 1 ? (
        <select
          className={styles.choice}
          aria-label={`${first.section}: of what`}
          value={shown.id}
          onChange={(event) => setPickedId(event.target.value)}
        >
          {facets.map((facet) => (
            <option key={facet.id} value={facet.id}>
              {facet.shortName ?? facet.name}
            </option>
          ))}
        </select>
      ) : null}
      <FacetBody key={shown.id} facet={shown} />
    </Section>
  );
}

function FacetBody({ facet }: { readonly facet: Facet }) {
  const counts = useFacetCounts(facet);
  const isAll = useNarrowing().matchAll.includes(facet.id);
  const chosen = counts.values.filter((value) => value.chosen).length;
  return (
    <>
      {facet.what ? <p className={styles.what}>{facet.what}</p> : null}
      {chosen > 1 && facet.isSingle !== true ? <MatchChoice facet={facet} isAll={isAll} /> : null}
      {facet.shape === 'tree' ? (
        <FacetTree counts={counts} />
      ) : facet.shape === 'ordered' ? (
        <FacetHistogram counts={counts} />
      ) : facet.shape === 'range' ? (
        <FacetRange counts={counts} />
      ) : (
        <FacetList counts={counts} />
      )}
      <FacetCompleteness facet={facet} />
    </>
  );
}

/** Says how many publications the facet knows something of: the others vanish as soon as it is used. */
function FacetCompleteness({ facet }: { readonly facet: Facet }) {
  const context = useFacetContext();
  const keys = useMemo(() => reportingKeys(context, facet), [context, facet]);
  if (facet.reports === undefined) return null;
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
