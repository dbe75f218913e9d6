import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackups } from '../../renderer/storage/userBackup.ts';
import { USER_MIGRATIONS, type UserMigration } from '../../renderer/storage/userMigrations.ts';
import { openUserStore } from '../../renderer/storage/userStore.ts';
import { EMPTY_USER_DATA } from '../../shared/user/userData.ts';
import { annotation, savedView } from '../fixtures/userData.ts';
import {
  createVersion1,
  createVersion2,
  everythingIn,
  heard,
  keepRecords,
  lookInto,
} from '../fixtures/userDatabase.ts';

const SESSION = { view: { version: 1, query: 'int8' }, layout: { theme: 'dark' } };
let testNumber = 0;
let name = '';

beforeEach(() => {
  testNumber += 1;
  name = `test-user-${testNumber}`;
});

describe('the migrations of the user’s database', () => {
  it('have rising versions and names of their own', () => {
    expect(USER_MIGRATIONS.map(({ version }) => version)).toEqual(
      USER_MIGRATIONS.map((_, place) => place + 1),
    );
    expect(new Set(USER_MIGRATIONS.map((it) => it.name)).size).toBe(USER_MIGRATIONS.length);
  });

  it('bring a database of version 1 over and lose nothing', async () => {
    await createVersion1(name, SESSION);
    const store = openUserStore(name);
    expect(await store.readSetting('session')).toEqual({ ok: true, value: SESSION });
    expect(await heard(store)).toEqual({
      ok: true,
      value: { data: EMPTY_USER_DATA, unreadable: 0, readOnly: false },
    });
    expect(await lookInto(name, async (database) => database.verno)).toBe(3);
    expect((await everythingIn(name)).settings).toEqual([{ key: 'session', value: SESSION }]);
  });

  it('bring a database of version 2 over, with a backup of everything in it first', async () => {
    const [view, note] = [
      savedView('one', { name: 'Mine' }),
      annotation('publication:alpha', { mark: 'key' }),
    ];
    await createVersion2(name, { session: SESSION, savedViews: [view], annotations: [note] });
    const store = openUserStore(name);
    expect(await heard(store)).toMatchObject({
      value: { data: { savedViews: [view], savedSearches: [], annotations: [note] }, unreadable: 0 },
    });
    expect(await store.readSetting('session')).toEqual({ ok: true, value: SESSION });
    expect(await lookInto(name, async (database) => database.verno)).toBe(3);
    const backups = await readBackups(name);
    expect(backups.map(({ id }) => id.replace(/^\S+ /, ''))).toEqual(['before saved-searches']);
    expect(backups[0]).toMatchObject({ version: 2, records: { savedViews: [view], annotations: [note] } });
  });

  it('are preceded by a backup of every record, and only when there is something to migrate', async () => {
    await createVersion1(name, SESSION);
    await openUserStore(name).readSetting('session');
    await openUserStore(name).readSetting('session');
    const backups = await readBackups(name);
    expect(backups).toHaveLength(1);
    expect(backups[0]?.id).toContain('before saved-views-and-notes');
    expect(backups[0]).toMatchObject({
      version: 1,
      records: { settings: [{ key: 'session', value: SESSION }] },
    });
    await openUserStore(`${name}-new`).readSetting('session');
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(
      `${name}-new-backup`,
    );
  });

  it('work where the browser cannot list its databases', async () => {
    await createVersion1(name, SESSION);
    vi.stubGlobal('indexedDB', Object.assign(Object.create(indexedDB), { databases: undefined }));
    expect(await openUserStore(name).readSetting('session')).toEqual({ ok: true, value: SESSION });
    expect(await openUserStore(`${name}-new`).readSetting('session')).toEqual({ ok: true, value: null });
    vi.unstubAllGlobals();
    expect(await readBackups(name)).toHaveLength(1);
    expect(await lookInto(name, async (database) => database.verno)).toBe(3);
  });

  it('are awaited: what is asked for meanwhile is answered from the new version', async () => {
    await createVersion1(name, SESSION);
    const slow: UserMigration = {
      version: 4,
      name: 'rename',
      stores: {},
      upgrade: async (transaction) => {
        await transaction.table('settings').put({ key: 'session', value: 'migrated' });
      },
    };
    const store = openUserStore(name, [...USER_MIGRATIONS, slow]);
    expect(await store.readSetting('session')).toEqual({ ok: true, value: 'migrated' });
  });

  it('leave everything as it was when one of them fails half way', async () => {
    await createVersion1(name, SESSION);
    const broken: UserMigration = {
      version: 4,
      name: 'broken',
      stores: { extra: 'id' },
      upgrade: async (transaction) => {
        await transaction.table('settings').clear();
        throw new Error('half way');
      },
    };
    const read = await openUserStore(name, [...USER_MIGRATIONS, broken]).readSetting('session');
    expect(read).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^storage\//) } });
    expect(await lookInto(name, async (database) => database.verno)).toBe(1);
    expect(await everythingIn(name)).toEqual({ settings: [{ key: 'session', value: SESSION }] });
    expect(await openUserStore(name).readSetting('session')).toEqual({ ok: true, value: SESSION });
  });

  it('do not start when the backup cannot be made', async () => {
    await createVersion1(name, SESSION);
    const open = IDBFactory.prototype.open;
    const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
      this: IDBFactory,
      ...args
    ) {
      if (args[0].endsWith('-backup')) throw new DOMException('full', 'QuotaExceededError');
      return open.apply(this, args);
    });
    expect(await openUserStore(name).readSetting('session')).toMatchObject({
      ok: false,
      error: { code: 'storage/backup-failed', kept: expect.stringContaining('as it was') },
    });
    spy.mockRestore();
    expect(await lookInto(name, async (database) => database.verno)).toBe(1);
    expect(await openUserStore(name).readSetting('session')).toEqual({ ok: true, value: SESSION });
  });
});

describe('a database of a newer version', () => {
  async function createVersion4() {
    const newer = new Dexie(name);
    newer.version(4).stores({
      settings: 'key',
      savedViews: 'id',
      savedSearches: 'id',
      annotations: 'nodeId',
      more: 'id',
    });
    await newer.table('annotations').put(annotation('publication:alpha', { note: 'From the future.' }));
    newer.close();
  }

  it('is shown, never written, and says so', async () => {
    await createVersion4();
    const store = openUserStore(name);
    const snapshot = await heard(store);
    expect(snapshot).toMatchObject({ ok: true, value: { readOnly: true } });
    expect(snapshot.ok && snapshot.value.data.annotations[0]?.note).toBe('From the future.');
    const before = await everythingIn(name);
    expect(
      await keepRecords(store, 'annotations', annotation('publication:alpha', { note: 'Mine.' })),
    ).toMatchObject({
      ok: false,
      error: { code: 'storage/newer-version' },
    });
    expect(await store.writeSetting('session', {})).toMatchObject({ ok: false });
    expect(await everythingIn(name)).toEqual(before);
    expect(await lookInto(name, async (database) => database.verno)).toBe(4);
  });
});
