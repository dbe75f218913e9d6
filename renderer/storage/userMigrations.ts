/**
 * The versions of the user's database, each a migration with a name. One is never changed once it has
 * shipped; what comes next is a new entry, with a test that brings a database of the version before it over.
 */
import type { Transaction } from 'dexie';

export interface UserMigration {
  readonly version: number;
  /** Named in the backup that is made before it. */
  readonly name: string;
  /** Tables that are new or changed, in Dexie's notation: the primary key first. */
  readonly stores: Readonly<Record<string, string>>;
  /** Changes the records, inside the transaction of the upgrade: it goes through whole or not at all. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const USER_MIGRATIONS: readonly UserMigration[] = [
  { version: 1, name: 'settings', stores: { settings: 'key' } },
  { version: 2, name: 'saved-views-and-notes', stores: { savedViews: 'id', annotations: 'nodeId' } },
  { version: 3, name: 'saved-searches', stores: { savedSearches: 'id' } },
];
