/** Stands where publications would be when the filters leave none: names the one that excludes most, and takes it away. */
import { whatExcludesMost } from '../../shared/facets/whatExcludesMost.ts';
import { change } from '../state/actions.ts';
import { useFacetContext, useNarrowing } from '../state/selectors.ts';
import { Button } from './Button.tsx';
import { countText } from './countText.ts';
import { EmptyState } from './EmptyState.tsx';

export function NothingLeft() {
  const excluding = whatExcludesMost(useFacetContext(), useNarrowing());
  return (
    <EmptyState title="No publication matches all filters">
      {excluding ? (
        <>
          <p>
            {excluding.leaves > 0
              ? `What excludes most is “${excluding.text}”: without it, ${countText(excluding.leaves, 'publication')} would be left.`
              : `No single filter is to blame; the narrowest is “${excluding.text}”.`}
          </p>
          <Button variant="primary" onClick={() => change(excluding.remove)}>
            Remove “{excluding.text}”
          </Button>
        </>
      ) : null}
      <Button onClick={() => change({ type: 'clear-filters' })}>Clear filters</Button>
    </EmptyState>
  );
}
