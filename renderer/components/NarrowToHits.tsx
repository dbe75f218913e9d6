/** Makes the search a filter: what is seen is narrowed to the publications it found, until the filter is taken away. */
import { Filter } from 'lucide-react';
import { kindOf } from '../../shared/model/ids.ts';
import { finishQuery } from '../../shared/search/finishQuery.ts';
import { change } from '../state/actions.ts';
import { useView } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Button } from './Button.tsx';
import { countText } from './countText.ts';
import styles from './NarrowToHits.module.css';

/** Nothing while no publication is found. */
export function NarrowToHits() {
  const answer = useStore((state) => state.search.answer);
  const searches = useView((view) => view.searches);
  const count = answer?.hits.filter((id) => kindOf(id) === 'publication').length ?? 0;
  if (!answer || count === 0) return null;
  const query = finishQuery(answer.query);
  if (searches.includes(query)) return <span className={styles.kept}>Narrowed to these</span>;
  const publications = countText(count, 'publication');
  return (
    <Button
      variant="quiet"
      className={styles.narrow}
      title={`Keep the search as a filter: it leaves ${publications}`}
      onClick={() => change({ type: 'add-search', query })}
    >
      <Filter size={13} aria-hidden="true" />
      Narrow to {count === 1 ? 'this' : `these ${count.toLocaleString('en')}`}
    </Button>
  );
}
