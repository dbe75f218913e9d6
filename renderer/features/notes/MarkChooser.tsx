/** One of three marks, or none: pressing the one that is set takes it away. */
import { BookOpen, Check, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { MARK_NAMES } from '../../../shared/user/searchNotes.ts';
import { MARKS, type Mark } from '../../../shared/user/userData.ts';
import { setMark } from '../../state/annotations.ts';
import styles from './MarkChooser.module.css';

const ICONS: Readonly<Record<Mark, ReactNode>> = {
  'to-read': <BookOpen size={13} aria-hidden="true" />,
  read: <Check size={13} aria-hidden="true" />,
  key: <Star size={13} aria-hidden="true" />,
};

export function MarkChooser({ nodeId, mark }: { readonly nodeId: NodeId; readonly mark: Mark | null }) {
  return (
    <div className={styles.marks} role="group" aria-label="Mark">
      {MARKS.map((it) => (
        <button
          key={it}
          type="button"
          className={styles.mark}
          aria-pressed={mark === it}
          onClick={() => setMark(nodeId, mark === it ? null : it)}
        >
          {ICONS[it]}
          {MARK_NAMES[it]}
        </button>
      ))}
    </div>
  );
}
