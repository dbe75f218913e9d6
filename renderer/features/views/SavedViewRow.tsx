/** One saved view: its picture and name open it; the rest is what can be done with it. */
import { Link, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from '../../../shared/user/userData.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { closeDialog } from '../../state/actions.ts';
import { copyLinkTo } from '../../state/copyLink.ts';
import { deleteSavedView, moveSavedView, openSavedView, readSavedView } from '../../state/savedViews.ts';
import { useIndex } from '../../state/selectors.ts';
import { MoveButtons } from './MoveButtons.tsx';
import row from './SavedRow.module.css';
import { SavedViewEditor } from './SavedViewEditor.tsx';
import styles from './SavedViewRow.module.css';
import { nameOfView } from './suggestName.ts';
import { ThumbnailPicture } from './ThumbnailPicture.tsx';

interface SavedViewRowProps {
  readonly saved: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function SavedViewRow({ saved, isFirst, isLast }: SavedViewRowProps) {
  const index = useIndex();
  const [editing, setEditing] = useState(false);
  const { name, note } = saved;
  const open = () => {
    closeDialog();
    openSavedView(saved, index);
  };
  const copy = () => {
    const read = readSavedView(saved, index);
    if (read.ok) void copyLinkTo(read.value, `The link to “${name}” is on the clipboard.`);
  };
  if (editing) {
    return (
      <li className={`${row.row} ${styles.row}`}>
        <SavedViewEditor saved={saved} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={`${row.row} ${styles.row}`}>
      <button type="button" className={`${row.open} ${styles.open}`} title={`Open “${name}”`} onClick={open}>
        <ThumbnailPicture thumbnail={saved.thumbnail} />
        <span className={`${row.text} ${styles.text}`}>
          <span className={styles.name}>{name}</span>
          {note !== '' && <span className={styles.note}>{note}</span>}
          <span className={styles.about}>
            {nameOfView(String(saved.view.view ?? 'graph'))} · {dateText(saved.createdAt)}
          </span>
        </span>
      </button>
      <div className={row.actions} role="toolbar" aria-label={`Actions for ${name}`}>
        <MoveButtons
          name={name}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(step) => moveSavedView(saved, step)}
        />
        <IconButton label={`Copy link to ${name}`} icon={<Link size={15} />} onClick={copy} />
        <IconButton
          label={`Rename ${name}, or edit its note`}
          icon={<Pencil size={15} />}
          onClick={() => setEditing(true)}
        />
        <IconButton
          label={`Delete ${name}`}
          icon={<Trash2 size={15} />}
          onClick={() => deleteSavedView(saved)}
        />
      </div>
    </li>
  );
}

function dateText(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
