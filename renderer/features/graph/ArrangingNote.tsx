/** Over the graph while the next one is being arranged: how far that is, and the way out of it. */
import { Button } from '../../components/Button.tsx';
import { change } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';
import styles from './ArrangingNote.module.css';

export function ArrangingNote() {
  const arranging = useStore((state) => state.arranging);
  if (!arranging) return null;
  const percent = Math.round((100 * arranging.done) / arranging.total);
  return (
    <div className={styles.note}>
      <label className={styles.label}>
        {arranging.phase}: {percent} %
        <progress className={styles.bar} value={arranging.done} max={arranging.total} />
      </label>
      <Button onClick={showEverything}>Stop and show everything</Button>
    </div>
  );
}

/** The default graph in its own layout needs no arranging. */
function showEverything(): void {
  if (useStore.getState().history.present.projection === 'everything') {
    change({ type: 'set-layout', layout: null, centre: null });
  } else change({ type: 'set-projection', projection: 'everything' });
}
