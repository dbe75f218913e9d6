/** Reads a file of the user's data, says what it would add and change, and joins it only when told to. */
import { useRef, useState } from 'react';
import { type AppError, fail, messageOf, type Result } from '../../../shared/lib/result.ts';
import { planMerge } from '../../../shared/user/mergeUserData.ts';
import type { ReadUserData } from '../../../shared/user/readRecords.ts';
import { MAX_FILE_BYTES, parseUserDataFile } from '../../../shared/user/userDataFile.ts';
import { Button } from '../../components/Button.tsx';
import { closeDialog, notify, openDialog } from '../../state/actions.ts';
import { recordUserEdit } from '../../state/editUserData.ts';
import { userDataNow, useUserData } from '../../state/userData.ts';
import { importUserData } from '../../state/userDataSync.ts';
import styles from './ImportDataPanel.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { changesAnything, reportText } from './importWords.ts';

export function ImportDataPanel() {
  const [read, setRead] = useState<{ readonly name: string; readonly result: Result<ReadUserData> } | null>(
    null,
  );
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // What there is may change while the dialog is open.
  useUserData();
  const found = read?.result.ok ? read.result.value : null;
  const report = found && planMerge(userDataNow(), found.data).report;

  const join = async () => {
    if (!found) return;
    setBusy(true);
    const done = await importUserData(found.data);
    setBusy(false);
    if (!done) return;
    closeDialog();
    const name = 'import my data';
    recordUserEdit(name, done.edit);
    const message = `Imported: ${reportText(done.report)}.`;
    notify('info', { code: 'user/imported', message }, { type: 'take-back', edit: done.edit, name });
  };

  return (
    <div className={styles.panel}>
      <p className={styles.about}>
        A file from “Export my data…” joins what you have: new views, searches and notes are added, of two
        versions of one the newer is kept, nothing is deleted. A backup is made first.
      </p>
      <input
        ref={input}
        type="file"
        className={styles.input}
        aria-label="File to import"
        accept="application/json,.json"
        tabIndex={-1}
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          if (file) setRead({ name: file.name, result: await readFile(file) });
          // The same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
      <div>
        <Button variant={found ? 'plain' : 'primary'} onClick={() => input.current?.click()}>
          Choose file…
        </Button>
      </div>
      <div role="status">
        {read && !read.result.ok && <Refusal error={read.result.error} />}
        {read && found && report && (
          <ImportPreview name={read.name} report={report} unreadable={found.unreadable} />
        )}
      </div>
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={() => openDialog({ name: 'backups' })}>
          Backups…
        </Button>
        <Button onClick={closeDialog}>Cancel</Button>
        {report && (
          <Button variant="primary" disabled={busy || !changesAnything(report)} onClick={() => void join()}>
            Import
          </Button>
        )}
      </div>
    </div>
  );
}

function Refusal({ error }: { readonly error: AppError }) {
  return (
    <div className={styles.refusal}>
      <p>{error.message}</p>
      {error.kept && <p className={styles.about}>{error.kept}</p>}
      {error.hint && <p className={styles.about}>{error.hint}</p>}
    </div>
  );
}

async function readFile(file: File): Promise<Result<ReadUserData>> {
  const kept = 'Nothing was imported; everything you have is as it was.';
  if (file.size > MAX_FILE_BYTES) {
    return fail('user/file-too-large', `${file.name} is too large to be a file of notes and views.`, {
      kept,
    });
  }
  try {
    return parseUserDataFile(await file.text());
  } catch (thrown) {
    return fail('user/file-unreadable', `${file.name} could not be read: ${messageOf(thrown)}`, { kept });
  }
}
