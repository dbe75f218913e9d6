/** One facet, or several that are shown as one: title, how many filters of it are active, and its values or numbers. */
import { useState } from 'react';
import type { FacetCounts } from '../../../shared/facets/facet.ts';
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
import { useFacetOpen } from './useFacetOpen.ts';

const OPEN_AT_FIRST: readonly string[] = ['class', 'hardware', 'year'];

interface FacetSectionProps {
  /** More than one only where they share a section. */
  readonly facets: readonly [FacetCounts, ...FacetCounts[]];
  /** How many filters of each are active, by id. */
  readonly activeById: ReadonlyMap<string, number>;
}

export function FacetSection({ facets, activeById }: FacetSectionProps) {
  const [first] = facets;
  const id = first.facet.section ?? first.facet.id;
  const activeOf = ({ facet }: FacetCounts) => activeById.get(facet.id) ?? 0;
  const active = facets.reduce((sum, counts) => sum + activeOf(counts), 0);
  const [isOpen, setOpen] = useFacetOpen(id, OPEN_AT_FIRST.includes(id) || active > 0);
  const [pickedId, setPickedId] = useState(() => (facets.find((it) => activeOf(it) > 0) ?? first).facet.id);
  const shown = facets.find(({ facet }) => facet.id === pickedId) ?? first;
  return (
    <Section
      level={4}
      title={first.facet.section ?? first.facet.name}
      count={active > 0 ? active : undefined}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {facets.length > 1 ? (
        <select
          className={styles.choice}
          aria-label={`${first.facet.section}: of what`}
          value={shown.facet.id}
          onChange={(event) => setPickedId(event.target.value)}
        >
          {facets.map(({ facet }) => (
            <option key={facet.id} value={facet.id}>
              {facet.shortName ?? facet.name}
            </option>
          ))}
        </select>
      ) : null}
      <FacetBody counts={shown} />
    </Section>
  );
}

function FacetBody({ counts }: { readonly counts: FacetCounts }) {
  const { facet, values } = counts;
  const isAll = useNarrowing().matchAll.includes(facet.id);
  const chosen = values.filter((value) => value.chosen).length;
  return (
    <>
      {facet.what ? <p className={styles.what}>{facet.what}</p> : null}
      {chosen > 1 && facet.isSingle !== true ? <MatchChoice facet={facet} isAll={isAll} /> : null}
      {facet.shape === 'tree' ? (
        <FacetTree key={facet.id} counts={counts} />
      ) : facet.shape === 'ordered' ? (
        <FacetHistogram counts={counts} />
      ) : facet.shape === 'range' ? (
        <FacetRange key={facet.id} counts={counts} />
      ) : (
        <FacetList counts={counts} />
      )}
      <FacetCompleteness counts={counts} />
    </>
  );
}

/** Says how many publications the facet knows something of: the others vanish as soon as it is used. */
function FacetCompleteness({ counts: { facet } }: { readonly counts: FacetCounts }) {
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
