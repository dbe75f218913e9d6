/** The left pane: the search box, then what it found, then the facets that narrow everything. */
import { FacetsPanel } from '../features/facets/FacetsPanel.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SearchResults } from '../features/search/SearchResults.tsx';
import { SavedSearchesBar } from '../features/views/SavedSearchesBar.tsx';
import { useStore } from '../state/store.ts';
import styles from './FindPane.module.css';

export function FindPane() {
  const searching = useStore((state) => state.search.answer !== null);
  return (
    <div className={styles.pane}>
      <h2 className="visually-hidden">Search and filters</h2>
      <div className={styles.box}>
        <SearchBox />
      </div>
      <SavedSearchesBar />
      <div className={styles.lists} data-searching={searching || undefined}>
        {searching && (
          <div className={styles.results}>
            <SearchResults />
          </div>
        )}
        <div className={styles.facets}>
          <FacetsPanel />
        </div>
      </div>
    </div>
  );
}
