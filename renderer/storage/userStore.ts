/**
 * What the user made, in IndexedDB (`peak-atlas-user`): the last session, saved views and searches, notes.
 * Kept for good, never cleared silently, changed only by real migrations. A record that cannot be read is
 * left where it is, and set aside before anything is written over it.
 */
import { liveQuery, type Table } from 'dexie';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { type MergeReport, planMerge } from '../../shared/user/mergeUserData.ts';
import { type ReadUserData, readRecords } from '../../shared/user/readRecords.ts';
import type { StoredBackup } from '../../shared/user/storedBackup.ts';
import { RECORD_KINDS, USER_TABLES, type UserTable } from '../../shared/user/userData.ts';
import { createResolver, type Outcome, planReplacement, type UserEdit } from '../../shared/user/userEdit.ts';
import { NEWER_VERSION } from './storageFaults.ts';
import { readBackups, type UserBackup, writeBackup } from './userBackup.ts';
import { createUserDatabase, faultOf, type OpenedDatabase } from './userDatabase.ts';
import { USER_MIGRATIONS, type UserMigration } from './userMigrations.ts';

export const USER_DATABASE = 'peak-atlas-user';

export interface SettingsStore {
  /** The stored value as it was written, or null when there is none. Its shape is the caller's to check. */
  readSetting(key: string): Promise<Result<unknown>>;
  writeSetting(key: string, value: unknown): Promise<Result<void>>;
}

export interface UserSnapshot extends ReadUserData {
  /** The database is of a newer version than this app knows. */
  readonly readOnly: boolean;
}

/** Writes go through whole or not at all. */
export interface UserStore extends SettingsStore {
  /**
   * Tells what is stored now and after every change, of this window or another. While another window keeps
   * an upgrade waiting it tells that first. Returns the function that stops it.
   */
  watch(listener: (snapshot: Result<UserSnapshot>) => void): () => void;
  /**
   * Writes the edit. What another window has changed meanwhile is joined with it, field by field; tells
   * where that was so.
   */
  apply(edit: UserEdit): Promise<Result<Outcome>>;
  /** Joins the data to what is stored, after a backup; says what was added and changed. */
  importData(incoming: ReadUserData['data']): Promise<Result<{ report: MergeReport; edit: UserEdit }>>;
  /** The newest first. */
  listBackups(): Promise<Result<readonly StoredBackup[]>>;
  backUp(reason: string): Promise<Result<void>>;
  /** Puts back what the backup holds, after a backup of what is stored now; tells what that changed. */
  restoreBackup(id: string): Promise<Result<UserEdit>>;
}

type Tables = { readonly [T in UserTable]: Table<unknown, string> } & {
  readonly settings: Table<{ readonly key: string; readonly value: unknown }, string>;
};

export function openUserStore(
  databaseName: string = USER_DATABASE,
  migrations: readonly UserMigration[] = USER_MIGRATIONS,
): UserStore {
  const database = createUserDatabase(databaseName, migrations);

  const use = async <T>(work: (opened: OpenedDatabase) => Promise<T>): Promise<Result<T>> => {
    const opened = await database.ready();
    if (!opened.ok) return opened;
    try {
      return ok(await work(opened.value));
    } catch (thrown) {
      return { ok: false, error: faultOf(opened.value, thrown) };
    }
  };
  const write = async <T>(work: (tables: Tables) => Promise<T>): Promise<Result<T>> => {
    const opened = await database.ready();
    if (opened.ok && opened.value.readOnly) return { ok: false, error: NEWER_VERSION };
    return use((it) => it.dexie.transaction('rw', it.dexie.tables, () => work(tablesOf(it))));
  };
  const backUp = (reason: string) => use(({ dexie }) => writeBackup(dexie, Math.floor(dexie.verno), reason));
  const backups = () => use(() => readBackups(databaseName));

  return {
    readSetting: (key) => use(async (it) => (await tablesOf(it).settings.get(key))?.value ?? null),
    writeSetting: (key, value) => write(async ({ settings }) => void (await settings.put({ key, value }))),

    watch: (listener) => {
      let stop = () => {};
      let stopped = false;
      void (async () => {
        const first = await database.ready();
        if (!first.ok && !stopped) listener(first);
        const opened = await database.whenOpen();
        if (!opened.ok || stopped) return;
        const subscription = liveQuery(() => readSnapshot(opened.value)).subscribe({
          next: (snapshot) => listener(ok(snapshot)),
          error: (thrown) => listener({ ok: false, error: faultOf(opened.value, thrown) }),
        });
        stop = () => subscription.unsubscribe();
      })();
      return () => {
        stopped = true;
        stop();
      };
    },

    apply: (edit) => write((tables) => writeEdit(tables, edit)),

    importData: async (incoming) => {
      const backedUp = await backUp('before an import');
      if (!backedUp.ok) return backedUp;
      return write(async (tables) => {
        const plan = planMerge((await readTables(tables)).data, incoming);
        await writeEdit(tables, plan.edit);
        return plan;
      });
    },

    listBackups: async () => {
      const read = await backups();
      return read.ok ? ok(read.value.map(toStoredBackup).reverse()) : read;
    },
    backUp,
    restoreBackup: async (id) => {
      const read = await backups();
      if (!read.ok) return read;
      const backup = read.value.find((it) => it.id === id);
      if (!backup) return NO_SUCH_BACKUP;
      const backedUp = await backUp('before a backup was restored');
      if (!backedUp.ok) return backedUp;
      return write(async (tables) => {
        const { data } = await readTables(tables);
        const held = USER_TABLES.filter((table) => backup.records[table] !== undefined);
        const edit = planReplacement(data, readRecords(backup.records).data, held);
        await writeEdit(tables, edit);
        return edit;
      });
    },
  };
}

const NO_SUCH_BACKUP = fail('storage/no-such-backup', 'This backup is no longer there.', {
  kept: 'Nothing was changed.',
  hint: 'Choose another one.',
});

function toStoredBackup({ id, records }: UserBackup): StoredBackup {
  const space = id.indexOf(' ');
  return { id, madeAt: id.slice(0, space), reason: id.slice(space + 1), ...readRecords(records) };
}

async function readSnapshot(opened: OpenedDatabase): Promise<UserSnapshot> {
  return { ...(await readTables(tablesOf(opened))), readOnly: opened.readOnly };
}

async function readTables(tables: Tables): Promise<ReadUserData> {
  const entries: Partial<Record<UserTable, readonly unknown[]>> = {};
  for (const table of USER_TABLES) entries[table] = await tables[table].toArray();
  return readRecords(entries);
}

async function writeEdit(tables: Tables, edit: UserEdit): Promise<Outcome> {
  const { resolve, outcome } = createResolver();
  for (const change of edit) {
    const table = tables[change.table];
    const raw = await table.get(change.key);
    const stored = raw === undefined ? null : RECORD_KINDS[change.table].parse(raw);
    if (raw !== undefined && stored === null) await setAside(tables, change, raw);
    const record = resolve(change, stored);
    if (record === null) await table.delete(change.key);
    else await table.put(record);
  }
  return outcome();
}

/** Keeps a record that nobody can read under another key, before another is written in its place. */
async function setAside(
  { settings }: Tables,
  { table, key }: { readonly table: UserTable; readonly key: string },
  value: unknown,
): Promise<void> {
  await settings.put({ key: `unreadable ${table} ${key} ${new Date().toISOString()}`, value });
}

function tablesOf({ dexie }: OpenedDatabase): Tables {
  return {
    settings: dexie.table('settings'),
    savedViews: dexie.table('savedViews'),
    savedSearches: dexie.table('savedSearches'),
    annotations: dexie.table('annotations'),
  };
}
