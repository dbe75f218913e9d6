/** The backups of the user's data: when and why each was made, what is in it, and the way back to it. */
import { useCallback, useEffect, useState } from 'react';
import type { StoredBackup } from '../../../shared/user/storedBackup.ts';
import { Button } from '../../components/Button.tsx';
import { UndoLine } from '../../components/UndoLine.tsx';
import { closeDialog, notify } from '../../state/actions.ts';
import { recordUserEdit } from '../../state/editUserData.ts';
import { backUpNow, listBackups, restoreBackup } from '../../state/userDataSync.ts';
import styles from './BackupsPanel.module.css';
import { contentText, isEmptyData } from './importWords.ts';

export function BackupsPanel() {
  const [backups, setBackups] = useState<readonly StoredBackup[] | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = useCallback(async () => setBackups((await listBackups()) ?? []), []);
  useEffect(() => void refresh(), [refresh]);

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    await refresh();
    setBusy(false);
  };
  const restore = async (backup: StoredBackup) => {
    const edit = await restoreBackup(backup.id);
    if (edit === null) return;
    const name = `restore the backup of ${momentText(backup.madeAt)}`;
    recordUserEdit(name, edit);
    const message =
      edit.length === 0
        ? 'Everything in this backup is as it is now; nothing was changed.'
        : `The backup of ${momentText(backup.madeAt)} was restored: ${contentText(backup.data)}.`;
    notify('info', { code: 'user/restored', message }, { type: 'take-back', edit, name });
  };

  return (
    <div className={styles.panel}>
      <p className={styles.about}>
        Saved views and searches, notes, tags and marks. A backup is made before the app changes how they are
        stored, before an import and before a backup is restored; the last ten are kept on this machine.
      </p>
      <UndoLine onUndone={() => void refresh()} />
      {backups?.length === 0 && <p className={styles.empty}>None yet.</p>}
      <ul className={styles.list} aria-label="Backups" aria-busy={backups === null}>
        {backups?.map((backup) => (
          <li key={backup.id} className={styles.row}>
            <div className={styles.text}>
              <span className={styles.when}>{momentText(backup.madeAt)}</span>
              <span className={styles.what}>
                {contentText(backup.data)}
                {backup.unreadable > 0 && `, ${backup.unreadable} unreadable`}
              </span>
              <span className={styles.why}>Made {backup.reason}</span>
            </div>
            <Button
              aria-label={`Restore the backup of ${momentText(backup.madeAt)}`}
              disabled={busy || isEmptyData(backup.data)}
              onClick={() => void run(() => restore(backup))}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void run(backUpNow)}>
          Back up now
        </Button>
        <Button onClick={closeDialog}>Close</Button>
      </div>
    </div>
  );
}

/** "25 Nov 2026, 22:50:07"; seconds, because two can be made in one minute. */
function momentText(moment: string): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
}
