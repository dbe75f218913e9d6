/** Backups of what the user made: listed with what is in them, restored with the present backed up first. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openUserStore } from '../../renderer/storage/userStore.ts';
import { required } from '../../shared/lib/assert.ts';
import { inverseOf } from '../../shared/user/userEdit.ts';
import { annotation, LATE, savedSearch, savedView } from '../fixtures/userData.ts';
import {
  createVersion1,
  createVersion2,
  everythingIn,
  keepRecords,
  lookInto,
} from '../fixtures/userDatabase.ts';

let testNumber = 0;
let name = '';

beforeEach(() => {
  testNumber += 1;
  name = `test-user-backups-${testNumber}`;
});

async function backupsOf(store: ReturnType<typeof openUserStore>) {
  const listed = await store.listBackups();
  if (!listed.ok) throw new Error(listed.error.message);
  return listed.value;
}

const OLD = annotation('publication:alpha', { note: 'Old.' });

describe('backups', () => {
  it('are listed with the newest first, with when, why and what', async () => {
    const store = openUserStore(name);
    await store.backUp('by hand');
    await keepRecords(store, 'annotations', OLD);
    await store.backUp('by hand');
    const [newest, oldest] = await backupsOf(store);
    expect([newest?.data.annotations, oldest?.data.annotations]).toEqual([[OLD], []]);
    expect(newest?.reason).toBe('by hand');
    expect(Date.parse(newest?.madeAt ?? '')).toBeGreaterThan(0);
  });

  it('count what in them cannot be read', async () => {
    const store = openUserStore(name);
    await store.backUp('by hand');
    await lookInto(name, (database) =>
      database.table('annotations').put({ nodeId: 'publication:x', note: 1 }),
    );
    await store.backUp('by hand');
    expect((await backupsOf(store))[0]).toMatchObject({ unreadable: 1 });
  });

  it('bring back exactly what they hold, after a backup of what is there now', async () => {
    const store = openUserStore(name);
    await keepRecords(store, 'annotations', OLD);
    await keepRecords(store, 'savedViews', savedView('one'));
    await store.backUp('by hand');
    await keepRecords(store, 'savedSearches', savedSearch('late'));
    await keepRecords(store, 'annotations', annotation('publication:beta', { mark: 'key' }));
    const now = await everythingIn(name);
    const restored = await store.restoreBackup(required((await backupsOf(store))[0], 'a backup').id);
    const { savedViews, savedSearches, annotations } = await everythingIn(name);
    expect({ savedViews, savedSearches, annotations }).toEqual({
      savedViews: [savedView('one')],
      savedSearches: [],
      annotations: [OLD],
    });
    const [before] = await backupsOf(store);
    expect(before).toMatchObject({
      reason: 'before a backup was restored',
      data: { savedSearches: now.savedSearches, annotations: now.annotations },
    });

    if (!restored.ok) throw new Error(restored.error.message);
    await store.apply(inverseOf(restored.value, LATE));
    expect((await everythingIn(name)).savedSearches).toEqual(now.savedSearches);
    expect((await everythingIn(name)).annotations).toEqual(now.annotations);
  });

  it('of an older version leave alone what that version did not know', async () => {
    await createVersion2(name, { session: null, annotations: [OLD] });
    const store = openUserStore(name);
    await keepRecords(store, 'savedSearches', savedSearch('new'));
    const [backup] = await backupsOf(store);
    expect(backup).toMatchObject({ reason: 'before saved-searches', data: { annotations: [OLD] } });
    await store.restoreBackup(backup?.id ?? '');
    expect((await everythingIn(name)).savedSearches).toEqual([savedSearch('new')]);
  });

  it('of the first version hold nothing of the user’s to restore', async () => {
    await createVersion1(name, {});
    const store = openUserStore(name);
    await store.readSetting('session');
    expect((await backupsOf(store))[0]?.data).toEqual({ savedViews: [], savedSearches: [], annotations: [] });
  });

  it('change nothing when the present cannot be backed up first, or when they are gone', async () => {
    const store = openUserStore(name);
    await keepRecords(store, 'annotations', OLD);
    await store.backUp('by hand');
    const [backup] = await backupsOf(store);
    await keepRecords(store, 'annotations', annotation('publication:beta', { mark: 'key' }));
    const before = await everythingIn(name);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await store.restoreBackup(backup?.id ?? '')).toMatchObject({
      ok: false,
      error: { code: 'storage/quota-exceeded', kept: expect.any(String), hint: expect.any(String) },
    });
    vi.restoreAllMocks();
    expect(await store.restoreBackup('2020 gone')).toMatchObject({
      error: { code: 'storage/no-such-backup', kept: expect.any(String), hint: expect.any(String) },
    });
    expect(await everythingIn(name)).toEqual(before);
  });

  it('are kept until there are ten newer ones', async () => {
    const store = openUserStore(name);
    for (let made = 0; made < 12; made += 1) await store.backUp(`number ${made}`);
    const reasons = (await backupsOf(store)).map(({ reason }) => reason);
    expect(reasons).toHaveLength(10);
    expect([reasons[0], reasons.at(-1)]).toEqual(['number 11', 'number 2']);
  });
});
