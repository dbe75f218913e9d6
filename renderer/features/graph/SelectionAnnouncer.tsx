/** Says the selection in words whenever it changes; heard, not seen. */
import { describeNodes } from '../../../shared/graph/nodeWords.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './SelectionAnnouncer.module.css';

export function SelectionAnnouncer() {
  const index = useIndex();
  const selection = useView((view) => view.selection);
  return (
    <div className={styles.heard} aria-live="polite">
      {describeNodes(index, selection)}
    </div>
  );
}
