/**
 * Opens the user's database: looks at its version first, backs it up before any migration, opens one of a
 * newer version for reading only, and answers at once while another window keeps an upgrade waiting.
 */
import Dexie from 'dexie';
import { type AppError, ok, type Result } from '../../shared/lib/result.ts';
import { backupFailed, SUPERSEDED, toStorageError, UPGRADE_BLOCKED } from './storageFaults.ts';
import { writeBackup } from './userBackup.ts';
import { USER_MIGRATIONS, type UserMigration } from './userMigrations.ts';

export interface OpenedDatabase {
  readonly dexie: Dexie;
  readonly readOnly: boolean;
  /** True once another window has upgraded or deleted the database: this one is closed to it for good. */
  readonly isSuperseded: () => boolean;
}

export interface UserDatabase {
  /** The open database; `storage/upgrade-blocked` at once while another window keeps it waiting. */
  ready(): Promise<Result<OpenedDatabase>>;
  /** The same, however long it takes. */
  whenOpen(): Promise<Result<OpenedDatabase>>;
}

/** Dexie's version 2 is 20 to IndexedDB, and may grow by ones when tables are repaired. */
const NATIVE_PER_VERSION = 10;

/** Opens nothing yet; the first call of `ready` or `whenOpen` does. A failed attempt is made again by the next call. */
export function createUserDatabase(
  name: string,
  migrations: readonly UserMigration[] = USER_MIGRATIONS,
): UserDatabase {
  let opening: Promise<Result<OpenedDatabase>> | null = null;
  let blocked: Promise<Result<never>> | null = null;

  const whenOpen = () => {
    if (opening === null) {
      let block: () => void = () => {};
      blocked = new Promise((resolve) => {
        block = () => resolve({ ok: false, error: UPGRADE_BLOCKED });
      });
      opening = openDatabase(name, migrations, block);
      void opening.then((opened) => {
        if (!opened.ok) opening = null;
      });
    }
    return opening;
  };
  return {
    whenOpen,
    ready: () => {
      const opened = whenOpen();
      return blocked === null ? opened : Promise.race([opened, blocked]);
    },
  };
}

async function openDatabase(
  name: string,
  migrations: readonly UserMigration[],
  onBlocked: () => void,
): Promise<Result<OpenedDatabase>> {
  try {
    const current = Math.max(...migrations.map(({ version }) => version));
    const stored = await storedVersionOf(name);
    const isNewer = stored !== null && stored > current;
    if (stored !== null && stored < current) {
      const fault = await backUp(name, stored, migrations);
      if (fault) return { ok: false, error: fault };
    }
    const dexie = new Dexie(name);
    // Without declared versions Dexie opens whatever is there, and changes nothing.
    if (!isNewer) declareVersions(dexie, migrations);
    let superseded = false;
    dexie.on('versionchange', () => {
      superseded = true;
      dexie.close({ disableAutoOpen: true });
      return false;
    });
    dexie.on('blocked', () => {
      onBlocked();
      return false;
    });
    await dexie.open();
    return ok({ dexie, readOnly: isNewer, isSuperseded: () => superseded });
  } catch (thrown) {
    return { ok: false, error: toStorageError(thrown) };
  }
}

/** Version of the database on disk, or null when there is none. Older browsers cannot list databases. */
async function storedVersionOf(name: string): Promise<number | null> {
  if (typeof indexedDB.databases !== 'function') return versionByOpening(name);
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version === undefined ? null : Math.floor(found.version / NATIVE_PER_VERSION);
}

async function versionByOpening(name: string): Promise<number | null> {
  if (!(await Dexie.exists(name))) return null;
  const database = new Dexie(name);
  await database.open();
  const version = Math.floor(database.verno);
  database.close();
  return version;
}

async function backUp(
  name: string,
  stored: number,
  migrations: readonly UserMigration[],
): Promise<AppError | null> {
  const source = new Dexie(name);
  try {
    await source.open();
    const next = migrations.find(({ version }) => version > stored);
    await writeBackup(source, stored, `before ${next?.name ?? 'a migration'}`);
    return null;
  } catch (thrown) {
    return backupFailed(thrown);
  } finally {
    source.close();
  }
}

function declareVersions(dexie: Dexie, migrations: readonly UserMigration[]): void {
  for (const { version, stores, upgrade } of migrations) {
    const declared = dexie.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
}

/** The error for what was thrown by work on an opened database. */
export function faultOf(opened: OpenedDatabase, thrown: unknown): AppError {
  return opened.isSuperseded() ? SUPERSEDED : toStorageError(thrown);
}
