import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INITIAL_STATE, useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { applyUserEdit, startUserData } from '../../../renderer/state/userDataSync.ts';
import { ok } from '../../../shared/lib/result.ts';
import { EMPTY_USER_DATA, type UserData } from '../../../shared/user/userData.ts';
import { changeOf } from '../../../shared/user/userEdit.ts';
import { annotation, LATE, savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore } from '../../fixtures/userStoreFake.ts';

const FULL = { code: 'storage/quota-exceeded', message: 'Full.', kept: 'All.', hint: 'Free some.' };
let stop = () => {};

beforeEach(() => {
  useStore.setState(INITIAL_STATE);
  useUserData.setState(NO_USER_DATA);
});
afterEach(() => {
  stop();
  localStorage.clear();
});

const namesShown = () => useUserData.getState().savedViews.map(({ name }) => name);
const noteShown = () => useUserData.getState().annotationById.get('publication:a')?.note;
const noticeCodes = () => useStore.getState().notices.map(({ code }) => code);
const snapshotOf = (data: Partial<UserData>) =>
  ok({ data: { ...EMPTY_USER_DATA, ...data }, unreadable: 0, readOnly: false });

const NOTE = annotation('publication:a', { note: 'First.' });
const noteTo = (note: string, from = NOTE) => [
  changeOf('annotations', from, { ...from, note, updatedAt: LATE }),
];

describe('the user’s data in the window', () => {
  it('show what is stored, and what other windows store', () => {
    const store = createFakeUserStore({ savedViews: [savedView('two', { order: 1 }), savedView('one')] });
    stop = startUserData(store);
    expect(namesShown()).toEqual(['View one', 'View two']);
    store.tell(
      snapshotOf({
        savedViews: [savedView('three')],
        annotations: [annotation('publication:a', { note: 'x' })],
      }),
    );
    expect(namesShown()).toEqual(['View three']);
    expect(noteShown()).toBe('x');
  });

  it('show a change at once and store it', async () => {
    const store = createFakeUserStore();
    stop = startUserData(store);
    const written = applyUserEdit([changeOf('annotations', null, NOTE)]);
    expect(noteShown()).toBe('First.');
    await written;
    expect(store.held().annotations).toHaveLength(1);
    await applyUserEdit([changeOf('annotations', NOTE, annotation('publication:a'))]);
    expect(store.held().annotations).toEqual([]);
    expect(useUserData.getState().annotationById.size).toBe(0);
  });

  it('keep what could not be stored, say so, and store all of it with the next change', async () => {
    const store = createFakeUserStore({ savedViews: [savedView('one')] });
    stop = startUserData(store);
    store.failWith(FULL);
    await applyUserEdit([changeOf('annotations', null, NOTE)]);
    await applyUserEdit([changeOf('savedViews', savedView('one'), null)]);
    expect(noticeCodes()).toEqual(['storage/quota-exceeded']);
    store.tell(snapshotOf({ savedViews: [savedView('one'), savedView('two')] }));
    expect(noteShown()).toBe('First.');
    expect(namesShown()).toEqual(['View two']);

    store.failWith(null);
    await applyUserEdit(noteTo('Second.'));
    expect(store.held().annotations).toMatchObject([{ note: 'Second.' }]);
    expect(store.held().savedViews).toEqual([]);
  });

  it('join several changes of one record that could not be stored into one', async () => {
    const store = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(store);
    store.failWith(FULL);
    await applyUserEdit(noteTo('Second.'));
    store.failWith(null);
    await applyUserEdit(noteTo('Third.', { ...NOTE, note: 'Second.' }));
    expect(store.held().annotations).toMatchObject([{ note: 'Third.' }]);
    expect(noticeCodes()).toEqual(['storage/quota-exceeded']);
  });

  it('write changes made while one is being written as if it had arrived', async () => {
    const store = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(store);
    const first = applyUserEdit(noteTo('Second.'));
    const second = applyUserEdit(noteTo('Third.', { ...NOTE, note: 'Second.' }));
    await Promise.all([first, second]);
    expect(store.held().annotations).toMatchObject([{ note: 'Third.' }]);
    expect(noticeCodes()).toEqual([]);
  });

  it('say once what cannot be read, and that a newer version’s data are only shown', () => {
    const store = createFakeUserStore();
    stop = startUserData({
      ...store,
      watch: (listener) => {
        const snapshot = ok({ data: store.held(), unreadable: 2, readOnly: true });
        listener(snapshot);
        listener(snapshot);
        return () => {};
      },
    });
    expect(noticeCodes()).toEqual(['storage/newer-version', 'storage/unreadable-records']);
  });

  it('work from memory when nothing can be stored', async () => {
    const store = createFakeUserStore();
    const error = { code: 'storage/upgrade-blocked', message: 'Blocked.' };
    store.failWith(error);
    stop = startUserData({
      ...store,
      watch: (listener) => {
        listener({ ok: false, error });
        return () => {};
      },
    });
    await applyUserEdit([changeOf('savedViews', null, savedView('one'))]);
    expect(namesShown()).toEqual(['View one']);
    expect(noticeCodes()).toEqual(['storage/upgrade-blocked']);
  });
});

describe('two windows', () => {
  it('that write over the same words keep both, and say so in three parts', async () => {
    const store = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(store);
    store.writeElsewhere(noteTo('Theirs.'));
    await applyUserEdit(noteTo('Mine.'));
    expect(noteShown()).toContain('Mine.');
    expect(noteShown()).toContain('> Theirs.');
    expect(useStore.getState().notices).toMatchObject([
      { code: 'user/changed-twice', kept: expect.any(String), hint: expect.any(String) },
    ]);
  });

  it('of which one deletes what the other changed keep the change, and say so', async () => {
    const store = createFakeUserStore({ savedViews: [savedView('one')] });
    stop = startUserData(store);
    store.writeElsewhere([changeOf('savedViews', savedView('one'), savedView('one', { name: 'Renamed' }))]);
    await applyUserEdit([changeOf('savedViews', savedView('one'), null)]);
    expect(namesShown()).toEqual(['Renamed']);
    expect(useStore.getState().notices[0]?.kept).toContain('not deleted');
  });
});

describe('a page that goes before its changes are written', () => {
  it('leaves them for the next start, which writes them', async () => {
    const first = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(first);
    first.failWith(FULL);
    await applyUserEdit(noteTo('Typed last.'));
    stop();

    const second = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(second);
    await expect.poll(() => noteShown()).toBe('Typed last.');
    expect(second.held().annotations).toMatchObject([{ note: 'Typed last.' }]);
    await expect.poll(() => localStorage.length).toBe(0);
  });

  it('leaves nothing when all has been written, and takes back what it left once it is', async () => {
    const store = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(store);
    store.failWith(FULL);
    await applyUserEdit(noteTo('Second.'));
    expect(localStorage.length).toBe(1);
    store.failWith(null);
    await applyUserEdit(noteTo('Third.', { ...NOTE, note: 'Second.' }));
    expect(localStorage.length).toBe(0);
  });

  it('is not in the way when what it left cannot be read', async () => {
    localStorage.setItem('peak-atlas unwritten 1', 'no json');
    localStorage.setItem('peak-atlas unwritten 2', '[{"table":"annotations","key":"x","before":null}]');
    const store = createFakeUserStore({ annotations: [NOTE] });
    stop = startUserData(store);
    await applyUserEdit(noteTo('Goes on.'));
    expect(store.held().annotations).toMatchObject([{ note: 'Goes on.' }]);
  });
});
