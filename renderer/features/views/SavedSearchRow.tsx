/** One saved search: its name runs it; the rest is what can be done with it. */
import { Pencil, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH, type SavedSearch } from '../../../shared/user/userData.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { closeDialog } from '../../state/actions.ts';
import {
  deleteSavedSearch,
  moveSavedSearch,
  renameSavedSearch,
  runSavedSearch,
} from '../../state/savedSearches.ts';
import { EditForm } from './EditForm.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import row from './SavedRow.module.css';
import styles from './SavedSearchRow.module.css';

interface SavedSearchRowProps {
  readonly saved: SavedSearch;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function SavedSearchRow({ saved, isFirst, isLast }: SavedSearchRowProps) {
  const [renaming, setRenaming] = useState(false);
  const { name, query } = saved;
  if (renaming) {
    return (
      <li className={`${row.row} ${styles.row}`}>
        <RenameForm saved={saved} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={`${row.row} ${styles.row}`}>
      <button
        type="button"
        className={`${row.open} ${styles.open}`}
        title={`Search for ${query}`}
        onClick={() => {
          closeDialog();
          runSavedSearch(saved);
        }}
      >
        <Search size={14} aria-hidden="true" className={styles.icon} />
        <span className={row.text}>
          <span className={styles.name}>{name}</span>
          {name !== query && <span className={styles.query}>{query}</span>}
        </span>
      </button>
      <div className={row.actions} role="toolbar" aria-label={`Actions for ${name}`}>
        <MoveButtons
          name={name}
          isFirst={isFirst}
          isLast={isLast}
          onMove={(step) => moveSavedSearch(saved, step)}
        />
        <IconButton label={`Rename ${name}`} icon={<Pencil size={15} />} onClick={() => setRenaming(true)} />
        <IconButton
          label={`Delete ${name}`}
          icon={<Trash2 size={15} />}
          onClick={() => deleteSavedSearch(saved)}
        />
      </div>
    </li>
  );
}

/** In the place of the row. Escape leaves the name as it was. */
function RenameForm({ saved, onDone }: { readonly saved: SavedSearch; readonly onDone: () => void }) {
  const [name, setName] = useState(saved.name);
  return (
    <EditForm
      label={`Rename ${saved.name}`}
      className={styles.form}
      name={name}
      keep="Rename"
      onKeep={(kept) => renameSavedSearch(saved, kept)}
      onDone={onDone}
    >
      <input
        className={styles.box}
        aria-label="Name"
        required
        autoFocus
        maxLength={MAX_NAME_LENGTH}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
    </EditForm>
  );
}
