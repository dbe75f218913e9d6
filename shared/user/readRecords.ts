/** Reads records of any source table by table, so that one bad record does not cost the rest. */
import { RECORD_KINDS, USER_TABLES, type UserData, type UserRecords, type UserTable } from './userData.ts';

export interface ReadUserData {
  readonly data: UserData;
  /** Entries that are there but cannot be read; they are left out. */
  readonly unreadable: number;
}

/** Entries by table as data, without those that cannot be read, which are counted. */
export function readRecords(entries: Readonly<Partial<Record<UserTable, readonly unknown[]>>>): ReadUserData {
  let unreadable = 0;
  const readTable = <T extends UserTable>(table: T): readonly UserRecords[T][] =>
    (entries[table] ?? []).flatMap((entry) => {
      const record = RECORD_KINDS[table].parse(entry);
      if (record === null) unreadable += 1;
      return record === null ? [] : [record];
    });
  const data = Object.fromEntries(
    USER_TABLES.map((table) => [table, readTable(table)]),
  ) as unknown as UserData;
  return { data, unreadable };
}
