/** The left pane: the search box, then what it found, then the facets that narrow everything. */
import { useRef } from 'react';
import { useKeptScroll } from '../components/useKeptScroll.ts';
import { RememberScope } from '../components/useRemembered.ts';
import { FacetsPanel } from '../features/facets/FacetsPanel.tsx';
import { NoteHits } from '../features/notes/NoteHits.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SearchResults } from '../features/search/SearchResults.tsx';
import { SavedSearchesBar } from '../features/views/SavedSearchesBar.tsx';
import { useView } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import styles from './FindPane.module.css';

/** What was found: it comes and goes with the search. */
function Results() {
  const query = useView((view) => view.query);
  const scroller = useRef<HTMLDivElement>(null);
  useKeptScroll(scroller, 'results', query);
  return (
    <div ref={scroller} className={styles.results}>
      <NoteHits />
      <SearchResults />
    </div>
  );
}

export function FindPane() {
  const facets = useRef<HTMLDivElement>(null);
  useKeptScroll(facets, 'facets');
  const searching = useStore((state) => state.search.answer !== null);
  return (
    <div className={styles.pane}>
      <h2 className="visually-hidden">Search and filters</h2>
      <div className={styles.box}>
        <SearchBox />
      </div>
      <SavedSearchesBar />
      <div className={styles.lists} data-searching={searching || undefined}>
        {searching && <Results />}
        <div ref={facets} className={styles.facets}>
          <RememberScope value="facets">
            <FacetsPanel />
          </RememberScope>
        </div>
      </div>
    </div>
  );
}
