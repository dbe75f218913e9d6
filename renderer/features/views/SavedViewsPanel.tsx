/** The saved views: open, rename, put in order, copy, delete. Teaches where there are none yet. */
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import { openDialog } from '../../state/actions.ts';
import { useUserData } from '../../state/userData.ts';
import { SavedViewRow } from './SavedViewRow.tsx';
import styles from './SavedViewsPanel.module.css';

export function SavedViewsPanel() {
  const savedViews = useUserData((state) => state.savedViews);
  const loaded = useUserData((state) => state.loaded);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1}>
      <UndoLine onUndone={() => panel.current?.focus()} />
      {savedViews.length === 0 && loaded ? (
        <p className={styles.empty}>
          None yet. A saved view brings back the tab, search, filters, selection, focus and comparison as they
          are now, with one click.
        </p>
      ) : (
        <ol className={styles.list} aria-label="Saved views">
          {savedViews.map((saved, place) => (
            <SavedViewRow
              key={saved.id}
              saved={saved}
              isFirst={place === 0}
              isLast={place === savedViews.length - 1}
            />
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        <Button
          variant={savedViews.length === 0 ? 'primary' : 'plain'}
          onClick={() => openDialog({ name: 'save-view' })}
        >
          Save this view…
        </Button>
      </div>
    </div>
  );
}
