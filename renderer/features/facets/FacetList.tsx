/** A list facet: the values with the most publications first; long lists are cut and can be searched. */
import { useState } from 'react';
import type { FacetCounts, FacetValueCount } from '../../../shared/facets/facet.ts';
import { Button } from '../../components/Button.tsx';
import { FacetCheckbox } from './FacetCheckbox.tsx';
import { FindInFacet, matchesText } from './FindInFacet.tsx';

const SHOWN_AT_FIRST = 8;

export function FacetList({ counts }: { readonly counts: FacetCounts }) {
  const { facet, values } = counts;
  const [showsAll, setShowsAll] = useState(false);
  const [text, setText] = useState('');
  const isLong = values.length > SHOWN_AT_FIRST + 2;
  const sorted = [...values].sort((left, right) => right.count - left.count);
  const found = sorted.filter((value) => matchesText(value.label, text));
  const shown = !isLong || showsAll || text !== '' ? found : firstAndChosen(found);
  const largest = Math.max(...values.map((value) => value.count), 0);
  return (
    <>
      {isLong ? <FindInFacet name={facet.name} text={text} found={found.length} onChange={setText} /> : null}
      {shown.map((value) => (
        <FacetCheckbox key={value.value} facetId={facet.id} value={value} largest={largest} />
      ))}
      {isLong && text === '' ? (
        <Button variant="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${values.length}`}
        </Button>
      ) : null}
    </>
  );
}

/** What is chosen stays on screen however few publications it has. */
function firstAndChosen(values: readonly FacetValueCount[]): readonly FacetValueCount[] {
  return values.filter((value, place) => place < SHOWN_AT_FIRST || value.chosen);
}
