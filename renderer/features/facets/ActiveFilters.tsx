/** What narrows now: one chip for each thing, with its own way out. */
import { activeFilters } from '../../../shared/facets/activeFilters.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useNarrowing } from '../../state/selectors.ts';
import styles from './ActiveFilters.module.css';
import { useWaitingSearches } from './useWaitingSearches.ts';

export function ActiveFilters() {
  const index = useIndex();
  const filters = activeFilters(index, useNarrowing());
  const waiting = useWaitingSearches();
  if (filters.length === 0) return null;
  return (
    <div className={styles.active}>
      <ul className={styles.chips} aria-label="Active filters">
        {filters.map(({ id, text, remove }) => (
          <li key={id}>
            <Chip removeLabel={`Remove filter ${text}`} onRemove={() => change(remove)}>
              {text}
              {remove.type === 'remove-search' && waiting.includes(remove.query) ? (
                <span className={styles.waiting}>not applied yet</span>
              ) : null}
            </Chip>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={() => change({ type: 'clear-filters' })}>
        Clear filters
      </Button>
    </div>
  );
}
