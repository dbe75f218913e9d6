/** How far the index is that is being built: until it is there, nothing can be found. Nothing otherwise. */
import { useStore } from '../../state/store.ts';
import styles from './IndexProgress.module.css';

export function IndexProgress() {
  const preparing = useStore((state) => state.search.preparing);
  if (!preparing) return null;
  const { phase, done, total } = preparing;
  return (
    <div className={styles.progress}>
      <span>
        {phase}: {done.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <progress className={styles.bar} aria-label={phase} value={done} max={total} />
    </div>
  );
}
