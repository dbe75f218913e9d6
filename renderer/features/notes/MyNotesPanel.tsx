/** Everything the user has noted, the last changed first, found by words, tags, marks and names. */
import { useMemo, useState } from 'react';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { hasNode, nameOf, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { searchNotes } from '../../../shared/user/searchNotes.ts';
import type { Annotation } from '../../../shared/user/userData.ts';
import { UndoLine } from '../../components/UndoLine.tsx';
import { useIndex } from '../../state/selectors.ts';
import { useUserData } from '../../state/userData.ts';
import { MyNoteRow } from './MyNoteRow.tsx';
import styles from './MyNotesPanel.module.css';

export function MyNotesPanel() {
  const index = useIndex();
  const annotationById = useUserData((state) => state.annotationById);
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => searchNotes(annotationById.values(), query, (it) => namesOf(index, it)),
    [annotationById, query, index],
  );
  if (annotationById.size === 0) {
    return (
      <div className={styles.panel}>
        <UndoLine onUndone={() => {}} />
        <p className={styles.empty}>
          None yet. Select anything, then open “My notes” at the foot of its details: a note, tags, and a mark
          for what is to read, read, or key.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <UndoLine onUndone={() => {}} />
      <input
        type="search"
        className={styles.box}
        aria-label="Search my notes"
        placeholder="Words, tags, marks or names"
        autoFocus
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className={styles.count} role="status">
        {found.length} of {annotationById.size}
      </p>
      <ul className={styles.list} aria-label="Notes">
        {found.map((annotation) => (
          <MyNoteRow key={annotation.nodeId} annotation={annotation} onTag={setQuery} />
        ))}
      </ul>
      {found.length === 0 && <p className={styles.empty}>No note has all of these words.</p>}
    </div>
  );
}

function namesOf(index: CorpusIndex, { nodeId }: Annotation): string {
  return hasNode(index, nodeId) ? `${shortNameOf(index, nodeId)} ${nameOf(index, nodeId)}` : nodeId;
}
