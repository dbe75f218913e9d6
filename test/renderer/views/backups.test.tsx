import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupsPanel } from '../../../renderer/features/views/BackupsPanel.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { applyUserEdit, startUserData } from '../../../renderer/state/userDataSync.ts';
import { changeOf } from '../../../shared/user/userEdit.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { annotation, savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

let store: FakeUserStore;
let stop = () => {};

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useUserData.setState(NO_USER_DATA);
  store = createFakeUserStore({ annotations: [annotation('publication:alpha', { note: 'Old.' })] });
  stop = startUserData(store);
  render(<BackupsPanel />);
});
afterEach(() => {
  cleanup();
  stop();
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const rows = async () =>
  (await screen.findAllByRole('listitem')).map((row) => within(row).getByText(/^Made /).textContent);

describe('the list of backups', () => {
  it('is empty at first, and takes one made by hand', async () => {
    await screen.findByText('None yet.');
    await press('Back up now');
    expect(await rows()).toEqual(['Made by hand']);
    expect(screen.getByText('1 node with notes')).toBeTruthy();
  });

  it('restores one after a backup of the present, says so, and takes it back by Undo', async () => {
    await press('Back up now');
    await applyUserEdit([changeOf('savedViews', null, savedView('new'))]);
    await press(/^Restore the backup of/);
    expect(await screen.findByText(/was restored: 1 node with notes\./)).toBeTruthy();
    expect(store.held().savedViews).toEqual([]);
    await expect.poll(rows).toEqual(['Made before a backup was restored', 'Made by hand']);
    expect(useStore.getState().history.past[0]?.name).toMatch(/^restore the backup of /);
    await press('Undo');
    await expect.poll(() => store.held().savedViews).toEqual([savedView('new')]);
  });

  it('says when it cannot be done, and changes nothing', async () => {
    await press('Back up now');
    store.failWith({ code: 'storage/quota-exceeded', message: 'Full.' });
    await press(/^Restore the backup of/);
    await expect
      .poll(() => useStore.getState().notices.map(({ code }) => code))
      .toEqual(['storage/quota-exceeded']);
    expect(useStore.getState().history.past).toEqual([]);
  });
});
