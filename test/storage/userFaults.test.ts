/** Storage that fails in every way it is known to: each time a message in three parts, and nothing lost. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openUserStore } from '../../renderer/storage/userStore.ts';
import type { Result } from '../../shared/lib/result.ts';
import { EMPTY_USER_DATA } from '../../shared/user/userData.ts';
import { annotation, LATE, savedView } from '../fixtures/userData.ts';
import { createVersion1, everythingIn, heard, keepRecords, lookInto } from '../fixtures/userDatabase.ts';

let testNumber = 0;
let name = '';

beforeEach(() => {
  testNumber += 1;
  name = `test-user-faults-${testNumber}`;
});

afterEach(() => vi.restoreAllMocks());

const KEPT = annotation('publication:alpha', { note: 'Kept.' });

async function storeWithNote() {
  const store = openUserStore(name);
  expect(await keepRecords(store, 'annotations', KEPT)).toMatchObject({ ok: true });
  return store;
}

/** A message that says what happened, what was kept and what to do. */
function expectMessage(result: Result<unknown>, code: string): void {
  expect(result).toMatchObject({
    ok: false,
    error: { code, message: expect.any(String), kept: expect.any(String), hint: expect.any(String) },
  });
}

/** Makes every write to a table fail as the browser would; reading goes on. */
function failWrites(table: string, fault: (store: IDBObjectStore) => void): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) fault(this);
    return put.apply(this, args);
  });
}

describe('a full disk', () => {
  it('is told, and what was stored before stays', async () => {
    const store = await storeWithNote();
    failWrites('annotations', () => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expectMessage(
      await keepRecords(store, 'annotations', annotation('publication:alpha', { note: 'Lost?' })),
      'storage/quota-exceeded',
    );
    vi.restoreAllMocks();
    expect((await everythingIn(name)).annotations).toEqual([KEPT]);
    expect(
      await keepRecords(store, 'annotations', annotation('publication:alpha', { note: 'Again.' })),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('a write that is killed half way', () => {
  it('leaves nothing of itself and everything of what was there', async () => {
    const store = await storeWithNote();
    await keepRecords(store, 'savedViews', savedView('one', { order: 0 }), savedView('two', { order: 1 }));
    let writes = 0;
    failWrites('savedViews', (table) => {
      writes += 1;
      if (writes === 2) queueMicrotask(() => table.transaction.abort());
    });
    const written = await keepRecords(
      store,
      'savedViews',
      savedView('one', { order: 1 }),
      savedView('two', { order: 0 }),
    );
    expectMessage(written, 'storage/write-aborted');
    vi.restoreAllMocks();
    expect(await everythingIn(name)).toMatchObject({
      savedViews: [
        { id: 'one', order: 0 },
        { id: 'two', order: 1 },
      ],
      annotations: [KEPT],
    });
  });

  it('takes back an import as a whole', async () => {
    const store = await storeWithNote();
    failWrites('annotations', (table) => queueMicrotask(() => table.transaction.abort()));
    const imported = await store.importData({
      ...EMPTY_USER_DATA,
      savedViews: [savedView('one')],
      annotations: [annotation('publication:alpha', { note: 'New.', updatedAt: LATE })],
    });
    expectMessage(imported, 'storage/write-aborted');
    vi.restoreAllMocks();
    expect(await everythingIn(name)).toMatchObject({ savedViews: [], annotations: [KEPT] });
  });
});

describe('a record that cannot be read', () => {
  const nonsense = { nodeId: 'publication:beta', note: 42, tags: 'none' };

  it('is counted, left where it is, and hides nothing else', async () => {
    const store = await storeWithNote();
    await lookInto(name, (database) => database.table('annotations').put(nonsense));
    expect(await heard(store)).toMatchObject({
      ok: true,
      value: { unreadable: 1, data: { annotations: [KEPT] } },
    });
    expect((await everythingIn(name)).annotations).toContainEqual(nonsense);
  });

  it('is set aside before another is written in its place', async () => {
    const store = await storeWithNote();
    await lookInto(name, (database) => database.table('annotations').put(nonsense));
    await keepRecords(store, 'annotations', annotation('publication:beta', { note: 'Readable.' }));
    const { settings, annotations } = await everythingIn(name);
    expect(annotations).toContainEqual(annotation('publication:beta', { note: 'Readable.' }));
    expect(settings).toMatchObject([
      { key: expect.stringMatching(/^unreadable annotations publication:beta /), value: nonsense },
    ]);
  });
});

describe('an upgrade that another window holds up', () => {
  it('is told at once, changes nothing, and goes on when that window is closed', async () => {
    await createVersion1(name, { query: 'int8' });
    const other = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const store = openUserStore(name);
    expectMessage(await store.readSetting('session'), 'storage/upgrade-blocked');
    expectMessage(await heard(store), 'storage/upgrade-blocked');
    expectMessage(await keepRecords(store, 'annotations', KEPT), 'storage/upgrade-blocked');
    const opened = heard(store, (snapshot) => snapshot.ok);
    other.close();
    expect(await opened).toMatchObject({ ok: true });
    expect(await store.readSetting('session')).toEqual({ ok: true, value: { query: 'int8' } });
    expect(await keepRecords(store, 'annotations', KEPT)).toMatchObject({ ok: true });
  });
});

describe('another window with a newer version', () => {
  it('gets the database, and this window says that it stores no more', async () => {
    const store = await storeWithNote();
    const newer = new Dexie(name);
    newer
      .version(4)
      .stores({ settings: 'key', savedViews: 'id', savedSearches: 'id', annotations: 'nodeId' });
    await newer.open();
    expectMessage(
      await keepRecords(store, 'annotations', annotation('publication:alpha')),
      'storage/superseded',
    );
    expect(await newer.table('annotations').toArray()).toEqual([KEPT]);
    newer.close();
  });
});
