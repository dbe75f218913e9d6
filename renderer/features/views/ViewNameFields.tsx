/** The two things a person says about a saved view: its name and a note. */
import { MAX_NAME_LENGTH, MAX_VIEW_NOTE_LENGTH } from '../../../shared/user/userData.ts';
import styles from './ViewNameFields.module.css';

interface ViewNameFieldsProps {
  readonly name: string;
  readonly note: string;
  readonly onName: (name: string) => void;
  readonly onNote: (note: string) => void;
}

export function ViewNameFields({ name, note, onName, onNote }: ViewNameFieldsProps) {
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        <span className={styles.label}>Name</span>
        <input
          className={styles.box}
          required
          autoFocus
          maxLength={MAX_NAME_LENGTH}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onName(event.target.value)}
        />
      </label>
      <label className={styles.field}>
        <span className={styles.label}>Note</span>
        <textarea
          className={styles.box}
          rows={3}
          maxLength={MAX_VIEW_NOTE_LENGTH}
          placeholder="What it is for, if you like"
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </label>
    </div>
  );
}
