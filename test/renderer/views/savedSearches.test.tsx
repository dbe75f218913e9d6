import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SavedSearchesBar } from '../../../renderer/features/views/SavedSearchesBar.tsx';
import { SavedSearchesPanel } from '../../../renderer/features/views/SavedSearchesPanel.tsx';
import { change } from '../../../renderer/state/actions.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { startUserData } from '../../../renderer/state/userDataSync.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { savedSearch } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

let store: FakeUserStore;
let stop = () => {};

beforeEach(() => {
  showCorpus(SMALL_CORPUS);
  useUserData.setState(NO_USER_DATA);
});
afterEach(() => {
  cleanup();
  stop();
});

function keep(...searches: ReturnType<typeof savedSearch>[]) {
  store = createFakeUserStore({ savedSearches: searches });
  stop = startUserData(store);
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const type = (query: string) => act(() => change({ type: 'set-query', query }));
const names = () =>
  screen
    .queryAllByRole('button', { name: /^Delete / })
    .map((button) => button.getAttribute('aria-label')?.replace('Delete ', ''));

describe('under the search box', () => {
  it('there is nothing while nothing is searched for and nothing saved', () => {
    keep();
    const { container } = render(<SavedSearchesBar />);
    expect(container.innerHTML).toBe('');
  });

  it('the search is saved under its own words, once', async () => {
    keep(savedSearch('lora', { order: 3 }));
    render(<SavedSearchesBar />);
    type(' int8 hardware:a100 ');
    await press('Save this search');
    expect(store.held().savedSearches).toMatchObject([
      { query: 'lora', order: 3 },
      { name: 'int8 hardware:a100', query: 'int8 hardware:a100', order: 4 },
    ]);
    expect(screen.queryByRole('button', { name: 'Save this search' })).toBeNull();
    expect(screen.getByText('Saved')).toBeTruthy();
  });

  it('saved searches run with a click, and one is told where the rest is', async () => {
    keep(...['a', 'b', 'c', 'd', 'e'].map((id, order) => savedSearch(id, { order })));
    render(<SavedSearchesBar />);
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    await press('Saved searches (5)');
    expect(useStore.getState().dialog).toEqual({ name: 'saved-searches' });
    await press('Search b');
    expect(viewNow().query).toBe('b');
    expect(useStore.getState().history.past.map(({ name }) => name)).toEqual(['search for "b"']);
  });
});

describe('the list of saved searches', () => {
  it('teaches how to get one while there is none', () => {
    keep();
    render(<SavedSearchesPanel />);
    expect(screen.getByText(/None yet/)).toBeTruthy();
  });

  it('runs, renames, orders and deletes with undo', async () => {
    keep(savedSearch('int8'), savedSearch('lora', { order: 1 }));
    render(<SavedSearchesPanel />);
    await press('Move Search lora up');
    expect(names()).toEqual(['Search lora', 'Search int8']);
    await press('Rename Search int8');
    await userEvent.keyboard('Quantized{Enter}');
    expect(names()).toEqual(['Search lora', 'Quantized']);
    await press('Rename Search lora');
    await userEvent.keyboard('Never{Escape}');
    await press('Delete Search lora');
    expect(names()).toEqual(['Quantized']);
    await press('Undo');
    expect(names()).toEqual(['Search lora', 'Quantized']);
    await expect
      .poll(() => [...store.held().savedSearches].map(({ query }) => query).sort())
      .toEqual(['int8', 'lora']);
    await press(/^Quantized/);
    expect([viewNow().query, useStore.getState().dialog]).toEqual(['int8', null]);
  });
});
