import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INITIAL_STATE, useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import {
  putAnnotation,
  putSavedViews,
  removeSavedView,
  startUserData,
} from '../../../renderer/state/userDataSync.ts';
import { ok } from '../../../shared/lib/result.ts';
import { annotation, savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore } from '../../fixtures/userStoreFake.ts';

const FULL = { code: 'storage/quota-exceeded', message: 'Full.', kept: 'All.', hint: 'Free some.' };
let stop = () => {};

beforeEach(() => {
  useStore.setState(INITIAL_STATE);
  useUserData.setState(NO_USER_DATA);
});
afterEach(() => stop());

const namesShown = () => useUserData.getState().savedViews.map(({ name }) => name);
const noticeCodes = () => useStore.getState().notices.map(({ code }) => code);

describe('the user’s data in the window', () => {
  it('show what is stored, and what other windows store', () => {
    const store = createFakeUserStore({ savedViews: [savedView('two', { order: 1 }), savedView('one')] });
    stop = startUserData(store);
    expect(namesShown()).toEqual(['View one', 'View two']);
    const data = {
      savedViews: [savedView('three')],
      annotations: [annotation('publication:a', { note: 'x' })],
    };
    store.tell(ok({ data, unreadable: 0, readOnly: false }));
    expect(namesShown()).toEqual(['View three']);
    expect(useUserData.getState().annotationById.get('publication:a')?.note).toBe('x');
  });

  it('show a change at once and store it', async () => {
    const store = createFakeUserStore();
    stop = startUserData(store);
    const written = putAnnotation(annotation('publication:a', { mark: 'key' }));
    expect(useUserData.getState().annotationById.get('publication:a')?.mark).toBe('key');
    await written;
    expect(store.held().annotations).toHaveLength(1);
    await putAnnotation(annotation('publication:a'));
    expect(store.held().annotations).toEqual([]);
    expect(useUserData.getState().annotationById.size).toBe(0);
  });

  it('keep what could not be stored, say so, and store it with the next change', async () => {
    const store = createFakeUserStore({ savedViews: [savedView('one')] });
    stop = startUserData(store);
    store.failWith(FULL);
    await putAnnotation(annotation('publication:a', { note: 'unsaved' }));
    await removeSavedView('one');
    expect(noticeCodes()).toEqual(['storage/quota-exceeded']);
    store.tell(
      ok({
        data: { savedViews: [savedView('one'), savedView('two')], annotations: [] },
        unreadable: 0,
        readOnly: false,
      }),
    );
    expect(useUserData.getState().annotationById.get('publication:a')?.note).toBe('unsaved');
    expect(namesShown()).toEqual(['View two']);

    store.failWith(null);
    await putAnnotation(annotation('publication:a', { note: 'saved' }));
    await putSavedViews([savedView('one', { name: 'Back' })]);
    store.tell(ok({ data: store.held(), unreadable: 0, readOnly: false }));
    expect(store.held().annotations).toMatchObject([{ note: 'saved' }]);
    expect(namesShown()).toEqual(['Back']);
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
    await putSavedViews([savedView('one')]);
    expect(namesShown()).toEqual(['View one']);
    expect(noticeCodes()).toEqual(['storage/upgrade-blocked']);
  });
});
