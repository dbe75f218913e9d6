/**
 * What the user made, in IndexedDB (`peak-atlas-user`): kept for good, never cleared silently, changed only
 * by real migrations. For now the one thing kept is how the last session stood.
 */
import Dexie, { type Table } from 'dexie';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';

export const USER_DATABASE = 'peak-atlas-user';

interface Setting {
  readonly key: string;
  readonly value: unknown;
}

export interface UserStore {
  /** The stored value as it was written, or null when there is none. Its shape is the caller's to check. */
  readSetting(key: string): Promise<Result<unknown>>;
  writeSetting(key: string, value: unknown): Promise<Result<void>>;
}

export function openUserStore(databaseName: string = USER_DATABASE): UserStore {
  const database = new Dexie(databaseName);
  database.version(1).stores({ settings: 'key' });
  const settings: Table<Setting, string> = database.table('settings');

  return {
    readSetting: async (key) => {
      try {
        return ok((await settings.get(key))?.value ?? null);
      } catch (thrown) {
        return unavailable(thrown);
      }
    },
    writeSetting: async (key, value) => {
      try {
        await settings.put({ key, value });
        return ok(undefined);
      } catch (thrown) {
        return unavailable(thrown);
      }
    },
  };
}

function unavailable(thrown: unknown): Result<never> {
  return fail('storage/user-unavailable', `Your session cannot be stored here: ${messageOf(thrown)}`, {
    kept: 'Everything works from memory until the window is closed.',
    hint: 'Allow this site to store data, or free some disk space; then reload.',
  });
}
