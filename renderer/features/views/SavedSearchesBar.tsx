/** Under the search box: the searches saved, while nothing is searched for; else the way to save what is. */
import { Bookmark, Search } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { openDialog } from '../../state/actions.ts';
import { canSaveSearch, runSavedSearch, saveSearch } from '../../state/savedSearches.ts';
import { useView } from '../../state/selectors.ts';
import { useUserData } from '../../state/userData.ts';
import styles from './SavedSearchesBar.module.css';

/** More would push the filters away; the dialog lists them all. */
const SHOWN = 4;

export function SavedSearchesBar() {
  const query = useView((view) => view.query);
  const savedSearches = useUserData((state) => state.savedSearches);
  const isSearching = query.trim() !== '';
  if (!isSearching && savedSearches.length === 0) return null;
  return (
    <section className={styles.bar} aria-label="Saved searches">
      {!isSearching && (
        <ul className={styles.list}>
          {savedSearches.slice(0, SHOWN).map((saved) => (
            <li key={saved.id}>
              <button
                type="button"
                className={styles.search}
                title={`Search for ${saved.query}`}
                onClick={() => runSavedSearch(saved)}
              >
                <Search size={13} aria-hidden="true" className={styles.icon} />
                <span className={styles.name}>{saved.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {isSearching && <SaveOrSaved query={query} />}
        {savedSearches.length > 0 && (
          <Button
            variant="quiet"
            className={styles.all}
            onClick={() => openDialog({ name: 'saved-searches' })}
          >
            Saved searches ({savedSearches.length})
          </Button>
        )}
      </div>
    </section>
  );
}

function SaveOrSaved({ query }: { readonly query: string }) {
  const savedSearches = useUserData((state) => state.savedSearches);
  if (canSaveSearch(query, savedSearches)) {
    return (
      <Button variant="quiet" onClick={() => saveSearch(query)}>
        <Bookmark size={13} aria-hidden="true" /> Save this search
      </Button>
    );
  }
  const saved = savedSearches.find((search) => search.query === query.trim());
  return saved ? <span className={styles.saved}>Saved</span> : null;
}
