import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { FacetsPanel } from '../../../renderer/features/facets/FacetsPanel.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { undoTitle } from '../../../shared/view/history.ts';
import { buildCorpus, buildPublication, buildTechnique } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

const panel = () => within(screen.getByRole('region', { name: 'Filters' }));

async function openSection(name: string) {
  await userEvent.click(panel().getByRole('button', { name: new RegExp(`^${name}`) }));
}

describe('the filters', () => {
  it('narrow the counts of the other facets when a value is chosen', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    expect(panel().getByRole('checkbox', { name: '2020, 1 publication' })).toBeTruthy();
    await userEvent.click(panel().getByRole('checkbox', { name: 'LLM training, 1 publication' }));
    expect(viewNow().filters).toEqual({ class: ['training'] });
    expect(panel().getByRole('checkbox', { name: '2020, 0 publications' })).toBeTruthy();
    expect(panel().getByRole('checkbox', { name: 'System serving, 1 publication' })).toBeTruthy();
  });

  it('show what is chosen as chips that one click takes away', async () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['rtx-3090'], year: ['2023'] } });
    render(<FacetsPanel />);
    await userEvent.click(panel().getByRole('button', { name: 'Remove filter Hardware: RTX 3090' }));
    expect(viewNow().filters).toEqual({ year: ['2023'] });
    await userEvent.click(panel().getByRole('button', { name: 'Clear filters' }));
    expect(viewNow().filters).toEqual({});
    expect(panel().queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });

  it('show hardware as a tree that rolls up and is worked by keyboard', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    const tree = within(panel().getByRole('tree', { name: 'Hardware' }));
    tree.getByRole('treeitem', { name: 'nvidia, 3 publications' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await userEvent.click(tree.getByRole('treeitem', { name: 'RTX 3090, 2 publications' }));
    expect(viewNow().filters).toEqual({ hardware: ['rtx-3090'] });
    const vendor = tree.getByRole('treeitem', { name: 'nvidia, 3 publications' });
    expect(vendor.getAttribute('aria-checked')).toBe('mixed');
  });

  it('say how many publications report hardware at all, and which', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    expect(screen.getByRole('region', { name: 'Filters' }).textContent).toContain(
      '3 of 4 publications report hardware; a choice here leaves the others out',
    );
    await userEvent.click(panel().getByRole('button', { name: /^3 of 4 publications report hardware/ }));
    expect(viewNow().selection).toEqual(['publication:alpha', 'publication:beta', 'publication:gamma']);
  });

  it('cut long facets, show all of them on request, and find a value by typing', async () => {
    const techniques = Array.from({ length: 20 }, (_, number) =>
      buildTechnique({ id: `t-${number}`, name: `Method ${number}` }),
    );
    const publication = buildPublication({
      techniques: techniques.map(({ id }) => ({ id, role: 'uses' })),
    });
    showCorpus(buildCorpus({ techniques, publications: [publication] }));
    render(<FacetsPanel />);
    await openSection('Method');
    await openSection('Technique');
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(8);
    await userEvent.click(panel().getByRole('button', { name: 'Show all 20' }));
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(20);
    await userEvent.type(panel().getByRole('textbox', { name: 'Find in Technique' }), 'method 19');
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(1);
    await userEvent.type(panel().getByRole('textbox', { name: 'Find in Technique' }), '9');
    expect(panel().getByText('No value contains “method 199”.')).toBeTruthy();
  });
});

describe('ruling values out', () => {
  it('is done by button, by Alt and a click, or by the minus key, and undone by a click', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    const training = (state = '') =>
      panel().getByRole('checkbox', { name: `LLM training, 1 publication${state}` });
    await userEvent.click(panel().getByRole('button', { name: 'Exclude LLM training' }));
    expect(viewNow()).toMatchObject({ filters: {}, excluded: { class: ['training'] } });
    expect(undoTitle(useStore.getState().history)).toBe('Undo exclude class LLM training');
    await userEvent.click(training(', excluded'));
    expect(viewNow()).toMatchObject({ filters: {}, excluded: {} });

    const user = userEvent.setup();
    await user.keyboard('{Alt>}');
    await user.click(training());
    await user.keyboard('{/Alt}');
    expect(viewNow()).toMatchObject({ filters: {}, excluded: { class: ['training'] } });
    training(', excluded').focus();
    await user.keyboard('-');
    expect(viewNow()).toMatchObject({ filters: {}, excluded: {} });
  });

  it('shows as a chip that says so', async () => {
    showCorpus(SMALL_CORPUS, { excluded: { class: ['training'] } });
    render(<FacetsPanel />);
    const chips = within(panel().getByRole('list', { name: 'Active filters' }));
    expect(chips.getByText('not Class: LLM training')).toBeTruthy();
    await userEvent.click(chips.getByRole('button', { name: 'Remove filter not Class: LLM training' }));
    expect(viewNow().excluded).toEqual({});
  });

  it('holds for everything below in a tree, and leaves no contradiction', async () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['a100'] } });
    render(<FacetsPanel />);
    const tree = within(panel().getByRole('tree', { name: 'Hardware' }));
    tree.getByRole('treeitem', { name: 'nvidia, 3 publications' }).focus();
    await userEvent.keyboard('-');
    expect(viewNow()).toMatchObject({ filters: {}, excluded: { hardware: ['nvidia'] } });
    await userEvent.click(tree.getByRole('treeitem', { name: 'A100, 2 publications' }));
    expect(viewNow()).toMatchObject({ filters: { hardware: ['a100'] }, excluded: {} });
  });
});

describe('any or all', () => {
  it('can be chosen once two values of a facet are', async () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['rtx-3090'] } });
    render(<FacetsPanel />);
    expect(panel().queryByRole('radio', { name: 'All of these' })).toBeNull();
    await userEvent.click(panel().getByRole('treeitem', { name: 'A100, 2 publications' }));
    await userEvent.click(panel().getByRole('radio', { name: 'All of these' }));
    expect(viewNow().matchAll).toEqual(['hardware']);
    expect(panel().getByText('Hardware: all of 2')).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Remove filter Hardware: all of 2' }));
    expect(viewNow()).toMatchObject({ matchAll: [], filters: { hardware: ['a100', 'rtx-3090'] } });
  });

  it('is not asked where a publication has one value only', () => {
    showCorpus(SMALL_CORPUS, { filters: { year: ['2022', '2023'] } });
    render(<FacetsPanel />);
    expect(panel().queryByRole('radio', { name: 'All of these' })).toBeNull();
  });
});

describe('a range', () => {
  it('is set by its handles, which say where they are and never close on each other', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    await openSection('Memory of a device');
    const least = panel().getByRole('slider', { name: /Memory of a device, least/ });
    expect(least.getAttribute('aria-valuetext')).toBe('no lower bound');
    const press = (handle: HTMLElement, to: number) => {
      fireEvent.change(handle, { target: { value: String(to) } });
      fireEvent.keyUp(handle, { key: 'ArrowRight' });
    };
    press(least, 1);
    expect(viewNow().ranges).toEqual({ memory: [80, null] });
    expect(least.getAttribute('aria-valuetext')).toBe('at least 80 GB');
    press(least, 2);
    expect(viewNow().ranges).toEqual({ memory: [80, null] });
    press(panel().getByRole('slider', { name: /Memory of a device, most/ }), 1);
    expect(viewNow().ranges).toEqual({ memory: [80, null] });
    press(least, 0);
    expect(viewNow().ranges).toEqual({});
  });

  it('is set by its fields to any number, and cleared by an empty one or by its chip', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    await openSection('Memory of a device');
    const least = panel().getByRole('textbox', { name: 'Memory of a device, at least' });
    await userEvent.type(least, '30{Enter}');
    expect(viewNow().ranges).toEqual({ memory: [30, null] });
    await userEvent.type(panel().getByRole('textbox', { name: 'Memory of a device, at most' }), '80');
    await userEvent.tab();
    expect(viewNow().ranges).toEqual({ memory: [30, 80] });
    await userEvent.clear(least);
    await userEvent.type(least, 'much{Enter}');
    expect(viewNow().ranges).toEqual({ memory: [30, 80] });
    await userEvent.clear(least);
    await userEvent.tab();
    expect(viewNow().ranges).toEqual({ memory: [null, 80] });
    await userEvent.click(
      panel().getByRole('button', { name: 'Remove filter Memory of a device: at most 80 GB' }),
    );
    expect(viewNow().ranges).toEqual({});
  });

  it('has bars for what the other filters leave, and a value for what is not known', async () => {
    showCorpus(SMALL_CORPUS, { filters: { year: ['2022'] } });
    render(<FacetsPanel />);
    await openSection('Memory of a device');
    const bars = panel().getByRole('img', { name: /^Distribution/ });
    expect(bars.getAttribute('aria-label')).toBe('Distribution. 24 GB: 1 publication; 80 GB: 0 publications');
    expect(panel().getByRole('checkbox', { name: 'Not known, 0 publications' })).toBeTruthy();
  });

  it('of a gain is chosen by what is gained', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    await openSection('Results');
    await openSection('Gain over the baseline');
    await userEvent.selectOptions(
      panel().getByRole('combobox', { name: 'Gain over the baseline: of what' }),
      'Speed and latency',
    );
    await userEvent.type(panel().getByRole('textbox', { name: /speed and latency, at least/ }), '2{Enter}');
    expect(viewNow().ranges).toEqual({ 'gain-speed': [2, null] });
    expect(panel().getByText('Gain: speed and latency: at least 2×')).toBeTruthy();
  });
});

describe('the groups of filters', () => {
  it('are open or closed as they were left, and say how many filters are in them', async () => {
    showCorpus(SMALL_CORPUS, { ranges: { 'model-size': [7, null] }, excluded: { technique: ['queueing'] } });
    const { unmount } = render(<FacetsPanel />);
    const method = () => panel().getByRole('button', { name: /^Method/ });
    expect(method().getAttribute('aria-expanded')).toBe('true');
    expect(method().textContent).toBe('Method 2 filters');
    await userEvent.click(method());
    unmount();
    render(<FacetsPanel />);
    expect(method().getAttribute('aria-expanded')).toBe('false');
    expect(useStore.getState().session.openFacets).toEqual({ 'group:method': false });
  });

  it('hold what the reader keeps, once there is something', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    await openSection('Mine');
    expect(panel().getByText(/^Nothing of yours yet/)).toBeTruthy();
    act(() =>
      useStore.setState({
        readerNotes: new Map([['alpha', { hasNote: false, tags: ['thesis'], mark: 'key' }]]),
      }),
    );
    await openSection('My tags');
    await userEvent.click(panel().getByRole('checkbox', { name: 'thesis, 1 publication' }));
    expect(viewNow().filters).toEqual({ tag: ['thesis'] });
    expect(panel().queryByText('My notes')).toBeNull();
  });
});

describe('a search kept as a filter', () => {
  it('is a chip that says so until it is answered', async () => {
    showCorpus(SMALL_CORPUS, { searches: ['int8'] });
    render(<FacetsPanel />);
    const chips = () => panel().getByRole('list', { name: 'Active filters' });
    expect(chips().textContent).toContain('Search: “int8”');
    expect(chips().textContent).toContain('not applied yet');
    expect(panel().getByRole('checkbox', { name: '2020, 1 publication' })).toBeTruthy();
    act(() => useStore.setState({ searchMatches: { int8: ['alpha'] } }));
    expect(chips().textContent).not.toContain('not applied yet');
    expect(panel().getByRole('checkbox', { name: '2020, 0 publications' })).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Remove filter Search: “int8”' }));
    expect(viewNow().searches).toEqual([]);
  });
});
