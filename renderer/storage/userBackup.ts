/** Copies of the whole user database, made before it is changed wholesale, in a database of their own. */
import Dexie, { type Table } from 'dexie';

const KEPT_BACKUPS = 10;

export interface UserBackup {
  /** When it was made and why; ISO date first, so that ids sort by age. */
  readonly id: string;
  /** Version of the database that was copied. */
  readonly version: number;
  readonly records: Readonly<Record<string, readonly unknown[]>>;
}

export function backupNameOf(databaseName: string): string {
  return `${databaseName}-backup`;
}

/**
 * Copies every record of an open database; throws where that cannot be done. The newest few are kept.
 * @param reason why it is made, in words: "before an import"
 */
export async function writeBackup(source: Dexie, version: number, reason: string): Promise<void> {
  const records: Record<string, readonly unknown[]> = {};
  await source.transaction('r', source.tables, async () => {
    for (const table of source.tables) records[table.name] = await table.toArray();
  });
  await withBackups(source.name, async (backups) => {
    await backups.put({ id: `${new Date().toISOString()} ${reason}`, version, records });
    const ids = await backups.toCollection().primaryKeys();
    await backups.bulkDelete(ids.sort().slice(0, -KEPT_BACKUPS));
  });
}

/** Every backup of the database, oldest first. */
export function readBackups(databaseName: string): Promise<readonly UserBackup[]> {
  return withBackups(databaseName, (backups) => backups.orderBy('id').toArray());
}

async function withBackups<T>(
  databaseName: string,
  use: (backups: Table<UserBackup, string>) => Promise<T>,
): Promise<T> {
  const database = new Dexie(backupNameOf(databaseName));
  database.version(1).stores({ backups: 'id' });
  try {
    return await use(database.table('backups'));
  } finally {
    database.close();
  }
}
