/** Renames a saved view and edits its note, in the place of its row. Escape leaves it as it was. */
import { useState } from 'react';
import type { SavedView } from '../../../shared/user/userData.ts';
import { Button } from '../../components/Button.tsx';
import { editSavedView } from '../../state/savedViews.ts';
import styles from './SavedViewEditor.module.css';
import { ViewNameFields } from './ViewNameFields.tsx';

interface SavedViewEditorProps {
  readonly saved: SavedView;
  readonly onDone: () => void;
}

export function SavedViewEditor({ saved, onDone }: SavedViewEditorProps) {
  const [name, setName] = useState(saved.name);
  const [note, setNote] = useState(saved.note);
  return (
    <form
      className={styles.form}
      aria-label={`Edit ${saved.name}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        editSavedView(saved, name.trim(), note.trim());
        onDone();
      }}
    >
      <ViewNameFields name={name} note={note} onName={setName} onNote={setNote} />
      <div className={styles.buttons}>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={name.trim() === ''}>
          Keep changes
        </Button>
      </div>
    </form>
  );
}
