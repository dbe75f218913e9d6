/** Says the selection in words whenever it changes; heard, not seen. */
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './SelectionAnnouncer.module.css';
import { describeSelection } from './selectionWords.ts';

export function SelectionAnnouncer() {
  const index = useIndex();
  const selection = useView((view) => view.selection);
  return (
    <div className={styles.heard} aria-live="polite">
      {describeSelection(index, selection)}
    </div>
  );
}
