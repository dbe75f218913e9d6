/** Over the graph while the next one is being arranged: how far that is, and the way out of it. */
import { Button } from '../../components/Button.tsx';
import { useStore } from '../../state/store.ts';
import styles from './ArrangingNote.module.css';
import { stopArranging } from './arrangeGraph.ts';

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
      <Button onClick={stopArranging}>Stop</Button>
    </div>
  );
}
