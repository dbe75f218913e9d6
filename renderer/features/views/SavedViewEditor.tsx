/** Renames a saved view and edits its note, in the place of its row. Escape leaves it as it was. */
import { useState } from 'react';
import type { SavedView } from '../../../shared/user/userData.ts';
import { editSavedView } from '../../state/savedViews.ts';
import { EditForm } from './EditForm.tsx';
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
    <EditForm
      label={`Edit ${saved.name}`}
      className={styles.form}
      buttonsClassName={styles.buttons}
      name={name}
      keep="Keep changes"
      onKeep={(kept) => editSavedView(saved, kept, note.trim())}
      onDone={onDone}
    >
      <ViewNameFields name={name} note={note} onName={setName} onNote={setNote} />
    </EditForm>
  );
}
