import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportDataPanel } from '../../../renderer/features/views/ImportDataPanel.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { startUserData } from '../../../renderer/state/userDataSync.ts';
import { EMPTY_USER_DATA, type UserData } from '../../../shared/user/userData.ts';
import { writeUserDataFile } from '../../../shared/user/userDataFile.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { annotation, EARLY, LATE, savedSearch, savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

let store: FakeUserStore;
let stop = () => {};

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useStore.setState({ dialog: { name: 'import-data' } });
  useUserData.setState(NO_USER_DATA);
});
afterEach(() => {
  cleanup();
  stop();
});

async function choose(text: string, held: Partial<UserData> = {}) {
  store = createFakeUserStore(held);
  stop = startUserData(store);
  render(<ImportDataPanel />);
  await userEvent.upload(screen.getByLabelText('File to import'), new File([text], 'mine.json'));
}
const rows = () => screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
const importButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Import' });

const FILE = writeUserDataFile(
  {
    savedViews: [savedView('one'), savedView('two')],
    savedSearches: [savedSearch('int8')],
    annotations: [annotation('publication:alpha', { note: 'newer', updatedAt: LATE })],
  },
  EARLY,
);

describe('importing data', () => {
  it('says first what would happen, and does it when told to', async () => {
    const held = {
      savedViews: [savedView('one')],
      annotations: [annotation('publication:alpha', { note: 'older' })],
    };
    await choose(FILE, held);
    await screen.findByRole('table', { name: 'mine.json' });
    expect(rows()).toEqual([
      ['', 'Add', 'Change', 'Leave'],
      ['Saved views', '1', '0', '1'],
      ['Saved searches', '1', '0', '0'],
      ['Nodes with notes', '0', '1', '0'],
    ]);
    expect(store.held()).toEqual({ ...EMPTY_USER_DATA, ...held });
    await userEvent.click(importButton());
    expect(store.held().savedViews.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(store.held().annotations).toMatchObject([{ note: 'newer' }]);
    expect(useStore.getState().dialog).toBeNull();
    expect(useStore.getState().notices[0]?.message).toBe('Imported: 2 added, 1 changed, 1 left as they are.');
    act(() => undo());
    await expect
      .poll(() => store.held())
      .toMatchObject({ ...held, savedSearches: [], annotations: [{ note: 'older' }] });
  });

  it('has nothing to do when all of it is here', async () => {
    await choose(FILE, {
      savedViews: [savedView('one'), savedView('two')],
      savedSearches: [savedSearch('int8')],
      annotations: [annotation('publication:alpha', { updatedAt: LATE, note: 'newer' })],
    });
    await screen.findByText('You have all of it already.');
    expect(importButton().disabled).toBe(true);
  });

  it('says why a file is refused, and offers no import', async () => {
    await choose('no json');
    await screen.findByText(/The file is no JSON/);
    expect(screen.getByText(/Nothing was imported/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('stays open with a message when it cannot be stored', async () => {
    await choose(FILE);
    store.failWith({ code: 'storage/quota-exceeded', message: 'Full.' });
    await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
    expect(useStore.getState().notices.map(({ code }) => code)).toEqual(['storage/quota-exceeded']);
    expect(useStore.getState().dialog).not.toBeNull();
  });
});
