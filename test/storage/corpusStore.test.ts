import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCorpusStore } from '../../renderer/storage/corpusStore.ts';
import { openUserStore } from '../../renderer/storage/userStore.ts';
import { loadThroughCache } from '../../renderer/workers/corpusJobs.ts';
import type { BundleManifest, CorpusBundle } from '../../shared/corpus/bundle.ts';
import { IN_PROCESS } from '../../shared/worker/workerProtocol.ts';
import { SMALL_CORPUS } from '../fixtures/smallCorpus.ts';

const bundle: CorpusBundle = { corpus: SMALL_CORPUS, positions: { 'publication:alpha': { x: 1, y: 2 } } };
const text = JSON.stringify(bundle);
const manifest: BundleManifest = {
  hash: 'one',
  bundleUrl: 'http://127.0.0.1/corpus/corpus-one.json',
  bundleBytes: text.length,
  searchIndexUrl: 'http://127.0.0.1/corpus/search-one.json',
};
let testNumber = 0;
/** A database of its own for each test. */
let name = '';
const quiet = () => {};

const serve = (body: string, status = 200) => {
  const fetched = vi.fn(async () => new Response(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

beforeEach(() => {
  testNumber += 1;
  name = `test-corpus-${testNumber}`;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Changes the stored records behind the store's back. */
async function tamper(change: (table: Dexie.Table) => Promise<unknown>): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({ parts: 'part' });
  await change(database.table('parts'));
  database.close();
}

describe('the corpus cache', () => {
  it('reads back what was stored under the same hash, reporting every part', async () => {
    const store = openCorpusStore(name);
    await store.replace('one', bundle, quiet);
    const done: number[] = [];
    const read = await openCorpusStore(name).read('one', (progress) =>
      done.push(progress.done / progress.total),
    );
    expect(read).toEqual({ ok: true, value: bundle });
    expect(done.at(-1)).toBe(1);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it('is empty for another hash, and is cleared then', async () => {
    const store = openCorpusStore(name);
    await store.replace('one', bundle, quiet);
    expect(await store.read('two', quiet)).toEqual({ ok: true, value: null });
    expect(await store.read('one', quiet)).toEqual({ ok: true, value: null });
  });

  it.each<[string, (table: Dexie.Table) => Promise<unknown>]>([
    ['a part is missing', (table) => table.delete('techniques')],
    ['a part lost entries', (table) => table.update('publications', { value: [] })],
    ['a part is of another kind', (table) => table.update('hardware', { value: 'gone' })],
    ['a part is of another build', (table) => table.update('review', { hash: 'old' })],
  ])('counts as empty when %s', async (_fault, change) => {
    const store = openCorpusStore(name);
    await store.replace('one', bundle, quiet);
    await tamper(change);
    expect(await store.read('one', quiet)).toEqual({ ok: true, value: null });
  });

  it('keeps what it held when a new corpus cannot be written whole', async () => {
    const store = openCorpusStore(name);
    await store.replace('one', bundle, quiet);
    const broken = { ...bundle, positions: { 'publication:alpha': () => 0 } } as unknown as CorpusBundle;
    const written = await store.replace('two', broken, quiet);
    expect(!written.ok && written.error.code).toBe('storage/cache-unwritable');
    expect(await store.read('one', quiet)).toEqual({ ok: true, value: bundle });
  });
});

describe('loading the corpus', () => {
  it('reads the file at the first start and the cache at the second', async () => {
    const fetched = serve(text);
    const first = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    const second = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(first.ok && first.value).toEqual({ bundle, from: 'file', cacheFault: null });
    expect(second.ok && second.value).toEqual({ bundle, from: 'cache', cacheFault: null });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('reads the file again when the cached corpus does not pass for one', async () => {
    serve(text);
    await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    await tamper((table) =>
      table.update('publications', { value: SMALL_CORPUS.publications.map(() => ({})) }),
    );
    const again = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(again.ok && again.value.from).toBe('file');
    const third = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(third.ok && third.value.from).toBe('cache');
  });

  it('drops a database of an unknown form and starts anew', async () => {
    serve(text);
    const foreign = new Dexie(name);
    foreign.version(1).stores({ elsewhere: 'id' });
    await foreign.open();
    foreign.close();
    const loaded = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(loaded.ok && loaded.value.bundle).toEqual(bundle);
    const second = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(second.ok && second.value.from).toBe('cache');
  });

  it('goes on from memory, and says so, when the disk is full', async () => {
    serve(text);
    const full = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    const loaded = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(loaded.ok && loaded.value.bundle).toEqual(bundle);
    expect(loaded.ok && loaded.value.cacheFault?.code).toBe('storage/cache-unwritable');
  });

  it('goes on from memory, and says so, where there is no IndexedDB', async () => {
    serve(text);
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const loaded = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(loaded.ok && loaded.value.bundle).toEqual(bundle);
    expect(loaded.ok && loaded.value.cacheFault?.kept).toContain('from memory');
  });

  it.each([
    ['is not there', 'gone', 404],
    ['is cut short', text.slice(0, -20), 200],
    ['holds something else', '{"corpus": 7}', 200],
  ])('fails with what to do when the file %s', async (_fault, body, status) => {
    serve(body, status);
    const loaded = await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    expect(loaded.ok).toBe(false);
    expect(!loaded.ok && loaded.error.code.startsWith('corpus/')).toBe(true);
  });

  it('never touches what the user made', async () => {
    serve(text);
    const user = openUserStore('test-user');
    await user.writeSetting('session', { kept: true });
    await loadThroughCache(manifest, openCorpusStore(name), IN_PROCESS);
    await tamper((table) => table.clear());
    await loadThroughCache({ ...manifest, hash: 'two' }, openCorpusStore(name), IN_PROCESS);
    expect(await openUserStore('test-user').readSetting('session')).toEqual({
      ok: true,
      value: { kept: true },
    });
  });
});

describe('the user store', () => {
  it('has nothing for a key that was never written', async () => {
    expect(await openUserStore('test-user-empty').readSetting('session')).toEqual({ ok: true, value: null });
  });

  it('says that nothing can be stored where there is no IndexedDB', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    const user = openUserStore('test-user-none');
    const [read, written] = [await user.readSetting('session'), await user.writeSetting('session', {})];
    expect(!read.ok && read.error.code).toBe('storage/user-unavailable');
    expect(!written.ok && written.error.kept).toContain('from memory');
  });
});
