/** What is kept on a node, in one line: its mark, its tags, the beginning of the note. */
import { MARK_NAMES } from '../../../shared/user/searchNotes.ts';
import type { Annotation } from '../../../shared/user/userData.ts';
import { Badge } from '../../components/Badge.tsx';
import styles from './NoteSummary.module.css';

export function NoteSummary({ annotation }: { readonly annotation: Annotation }) {
  const { mark, tags, note } = annotation;
  return (
    <span className={styles.summary}>
      {mark && <Badge>{MARK_NAMES[mark]}</Badge>}
      {tags.map((tag) => (
        <Badge key={tag}>#{tag}</Badge>
      ))}
      <span className={styles.note}>{note.replace(/\s+/g, ' ').slice(0, 80)}</span>
    </span>
  );
}
