/** One saved search: its name runs it; the rest is what can be done with it. */
import { ArrowDown, ArrowUp, Pencil, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH, type SavedSearch } from '../../../shared/user/userData.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { closeDialog } from '../../state/actions.ts';
import {
  deleteSavedSearch,
  moveSavedSearch,
  renameSavedSearch,
  runSavedSearch,
} from '../../state/savedSearches.ts';
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
      <li className={styles.row}>
        <RenameForm saved={saved} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.run}
        title={`Search for ${query}`}
        onClick={() => {
          closeDialog();
          runSavedSearch(saved);
        }}
      >
        <Search size={14} aria-hidden="true" className={styles.icon} />
        <span className={styles.text}>
          <span className={styles.name}>{name}</span>
          {name !== query && <span className={styles.query}>{query}</span>}
        </span>
      </button>
      <div className={styles.actions} role="toolbar" aria-label={`Actions for ${name}`}>
        <IconButton
          label={`Move ${name} up`}
          icon={<ArrowUp size={15} />}
          className={styles.action}
          aria-disabled={isFirst}
          onClick={() => moveSavedSearch(saved, -1)}
        />
        <IconButton
          label={`Move ${name} down`}
          icon={<ArrowDown size={15} />}
          className={styles.action}
          aria-disabled={isLast}
          onClick={() => moveSavedSearch(saved, 1)}
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
    <form
      className={styles.form}
      aria-label={`Rename ${saved.name}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        renameSavedSearch(saved, name.trim());
        onDone();
      }}
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
      <Button onClick={onDone}>Cancel</Button>
      <Button type="submit" variant="primary" disabled={name.trim() === ''}>
        Rename
      </Button>
    </form>
  );
}
