/** What the filters are now: one chip a chosen value, each with its own way out. */
import { FACETS, facetById, labelOfFilter } from '../../../shared/facets/facetRegistry.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './ActiveFilters.module.css';

export function ActiveFilters() {
  const index = useIndex();
  const filters = useView((view) => view.filters);
  const chosen = FACETS.flatMap(({ id }) => (filters[id] ?? []).map((value) => ({ facet: id, value })));
  if (chosen.length === 0) return null;
  return (
    <div className={styles.active}>
      <ul className={styles.chips} aria-label="Active filters">
        {chosen.map(({ facet, value }) => {
          const text = `${facetById(facet)?.name ?? facet}: ${labelOfFilter(index, facet, value)}`;
          return (
            <li key={`${facet}=${value}`}>
              <Chip
                removeLabel={`Remove filter ${text}`}
                onRemove={() => change({ type: 'toggle-filter', facet, value })}
              >
                {text}
              </Chip>
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" onClick={() => change({ type: 'clear-filters' })}>
        Clear filters
      </Button>
    </div>
  );
}
