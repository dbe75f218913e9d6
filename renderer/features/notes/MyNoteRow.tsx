/** One node with what is noted on it; its name selects it and closes the list. */
import { hasNode } from '../../../shared/network/corpusIndex.ts';
import { MARK_NAMES } from '../../../shared/user/searchNotes.ts';
import type { Annotation } from '../../../shared/user/userData.ts';
import { Badge } from '../../components/Badge.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { closeDialog } from '../../state/actions.ts';
import { useIndex } from '../../state/selectors.ts';
import styles from './MyNoteRow.module.css';

const EXCERPT_LENGTH = 240;

interface MyNoteRowProps {
  readonly annotation: Annotation;
  readonly onTag: (tag: string) => void;
}

export function MyNoteRow({ annotation, onTag }: MyNoteRowProps) {
  const { nodeId, note, tags, mark } = annotation;
  const isKnown = hasNode(useIndex(), nodeId);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {isKnown ? (
          <span onClick={closeDialog}>
            <EntityLink nodeId={nodeId} />
          </span>
        ) : (
          <span className={styles.unknown}>{nodeId} (not in this corpus)</span>
        )}
        {mark && <Badge>{MARK_NAMES[mark]}</Badge>}
        {tags.map((tag) => (
          <button key={tag} type="button" className={styles.tag} onClick={() => onTag(tag)}>
            #{tag}
          </button>
        ))}
      </div>
      {note.trim() !== '' && (
        <p className={styles.note}>
          {note.length > EXCERPT_LENGTH ? `${note.slice(0, EXCERPT_LENGTH)}…` : note}
        </p>
      )}
    </li>
  );
}
