import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PathPanel } from '../../../renderer/features/graph/PathPanel.tsx';
import { change } from '../../../renderer/state/actions.ts';
import {
  askForMainPath,
  askForPaths,
  selectPathMarks,
  takeAsPathEnd,
} from '../../../renderer/state/paths.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';

// jsdom has no canvas; the drawing itself is tested headless and end to end.
vi.mock('../../../renderer/graph/GraphView.tsx', () => ({ GraphView: () => <div data-testid="drawing" /> }));

const CORPUS = buildCorpus({
  publications: [
    buildPublication({ key: 'root', shortName: 'Root', year: 2018 }),
    buildPublication({ key: 'left', shortName: 'Left', year: 2020, relations: [buildRelation('root')] }),
    buildPublication({
      key: 'right',
      shortName: 'Right',
      year: 2021,
      relations: [{ ...buildRelation('root'), type: 'builds-on' }],
    }),
    buildPublication({
      key: 'top',
      shortName: 'Top',
      year: 2023,
      relations: [buildRelation('left'), buildRelation('right')],
    }),
    buildPublication({ key: 'alone', shortName: 'Alone', year: 2019 }),
  ],
});

afterEach(cleanup);

const panel = () => within(screen.getByRole('region', { name: 'Citation paths' }));
const steps = () =>
  within(panel().getByRole('list', { name: /^Publications of the/ }))
    .getAllByRole('listitem')
    .map((step) => step.dataset.id);

function show(view: Parameters<typeof showCorpus>[1] = {}) {
  showCorpus(CORPUS, view);
  render(<PathPanel />);
}

describe('the list of citation paths', () => {
  it('begins with the first two publications that are selected', () => {
    show({ selection: ['publication:top', 'publication:root'] });
    act(askForPaths);
    expect(viewNow().path).toEqual({ kind: 'shortest', from: 'publication:top', to: 'publication:root' });
    expect(panel().getByText(/^Shortest citation path from Top to Root: 2 citations, one of 2/)).toBeTruthy();
    expect(steps()).toEqual(['top', 'left', 'root']);
  });

  it('turns from path to path, says what each step states, and marks the one looked at', async () => {
    show({ path: { kind: 'all-shortest', from: 'publication:top', to: 'publication:root' } });
    expect(panel().getByText(/^All 2 shortest citation paths/)).toBeTruthy();
    expect(panel().getByText('1 of 2')).toBeTruthy();
    await userEvent.click(panel().getByRole('button', { name: 'Next path' }));
    expect(steps()).toEqual(['top', 'right', 'root']);
    expect(panel().getByText('builds on')).toBeTruthy();
    const marks = selectPathMarks(useStore.getState());
    expect(marks?.lines).toHaveLength(4);
    expect(marks?.lines.filter((line) => line.isCurrent).map((line) => line.source)).toEqual([
      'publication:top',
      'publication:right',
    ]);
    await userEvent.click(panel().getByRole('button', { name: 'Next path' }));
    expect(steps()).toEqual(['top', 'left', 'root']);
  });

  it('says when paths lead only the other way, and when direction had to be disregarded', async () => {
    show({ path: { kind: 'longest', from: 'publication:root', to: 'publication:top' } });
    expect(panel().getByText(/from Top to Root: 2 citations.*None leads from Root to Top\.$/)).toBeTruthy();
    act(() =>
      change({
        type: 'set-path',
        path: { kind: 'shortest', from: 'publication:left', to: 'publication:right' },
      }),
    );
    expect(panel().getByText(/^No citation path leads from Left to Right, nor back\./)).toBeTruthy();
    expect(steps()).toHaveLength(3);
    expect(panel().getByText(/is cited by|is built on by/)).toBeTruthy();
  });

  it('explains an empty result, a missing end and an end that is not shown', () => {
    show({ path: { kind: 'shortest', from: 'publication:top', to: 'publication:alone' } });
    expect(
      panel().getByText(/^No citation path leads from Top to Alone, nor back, and nothing/),
    ).toBeTruthy();
    act(() => change({ type: 'hide-nodes', nodeIds: ['publication:alone'] }));
    expect(panel().getByText(/^Alone is not among the publications shown/)).toBeTruthy();
    act(() => change({ type: 'set-path', path: { kind: 'shortest', from: 'publication:top', to: null } }));
    expect(panel().getByText('Choose the publication at each end.')).toBeTruthy();
    expect(selectPathMarks(useStore.getState())).toBeNull();
  });

  it('finds the main path of what is shown, and of a selection by keeping it only', async () => {
    show({ selection: ['publication:left', 'publication:root'] });
    act(askForMainPath);
    expect(
      panel().getByText(/^Main path by search path counts.*3 publications, from Top \(2023\)/),
    ).toBeTruthy();
    expect(panel().getAllByText('50 % of ways')).toHaveLength(2);
    await userEvent.click(panel().getByRole('button', { name: /^Keep only the 2 selected publications/ }));
    expect(steps()).toEqual(['left', 'root']);
  });

  it('has its ends found by typing, swapped, and taken from elsewhere', async () => {
    show();
    act(() => takeAsPathEnd('publication:top'));
    await userEvent.click(panel().getByRole('combobox', { name: 'To (is cited)' }));
    await userEvent.keyboard('roo');
    await userEvent.click(await screen.findByRole('option', { name: /Root/ }));
    expect(viewNow().path).toEqual({ kind: 'shortest', from: 'publication:top', to: 'publication:root' });
    await userEvent.click(panel().getByRole('button', { name: 'Swap the ends' }));
    expect(viewNow().path).toMatchObject({ from: 'publication:root', to: 'publication:top' });
    act(() => takeAsPathEnd('publication:left'));
    act(() => takeAsPathEnd('publication:root'));
    expect(viewNow().path).toEqual({ kind: 'shortest', from: 'publication:left', to: 'publication:root' });
  });

  it('selects the path, and is left by Escape; a focus ends it and is ended by it', async () => {
    show({ path: { kind: 'shortest', from: 'publication:top', to: 'publication:root' } });
    await userEvent.click(panel().getByRole('button', { name: 'Select these 3 publications' }));
    expect(viewNow().selection).toEqual(['publication:top', 'publication:left', 'publication:root']);
    await userEvent.keyboard('{Escape}');
    expect(viewNow().path).toBeNull();
    act(() => change({ type: 'focus', nodeId: 'publication:top' }));
    act(askForMainPath);
    expect(viewNow().focus).toBeNull();
    act(() => change({ type: 'focus', nodeId: 'publication:top' }));
    expect(viewNow().path).toBeNull();
  });
});
