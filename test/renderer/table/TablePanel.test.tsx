import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { TablePanel } from '../../../renderer/features/table/TablePanel.tsx';
import { ROW_HEIGHT_PX } from '../../../renderer/features/table/useRowWindow.ts';
import { change, setSearch } from '../../../renderer/state/actions.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { undoTitle } from '../../../shared/view/history.ts';
import { buildCorpus, buildPublication } from '../../fixtures/buildCorpus.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

const grid = (name: string) => within(screen.getByRole('grid', { name }));
const idsIn = (name: string) =>
  grid(name)
    .getAllByRole('row')
    .flatMap((row) => row.dataset.id ?? []);

describe('the table of publications', () => {
  it('lists what the filters leave, most cited first', () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['nvidia'] } });
    render(<TablePanel />);
    expect(idsIn('Publications')).toEqual(['alpha', 'beta', 'gamma']);
    expect(grid('Publications').getByRole('row', { name: /Alpha/ }).dataset.kind).toBe('publication');
  });

  it('sorts by any column and says so', async () => {
    showCorpus(SMALL_CORPUS);
    render(<TablePanel />);
    await userEvent.click(grid('Publications').getByRole('button', { name: 'Year' }));
    expect(idsIn('Publications').at(-1)).toBe('delta');
    const heading = () => grid('Publications').getByRole('columnheader', { name: 'Year' });
    expect(heading().getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(grid('Publications').getByRole('button', { name: 'Year' }));
    expect(idsIn('Publications')[0]).toBe('delta');
    expect(heading().getAttribute('aria-sort')).toBe('ascending');
  });

  it('keeps the order and the choice of table in the view: undone, and in links', async () => {
    showCorpus(SMALL_CORPUS);
    render(<TablePanel />);
    await userEvent.click(grid('Publications').getByRole('button', { name: 'Year' }));
    await userEvent.click(screen.getByRole('radio', { name: /^Techniques/ }));
    expect(encodeDeepLink(viewNow())).toBe('v=1&table=techniques&sort.publications=-year');
    act(undo);
    expect(grid('Publications').getByRole('columnheader', { name: 'Year' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(undoTitle(useStore.getState().history)).toBe('Undo sort publications');
    act(undo);
    expect(encodeDeepLink(viewNow())).toBe('v=1');
  });

  it('selects by click, adds with Ctrl, and follows a selection made elsewhere', async () => {
    const user = userEvent.setup();
    showCorpus(SMALL_CORPUS);
    render(<TablePanel />);
    await user.click(grid('Publications').getByText('Beta'));
    expect(viewNow().selection).toEqual(['publication:beta']);
    await user.keyboard('{Control>}');
    await user.click(grid('Publications').getByText('Gamma'));
    await user.keyboard('{/Control}');
    expect(viewNow().selection).toEqual(['publication:beta', 'publication:gamma']);
    act(() => change({ type: 'select', nodeIds: ['publication:delta'] }));
    const selected = grid('Publications').getAllByRole('row', { selected: true });
    expect(selected.map((row) => row.dataset.id)).toEqual(['delta']);
  });

  it('is worked by keyboard: arrows move from row to row, Enter selects', async () => {
    showCorpus(SMALL_CORPUS);
    render(<TablePanel />);
    act(() => grid('Publications').getByRole('row', { name: /Alpha/ }).focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect((document.activeElement as HTMLElement).dataset.id).toBe('beta');
    expect(viewNow().selection).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(viewNow().selection).toEqual(['publication:beta']);
    await userEvent.keyboard('{End}');
    expect((document.activeElement as HTMLElement).dataset.id).toBe('delta');
  });

  it('opens exactly what a count counts', async () => {
    showCorpus(SMALL_CORPUS);
    render(<TablePanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Select 2 publications that cite Alpha' }));
    expect(viewNow().selection).toEqual(['publication:beta', 'publication:gamma']);
  });

  it('puts what a running search matches first and dims the rest', () => {
    showCorpus(SMALL_CORPUS);
    setSearch({
      answer: { query: 'q', note: null, hits: ['publication:delta'], results: [], snippets: {} },
    });
    render(<TablePanel />);
    expect(idsIn('Publications')[0]).toBe('delta');
    expect(screen.getByText('1 search hit first')).toBeTruthy();
    const dimmed = grid('Publications')
      .getAllByRole('row')
      .filter((row) => row.dataset.dimmed);
    expect(dimmed).toHaveLength(3);
  });

  it('says what to do when the filters leave nothing', async () => {
    showCorpus(SMALL_CORPUS, { filters: { year: ['2020'], class: ['training'] } });
    render(<TablePanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(idsIn('Publications')).toHaveLength(4);
  });

  it('draws only a part of a long table, and draws on as it is scrolled', () => {
    const publications = Array.from({ length: 1000 }, (_, number) =>
      buildPublication({ key: `p-${number}`, shortName: `P ${number}` }),
    );
    showCorpus(buildCorpus({ publications }));
    render(<TablePanel />);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001');
    expect(idsIn('Publications').length).toBeLessThan(100);
    expect(idsIn('Publications')).not.toContain('p-999');
    const scroller = screen.getByRole('grid').parentElement as HTMLElement;
    scroller.scrollTop = 1000 * ROW_HEIGHT_PX;
    fireEvent.scroll(scroller);
    expect(idsIn('Publications')).toContain('p-999');
    expect(idsIn('Publications')).not.toContain('p-0');
  });
});

describe('the table of techniques', () => {
  it('narrows by hardware and says how many publications are left of how many', async () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['rtx-3090'] } });
    render(<TablePanel />);
    await userEvent.click(screen.getByRole('radio', { name: 'Techniques 2' }));
    expect(idsIn('Techniques').sort()).toEqual(['pruning-step', 'rounding']);
    const row = within(grid('Techniques').getByRole('row', { name: /Pruning step/ }));
    expect(row.getByText('1 of 2')).toBeTruthy();
    expect(row.getByText('RTX 3090')).toBeTruthy();
  });
});
