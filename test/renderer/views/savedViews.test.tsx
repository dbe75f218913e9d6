import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SavedViewsPanel } from '../../../renderer/features/views/SavedViewsPanel.tsx';
import { SaveViewForm } from '../../../renderer/features/views/SaveViewForm.tsx';
import { suggestName } from '../../../renderer/features/views/suggestName.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { NO_USER_DATA, useUserData } from '../../../renderer/state/userData.ts';
import { startUserData } from '../../../renderer/state/userDataSync.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { EMPTY_USER_DATA } from '../../../shared/user/userData.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../shared/view/viewState.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { savedView } from '../../fixtures/userData.ts';
import { createFakeUserStore, type FakeUserStore } from '../../fixtures/userStoreFake.ts';

const PRUNING: ViewState = {
  ...DEFAULT_VIEW,
  view: 'table',
  query: 'pruning',
  filters: { year: ['2023'] },
  selection: ['publication:beta'],
};
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

function showViews(...views: Parameters<typeof savedView>[]) {
  store = createFakeUserStore({ savedViews: views.map((view) => savedView(...view)) });
  stop = startUserData(store);
  render(<SavedViewsPanel />);
}
const names = () =>
  screen
    .queryAllByRole('button', { name: /^Delete / })
    .map((button) => button.getAttribute('aria-label')?.replace('Delete ', ''));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the saved views', () => {
  it('teach what they are for while there are none', () => {
    showViews();
    expect(screen.getByText(/None yet/)).toBeTruthy();
  });

  it('open as one step of undo', async () => {
    showViews(['one', { name: 'Pruning', view: { ...PRUNING } }]);
    await press(/^Pruning/);
    expect(viewNow()).toEqual(PRUNING);
    expect(useStore.getState().history.past.map((step) => step.name)).toEqual(['open “Pruning”']);
  });

  it('open without what the corpus does not hold, and count it', async () => {
    const view = { ...PRUNING, selection: ['publication:gone'], comparison: ['technique:gone'] };
    showViews(['one', { name: 'Pruning', view }]);
    await press(/^Pruning/);
    expect(viewNow()).toEqual({ ...PRUNING, selection: [] });
    expect(useStore.getState().notices[0]?.message).toContain('“Pruning” names 2 items');
  });

  it('change nothing when they are no views', async () => {
    showViews(['one', { name: 'Broken', view: { version: 99 } }]);
    await press(/^Broken/);
    expect(viewNow()).toEqual(DEFAULT_VIEW);
    expect(useStore.getState().notices[0]).toMatchObject({ tone: 'warning', code: 'view/malformed' });
  });

  it('move up and down, not beyond the ends', async () => {
    showViews(['a', { order: 0 }], ['b', { order: 1 }], ['c', { order: 5 }]);
    await press('Move View c up');
    expect(names()).toEqual(['View a', 'View c', 'View b']);
    await press('Move View a up');
    expect(names()).toEqual(['View a', 'View c', 'View b']);
    await press('Move View a down');
    expect(names()).toEqual(['View c', 'View a', 'View b']);
    expect(store.held().savedViews.map(({ id, order }) => [id, order])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 0],
    ]);
  });

  it('are renamed and annotated; Escape leaves them', async () => {
    showViews(['one', { name: 'Old' }]);
    await press(/^Rename Old/);
    await userEvent.keyboard('New');
    await userEvent.click(screen.getByRole('textbox', { name: 'Note' }));
    await userEvent.keyboard('Why.');
    await press('Keep changes');
    expect(store.held().savedViews).toMatchObject([{ name: 'New', note: 'Why.' }]);
    await press(/^Rename New/);
    await userEvent.keyboard('Never{Escape}');
    expect(names()).toEqual(['New']);
  });

  it('are deleted, and come back by Undo exactly as they were', async () => {
    showViews(['a', { order: 0, note: 'Mine.' }], ['b', { order: 1 }]);
    const before = store.held().savedViews;
    await press('Delete View a');
    expect(names()).toEqual(['View b']);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(names()).toEqual(['View a', 'View b']);
    expect([...store.held().savedViews].sort((a, b) => a.order - b.order)).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('follow another window', () => {
    showViews();
    const data = { ...EMPTY_USER_DATA, savedViews: [savedView('other')] };
    act(() => store.tell({ ok: true, value: { data, unreadable: 0, readOnly: false } }));
    expect(names()).toEqual(['View other']);
  });
});

describe('saving a view', () => {
  it('keeps everything that is seen, under a name, last in the list', async () => {
    store = createFakeUserStore({ savedViews: [savedView('one', { order: 7 })] });
    stop = startUserData(store);
    showCorpus(SMALL_CORPUS, PRUNING);
    const thumbnail = { width: 240, height: 150, paths: [] };
    render(<SaveViewForm thumbnail={thumbnail} />);
    const form = within(screen.getByRole('textbox', { name: 'Name' }).closest('form') as HTMLElement);
    await userEvent.clear(form.getByRole('textbox', { name: 'Name' }));
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Save view' }).disabled).toBe(true);
    await userEvent.type(form.getByRole('textbox', { name: 'Name' }), '  Pruning {Enter}');
    expect(store.held().savedViews[1]).toMatchObject({
      name: 'Pruning',
      order: 8,
      thumbnail,
      view: PRUNING,
    });
    expect(useStore.getState().dialog).toBeNull();
  });
});

describe('the suggested name', () => {
  const index = buildCorpusIndex(SMALL_CORPUS);
  const nameOf = (view: Partial<ViewState>) => suggestName({ ...DEFAULT_VIEW, ...view }, index);

  it('says what makes the view what it is', () => {
    expect(nameOf({})).toBe('Graph');
    expect(nameOf(PRUNING)).toBe('Search “pruning” · Year: 2023');
    expect(nameOf({ focus: 'publication:alpha' })).toBe('Focus on Alpha');
    expect(nameOf({ view: 'compare', comparison: ['publication:alpha', 'publication:beta'] })).toBe(
      'Alpha vs Beta',
    );
  });

  it('is never longer than a name may be', () => {
    expect(nameOf({ query: 'x'.repeat(500) })).toHaveLength(120);
  });
});
