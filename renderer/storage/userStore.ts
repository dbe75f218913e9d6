/**
 * What the user made, in IndexedDB (`peak-atlas-user`): the last session, saved views, notes. Kept for good,
 * never cleared silently, changed only by real migrations. A record that cannot be read is left where it
 * is, and set aside before anything is written over it.
 */
import { liveQuery, type Table } from 'dexie';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { type MergeReport, planMerge } from '../../shared/user/mergeUserData.ts';
import {
  type Annotation,
  parseAnnotation,
  parseSavedView,
  type SavedView,
  type UserData,
} from '../../shared/user/userData.ts';
import { NEWER_VERSION } from './storageFaults.ts';
import { writeBackup } from './userBackup.ts';
import { createUserDatabase, faultOf, type OpenedDatabase } from './userDatabase.ts';
import { USER_MIGRATIONS, type UserMigration } from './userMigrations.ts';

export const USER_DATABASE = 'peak-atlas-user';

export interface SettingsStore {
  /** The stored value as it was written, or null when there is none. Its shape is the caller's to check. */
  readSetting(key: string): Promise<Result<unknown>>;
  writeSetting(key: string, value: unknown): Promise<Result<void>>;
}

export interface UserSnapshot {
  readonly data: UserData;
  /** Records that are there but cannot be read; they stay as they are. */
  readonly unreadable: number;
  /** The database is of a newer version than this app knows. */
  readonly readOnly: boolean;
}

/** Writes go through whole or not at all; of two windows that write one record, the last wins. */
export interface UserStore extends SettingsStore {
  /**
   * Tells what is stored now and after every change, of this window or another. While another window keeps
   * an upgrade waiting it tells that first. Returns the function that stops it.
   */
  watch(listener: (snapshot: Result<UserSnapshot>) => void): () => void;
  putSavedViews(views: readonly SavedView[]): Promise<Result<void>>;
  deleteSavedView(id: string): Promise<Result<void>>;
  putAnnotation(annotation: Annotation): Promise<Result<void>>;
  deleteAnnotation(nodeId: NodeId): Promise<Result<void>>;
  /** Joins the data to what is stored, after a backup; says what was added and changed. */
  importData(incoming: UserData): Promise<Result<MergeReport>>;
}

interface Tables {
  readonly settings: Table<{ readonly key: string; readonly value: unknown }, string>;
  readonly savedViews: Table<unknown, string>;
  readonly annotations: Table<unknown, string>;
}

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

    putSavedViews: (views) => write((tables) => putSavedViews(tables, views)),
    deleteSavedView: (id) => write(({ savedViews }) => savedViews.delete(id)),
    putAnnotation: (annotation) => write((tables) => putAnnotations(tables, [annotation])),
    deleteAnnotation: (nodeId) => write(({ annotations }) => annotations.delete(nodeId)),

    importData: async (incoming) => {
      const backedUp = await use(({ dexie }) =>
        writeBackup(dexie, Math.floor(dexie.verno), 'before an import'),
      );
      if (!backedUp.ok) return backedUp;
      return write(async (tables) => {
        const { data } = await readRecords(tables);
        const plan = planMerge(data, incoming);
        await putSavedViews(tables, plan.savedViews);
        await putAnnotations(tables, plan.annotations);
        return plan.report;
      });
    },
  };
}

async function readSnapshot(opened: OpenedDatabase): Promise<UserSnapshot> {
  return { ...(await readRecords(tablesOf(opened))), readOnly: opened.readOnly };
}

async function readRecords({ savedViews, annotations }: Tables): Promise<Omit<UserSnapshot, 'readOnly'>> {
  const [views, notes] = [await savedViews.toArray(), await annotations.toArray()];
  const data = {
    savedViews: views.flatMap(toList(parseSavedView)),
    annotations: notes.flatMap(toList(parseAnnotation)),
  };
  const read = data.savedViews.length + data.annotations.length;
  return { data, unreadable: views.length + notes.length - read };
}

function toList<T>(parse: (value: unknown) => T | null): (value: unknown) => readonly T[] {
  return (value) => {
    const parsed = parse(value);
    return parsed === null ? [] : [parsed];
  };
}

async function putSavedViews(tables: Tables, views: readonly SavedView[]): Promise<void> {
  for (const view of views) {
    await setAsideUnreadable(tables, tables.savedViews, view.id, parseSavedView);
    await tables.savedViews.put(view);
  }
}

async function putAnnotations(tables: Tables, annotations: readonly Annotation[]): Promise<void> {
  for (const annotation of annotations) {
    await setAsideUnreadable(tables, tables.annotations, annotation.nodeId, parseAnnotation);
    await tables.annotations.put(annotation);
  }
}

/** Keeps a record that nobody can read under another key, before another is written in its place. */
async function setAsideUnreadable(
  { settings }: Tables,
  table: Table<unknown, string>,
  key: string,
  parse: (value: unknown) => unknown,
): Promise<void> {
  const stored = await table.get(key);
  if (stored === undefined || parse(stored) !== null) return;
  await settings.put({ key: `unreadable ${table.name} ${key} ${new Date().toISOString()}`, value: stored });
}

function tablesOf({ dexie }: OpenedDatabase): Tables {
  return {
    settings: dexie.table('settings'),
    savedViews: dexie.table('savedViews'),
    annotations: dexie.table('annotations'),
  };
}
