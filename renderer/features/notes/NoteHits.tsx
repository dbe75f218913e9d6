/** What of the user's own notes, tags and marks the search finds, beside what it finds in the corpus. */
import { useMemo } from 'react';
import { hasNode } from '../../../shared/network/corpusIndex.ts';
import { searchNotes, wordsOfQuery } from '../../../shared/user/searchNotes.ts';
import { Button } from '../../components/Button.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { openDialog } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import { useUserData } from '../../state/userData.ts';
import styles from './NoteHits.module.css';
import { NoteSummary } from './NoteSummary.tsx';

/** One's own notes come first, but do not stand in the way. */
const SHOWN = 3;

export function NoteHits() {
  const query = useView((view) => view.query);
  const index = useIndex();
  const annotationById = useUserData((state) => state.annotationById);
  const found = useMemo(() => {
    const words = wordsOfQuery(query);
    if (words === '') return [];
    // Names are the corpus's to find.
    return searchNotes(annotationById.values(), words, () => '').filter(({ nodeId }) =>
      hasNode(index, nodeId),
    );
  }, [annotationById, query, index]);
  if (found.length === 0) return null;
  return (
    <section className={styles.hits} aria-label="In my notes">
      <h3 className={styles.heading}>
        In my notes <span className={styles.count}>{found.length}</span>
      </h3>
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((annotation) => (
          <li key={annotation.nodeId} className={styles.hit}>
            <EntityLink nodeId={annotation.nodeId} />
            <NoteSummary annotation={annotation} />
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <Button variant="quiet" onClick={() => openDialog({ name: 'my-notes' })}>
          All my notes…
        </Button>
      )}
    </section>
  );
}
