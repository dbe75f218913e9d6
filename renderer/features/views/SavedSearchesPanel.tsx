/** The saved searches: run, rename, put in order, delete. Teaches where there are none yet. */
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import { canSaveSearch, saveSearch } from '../../state/savedSearches.ts';
import { useView } from '../../state/selectors.ts';
import { useUserData } from '../../state/userData.ts';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import styles from './SavedViewsPanel.module.css';

export function SavedSearchesPanel() {
  const savedSearches = useUserData((state) => state.savedSearches);
  const loaded = useUserData((state) => state.loaded);
  const query = useView((view) => view.query);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} className={styles.panel} tabIndex={-1}>
      <UndoLine onUndone={() => panel.current?.focus()} />
      {savedSearches.length === 0 && loaded ? (
        <p className={styles.empty}>
          None yet. Search for something, then save it: it runs again with one click, also over another
          corpus.
        </p>
      ) : (
        <ol className={styles.list} aria-label="Saved searches">
          {savedSearches.map((saved, place) => (
            <SavedSearchRow
              key={saved.id}
              saved={saved}
              isFirst={place === 0}
              isLast={place === savedSearches.length - 1}
            />
          ))}
        </ol>
      )}
      {canSaveSearch(query, savedSearches) && (
        <div className={styles.buttons}>
          <Button onClick={() => saveSearch(query)}>Save the search for “{query.trim().slice(0, 40)}”</Button>
        </div>
      )}
    </div>
  );
}
