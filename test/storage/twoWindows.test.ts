/** Two windows that change the same record: neither change swallows the other, and what clashed is told. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openUserStore, type UserStore } from '../../renderer/storage/userStore.ts';
import { changeOf } from '../../shared/user/userEdit.ts';
import { annotation, LATE, savedView } from '../fixtures/userData.ts';
import { everythingIn, keepRecords } from '../fixtures/userDatabase.ts';

let testNumber = 0;
let name = '';
let left: UserStore;
let right: UserStore;

beforeEach(() => {
  testNumber += 1;
  name = `test-two-windows-${testNumber}`;
  [left, right] = [openUserStore(name), openUserStore(name)];
});

const SHARED = annotation('publication:alpha', { note: 'One. Two. Three.', tags: ['thesis'] });

async function stored() {
  return (await everythingIn(name)).annotations;
}

describe('two windows that change the same note', () => {
  it('keep both where they changed different places', async () => {
    await keepRecords(left, 'annotations', SHARED);
    await Promise.all([
      left.apply([changeOf('annotations', SHARED, { ...SHARED, note: 'One! Two. Three.' })]),
      right.apply([changeOf('annotations', SHARED, { ...SHARED, note: 'One. Two. Three!' })]),
    ]);
    expect(await stored()).toMatchObject([{ note: 'One! Two. Three!' }]);
  });

  it('keep both where they changed the same place: the later, with the earlier quoted below it', async () => {
    await keepRecords(left, 'annotations', SHARED);
    await left.apply([changeOf('annotations', SHARED, { ...SHARED, note: 'One. Left. Three.' })]);
    const mine = changeOf('annotations', SHARED, { ...SHARED, note: 'One. Right. Three.' });
    expect(await right.apply([mine])).toMatchObject({ ok: true, value: { clashes: [mine] } });
    expect(await stored()).toMatchObject([
      { note: 'One. Right. Three.\n\n> **Written in another window:**\n>\n> One. Left. Three.' },
    ]);
  });

  it('keep both where each began a note', async () => {
    await keepRecords(left, 'annotations', annotation('publication:alpha', { note: 'Left.' }));
    await keepRecords(right, 'annotations', annotation('publication:alpha', { note: 'Right.' }));
    expect(await stored()).toMatchObject([{ note: 'Right.\n\nLeft.' }]);
  });

  it('keep the tags that each added, and the mark that one set', async () => {
    await keepRecords(left, 'annotations', SHARED);
    await left.apply([changeOf('annotations', SHARED, { ...SHARED, tags: ['thesis', 'left'], mark: 'key' })]);
    await right.apply([changeOf('annotations', SHARED, { ...SHARED, tags: ['right'], updatedAt: LATE })]);
    expect(await stored()).toEqual([{ ...SHARED, tags: ['left', 'right'], mark: 'key', updatedAt: LATE }]);
  });

  it('keep what one wrote when the other deletes the notes', async () => {
    await keepRecords(left, 'annotations', SHARED);
    await left.apply([changeOf('annotations', SHARED, { ...SHARED, note: 'Rewritten.' })]);
    const deletion = changeOf('annotations', SHARED, null);
    expect(await right.apply([deletion])).toMatchObject({ ok: true, value: { clashes: [deletion] } });
    expect(await stored()).toMatchObject([{ note: 'Rewritten.' }]);
  });
});

describe('two windows that change the same saved view', () => {
  it('join a new name and a new note, and keep a view that one changed and the other deletes', async () => {
    const view = savedView('one');
    await keepRecords(left, 'savedViews', view);
    await left.apply([changeOf('savedViews', view, { ...view, name: 'Pruning' })]);
    await right.apply([changeOf('savedViews', view, { ...view, note: 'For chapter 3.' })]);
    expect((await everythingIn(name)).savedViews).toMatchObject([
      { name: 'Pruning', note: 'For chapter 3.' },
    ]);
    await right.apply([changeOf('savedViews', view, null)]);
    expect((await everythingIn(name)).savedViews).toHaveLength(1);
  });
});
