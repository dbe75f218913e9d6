import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackups } from '../../renderer/storage/userBackup.ts';
import { openUserStore, type UserSnapshot } from '../../renderer/storage/userStore.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import { changeOf } from '../../shared/user/userEdit.ts';
import { annotation, EARLY, LATE, savedSearch, savedView } from '../fixtures/userData.ts';
import { everythingIn, heard, keepRecords } from '../fixtures/userDatabase.ts';

let testNumber = 0;
let name = '';

beforeEach(() => {
  testNumber += 1;
  name = `test-user-data-${testNumber}`;
});

const notesOf = (snapshot: Result<UserSnapshot>) =>
  snapshot.ok ? snapshot.value.data.annotations.map(({ note }) => note) : [];

describe('the user store', () => {
  it('gives back saved views and annotations as they were written', async () => {
    const view = savedView('one', { name: 'Pruning', order: 3 });
    const search = savedSearch('int8', { name: 'Quantized' });
    const note = annotation('technique:pruning-step', { note: '# Yes', tags: ['thesis'], mark: 'key' });
    const store = openUserStore(name);
    await keepRecords(store, 'savedViews', view);
    await keepRecords(store, 'savedSearches', search);
    await keepRecords(store, 'annotations', note);
    expect(await heard(openUserStore(name))).toEqual(
      ok({
        data: { savedViews: [view], savedSearches: [search], annotations: [note] },
        unreadable: 0,
        readOnly: false,
      }),
    );
  });

  it('deletes only what it is told to delete', async () => {
    const store = openUserStore(name);
    await keepRecords(store, 'savedViews', savedView('one'), savedView('two'));
    await keepRecords(store, 'annotations', annotation('publication:alpha', { mark: 'read' }));
    await keepRecords(store, 'annotations', annotation('publication:beta', { mark: 'read' }));
    await store.apply([changeOf('savedViews', savedView('one'), null)]);
    await store.apply([changeOf('annotations', annotation('publication:alpha', { mark: 'read' }), null)]);
    const { savedViews, annotations } = await everythingIn(name);
    expect(savedViews).toEqual([savedView('two')]);
    expect(annotations).toEqual([annotation('publication:beta', { mark: 'read' })]);
  });

  it('keeps two windows in step', async () => {
    const [left, right] = [openUserStore(name), openUserStore(name)];
    const first = annotation('publication:alpha', { note: 'left' });
    await keepRecords(left, 'annotations', first);
    const seen: string[][] = [];
    const stop = left.watch((snapshot) => seen.push([...notesOf(snapshot)]));
    await keepRecords(right, 'annotations', annotation('publication:beta', { note: 'right' }));
    await right.apply([changeOf('annotations', first, { ...first, note: 'right, later' })]);
    await heard(left, (snapshot) => notesOf(snapshot).includes('right, later'));
    expect(seen.at(-1)).toEqual(['right, later', 'right']);
    stop();
  });

  it('loses nothing when two windows write at the same moment', async () => {
    const [left, right] = [openUserStore(name), openUserStore(name)];
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        keepRecords(
          place % 2 ? left : right,
          'annotations',
          annotation(`publication:p${place}`, { note: String(place) }),
        ),
      ),
    );
    expect((await everythingIn(name)).annotations).toHaveLength(20);
  });

  it('joins imported data after a backup, and says what it did', async () => {
    const store = openUserStore(name);
    await keepRecords(store, 'savedViews', savedView('one', { updatedAt: LATE }));
    await keepRecords(store, 'annotations', annotation('publication:alpha', { note: 'old' }));
    const imported = await store.importData({
      savedViews: [savedView('one', { name: 'Older', updatedAt: EARLY }), savedView('two')],
      savedSearches: [savedSearch('int8')],
      annotations: [annotation('publication:alpha', { note: 'new', updatedAt: LATE })],
    });
    expect(imported).toMatchObject({
      ok: true,
      value: {
        report: {
          savedViews: { added: 1, changed: 0, unchanged: 1 },
          savedSearches: { added: 1, changed: 0, unchanged: 0 },
          annotations: { added: 0, changed: 1, unchanged: 0 },
        },
        edit: [{ key: 'two' }, { key: 'int8' }, { key: 'publication:alpha', before: { note: 'old' } }],
      },
    });
    const { savedViews, annotations } = await everythingIn(name);
    expect(savedViews).toEqual([savedView('one', { updatedAt: LATE }), savedView('two', { order: 1 })]);
    expect(annotations).toMatchObject([{ note: 'new' }]);
    expect((await readBackups(name))[0]?.records.annotations).toMatchObject([{ note: 'old' }]);
  });
});
