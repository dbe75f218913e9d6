/** Keeps the view on screen under a name, with a note on why. */
import { useId, useState } from 'react';
import type { Thumbnail } from '../../../shared/user/thumbnail.ts';
import { Button } from '../../components/Button.tsx';
import { closeDialog } from '../../state/actions.ts';
import { saveView } from '../../state/savedViews.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './SaveViewForm.module.css';
import { suggestName } from './suggestName.ts';
import { ThumbnailPicture } from './ThumbnailPicture.tsx';
import { ViewNameFields } from './ViewNameFields.tsx';

export function SaveViewForm({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const index = useIndex();
  const view = useView((state) => state);
  const [name, setName] = useState(() => suggestName(view, index));
  const [note, setNote] = useState('');
  const aboutId = useId();
  const save = () => {
    saveView(view, name.trim(), note.trim(), thumbnail);
    closeDialog();
  };
  return (
    <form
      className={styles.form}
      aria-describedby={aboutId}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <div className={styles.body}>
        <ThumbnailPicture thumbnail={thumbnail} />
        <ViewNameFields name={name} note={note} onName={setName} onNote={setNote} />
      </div>
      <p id={aboutId} className={styles.about}>
        Kept are the tab, search, filters, selection, focus and comparison. The corpus is not copied.
      </p>
      <div className={styles.buttons}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={name.trim() === ''}>
          Save view
        </Button>
      </div>
    </form>
  );
}
