/**
 * Keeps the user's data in step with their database: every change shows at once, is then written, and is
 * kept in this window when it cannot be written. Other windows' changes arrive through the database.
 */
import { ok, type Result } from '../../shared/lib/result.ts';
import type { MergeReport } from '../../shared/user/mergeUserData.ts';
import type { StoredBackup } from '../../shared/user/storedBackup.ts';
import { RECORD_KINDS, USER_TABLES, type UserData, type UserTable } from '../../shared/user/userData.ts';
import { applyEdit, keyOfChange, type UserEdit } from '../../shared/user/userEdit.ts';
import { NEWER_VERSION } from '../storage/storageFaults.ts';
import type { UserSnapshot, UserStore } from '../storage/userStore.ts';
import { notify } from './actions.ts';
import { tellClashes } from './tellClashes.ts';
import { createUnwrittenEdits, readUnwritten } from './unwrittenEdits.ts';
import { showUserData, userDataNow, useUserData } from './userData.ts';

let store: UserStore | null = null;
let unwritten = createUnwrittenEdits();

/** The writes, one after another: each starts from what the one before has left. */
let writing: Promise<unknown> = Promise.resolve();

/** Shows what is stored and follows it. Returns the function that stops it. */
export function startUserData(userStore: UserStore): () => void {
  store = userStore;
  unwritten = createUnwrittenEdits();
  let told = false;
  const stop = userStore.watch((snapshot) => {
    if (!snapshot.ok) {
      notify('warning', snapshot.error);
      useUserData.setState({ loaded: true });
      return;
    }
    showSnapshot(snapshot.value);
    if (!told) {
      tellState(snapshot.value);
      void inTurn(writeRest);
    }
    told = true;
  });
  void inTurn(writeWhatWindowsLeft);
  return () => {
    stop();
    store = null;
    unwritten = createUnwrittenEdits();
  };
}

/** Makes the edit in this window at once, then in the database; resolves when that has been tried. */
export function applyUserEdit(edit: UserEdit): Promise<void> {
  const { data, clashes } = applyEdit(userDataNow(), edit);
  showUserData(data);
  tellClashes(clashes);
  if (!store) return Promise.resolve();
  unwritten.add(edit);
  const keys = new Set(edit.map(keyOfChange));
  return inTurn(async () => {
    const written = await writeTaken(unwritten.take(keys));
    if (!written.ok) notify('error', written.error);
    else await writeRest();
  });
}

/** Joins data from a file to what is stored; null when that failed, which has then been told. */
export function importUserData(
  incoming: UserData,
): Promise<{ readonly report: MergeReport; readonly edit: UserEdit } | null> {
  return ask((it) => it.importData(incoming));
}

/** The backups, the newest first; null when they cannot be read, which has then been told. */
export function listBackups(): Promise<readonly StoredBackup[] | null> {
  return ask((it) => it.listBackups());
}

/** Makes a backup of what is stored now; false when that failed, which has then been told. */
export async function backUpNow(): Promise<boolean> {
  const done = await ask(async (it) => {
    const written = await it.backUp('by hand');
    return written.ok ? ok(true) : written;
  });
  return done ?? false;
}

/** Puts back what a backup holds; what that changed, or null when it failed, which has then been told. */
export function restoreBackup(id: string): Promise<UserEdit | null> {
  return ask((it) => it.restoreBackup(id));
}

/** Asks the database once everything before has been written. */
async function ask<T>(question: (store: UserStore) => Promise<Result<T>>): Promise<T | null> {
  return inTurn(async () => {
    if (!store) return null;
    const answer = await question(store);
    if (answer.ok) return answer.value;
    notify('error', answer.error);
    return null;
  });
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = writing.then(work);
  writing = done.catch(() => {});
  return done;
}

async function writeTaken(edit: UserEdit): Promise<Result<unknown>> {
  if (!store || edit.length === 0) return ok(undefined);
  const written = await store.apply(edit);
  unwritten.settle(written.ok);
  if (written.ok) {
    // Shown at once: what the database tells of its own may have come while this was under way.
    showUserData(applyEdit(userDataNow(), written.value.joined).data);
    tellClashes(written.value.clashes);
  }
  return written;
}

/** Gives what could not be written before another chance; that it failed has been told then. */
async function writeRest(): Promise<void> {
  await writeTaken(unwritten.take());
}

/** What was written before this start, but may not have reached the database before the page went. */
async function writeWhatWindowsLeft(): Promise<void> {
  const { edits, forget } = readUnwritten();
  for (const edit of edits) {
    const written = await store?.apply(edit);
    if (!written?.ok) return;
    tellClashes(written.value.clashes);
  }
  forget();
}

function showSnapshot({ data }: UserSnapshot): void {
  const shown = userDataNow();
  showUserData(
    Object.fromEntries(
      USER_TABLES.map((table) => [table, withUnwritten(table, data, shown)]),
    ) as unknown as UserData,
  );
  useUserData.setState({ loaded: true });
}

/** What is stored, except for the records that this window has changed and not yet written. */
function withUnwritten(table: UserTable, stored: UserData, shown: UserData): readonly unknown[] {
  const keyOf = RECORD_KINDS[table].keyOf as (record: unknown) => string;
  const isUnwritten = (record: unknown) => unwritten.has(keyOfChange({ table, key: keyOf(record) }));
  return [...stored[table].filter((record) => !isUnwritten(record)), ...shown[table].filter(isUnwritten)];
}

function tellState({ unreadable, readOnly }: UserSnapshot): void {
  if (readOnly) notify('warning', NEWER_VERSION);
  if (unreadable === 0) return;
  notify('warning', {
    code: 'storage/unreadable-records',
    message:
      unreadable === 1
        ? 'One of your saved views, searches and notes cannot be read.'
        : `${unreadable} of your saved views, searches and notes cannot be read.`,
    kept: 'They stay in the database as they are; everything else is shown.',
    hint: 'Restore a backup that holds them, or import a file that you exported earlier.',
  });
}
