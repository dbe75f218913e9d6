import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GraphPanel } from '../../../renderer/features/graph/GraphPanel.tsx';
import { change, select } from '../../../renderer/state/actions.ts';
import { selectArrangement, selectArrangementKey } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { undoTitle } from '../../../shared/view/history.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

// jsdom has no canvas; the drawing itself is tested headless and end to end.
vi.mock('../../../renderer/graph/GraphView.tsx', () => ({ GraphView: () => <div data-testid="drawing" /> }));

afterEach(cleanup);

const choose = async (label: string, option: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`${label}$`) }));
  await userEvent.click(screen.getByRole('option', { name: option }));
};
const legend = () => within(screen.getByRole('region', { name: 'Legend' }));

describe('the choice of projection', () => {
  it('changes the graph, its outline and its legend, and is undone by name', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    expect(screen.queryByRole('button', { name: /Strength$/ })).toBeNull();
    await choose('Projection', /^Citation network/);
    expect(viewNow().projection).toBe('citations');
    const kinds = screen.getAllByRole('treeitem').flatMap((row) => row.dataset.kind ?? []);
    expect(new Set(kinds)).toEqual(new Set(['publication']));
    expect(legend().queryByRole('button', { name: /^Hide/ })).toBeNull();
    expect(legend().queryByText(/^Techniques/)).toBeNull();
    expect(undoTitle(useStore.getState().history)).toBe('Undo change of projection');
    act(undo);
    expect(viewNow().projection).toBe('everything');
  });

  it('offers a threshold and a strength where lines stand for a number in common', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    await choose('Projection', /^Technique map/);
    await choose('At least', /^1 /);
    await choose('Strength', /^Association/);
    expect(viewNow().projectionOptions).toEqual({ threshold: 1, normalisation: 'association' });
    expect(legend().getByText(/Combined in publications/)).toBeTruthy();
    await choose('Projection', /^Co-citation/);
    expect(viewNow().projectionOptions).toEqual({ threshold: null, normalisation: 'association' });
  });

  it('says why nothing is drawn, and leads back', async () => {
    showCorpus(SMALL_CORPUS, {
      projection: 'co-citation',
      projectionOptions: { ...DEFAULT_VIEW.projectionOptions, threshold: 99 },
    });
    render(<GraphPanel />);
    expect(screen.getByText(/fewer publications citing both than “At least” asks for/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(screen.getByTestId('drawing')).toBeTruthy();
  });

  it('knows no focus where there are no publications', () => {
    showCorpus(SMALL_CORPUS, {
      projection: 'strategies',
      focus: 'publication:beta',
    });
    render(<GraphPanel />);
    expect(legend().queryByText(/Citing it/)).toBeNull();
  });

  it('says how far arranging is, with a way out', async () => {
    showCorpus(SMALL_CORPUS, { projection: 'citations' });
    render(<GraphPanel />);
    act(() => useStore.setState({ arranging: { phase: 'Arranging the graph', done: 40, total: 100 } }));
    expect(screen.getByRole('progressbar', { name: /40 %/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(viewNow().projection).toBe('everything');
    expect(useStore.getState().arranging).toBeNull();
    expect(useStore.getState().notices.map(({ code }) => code)).toContain('graph/arranging-stopped');
    expect(undoTitle(useStore.getState().history)).toBe('Undo stop arranging');
  });
});

describe('the choice of layout', () => {
  it('offers what the projection has, and is undone by name', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    await userEvent.click(screen.getByRole('button', { name: /Layout$/ }));
    expect(screen.getAllByRole('option').map((it) => it.textContent?.match(/^[A-Z][a-z]+/)?.[0])).toEqual([
      'Map',
      'Force',
      'Concentric',
      'Timeline',
      'Grid',
    ]);
    await userEvent.click(screen.getByRole('option', { name: /^Grid/ }));
    expect(viewNow().layout).toBe('grid');
    expect(undoTitle(useStore.getState().history)).toBe('Undo change of layout');
    await choose('Projection', /^Citation network/);
    expect(viewNow().layout).toBeNull();
    act(undo);
    expect(viewNow().layout).toBe('grid');
  });

  it('builds rings around what is in focus, else around what is selected, when they are asked for', async () => {
    showCorpus(SMALL_CORPUS, { projection: 'citations', selection: ['publication:beta'] });
    render(<GraphPanel />);
    await choose('Layout', /^Concentric/);
    expect(viewNow()).toMatchObject({ layout: 'concentric', layoutCentre: 'publication:beta' });
    const key = selectArrangementKey(useStore.getState());
    act(() => select('publication:alpha'));
    expect(selectArrangementKey(useStore.getState())).toBe(key);
    act(() => change({ type: 'focus', nodeId: 'publication:alpha' }));
    expect(selectArrangementKey(useStore.getState())).not.toBe(key);
  });

  it('can be stopped while it is under way in the default graph too', async () => {
    showCorpus(SMALL_CORPUS, { layout: 'grid' });
    render(<GraphPanel />);
    act(() => useStore.setState({ arranging: { phase: 'Arranging the graph', done: 1, total: 100 } }));
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(viewNow().layout).toBeNull();
  });

  it('has a choice of lanes along the years and of blocks in a grid, each a part of the view', async () => {
    showCorpus(SMALL_CORPUS, { projection: 'citations', layout: 'timeline' });
    render(<GraphPanel />);
    const key = selectArrangementKey(useStore.getState());
    await choose('Lanes', /^Strategy/);
    expect(viewNow().laneBy).toBe('strategy');
    expect(selectArrangementKey(useStore.getState())).not.toBe(key);
    expect(screen.queryByRole('button', { name: /Blocks$/ })).toBeNull();
    await choose('Layout', /^Grid/);
    await choose('Blocks', /^Class/);
    expect(viewNow().gridBy).toBe('class');
    await choose('Blocks', /^Colour/);
    expect(viewNow().gridBy).toBeNull();
    expect(screen.queryByRole('button', { name: /Lanes$/ })).toBeNull();
  });

  it('makes room for pinned nodes only when asked', () => {
    showCorpus(SMALL_CORPUS, { projection: 'citations' });
    const view = render(<GraphPanel />);
    const key = selectArrangementKey(useStore.getState());
    expect(screen.queryByRole('button', { name: 'Arrange again' })).toBeNull();
    view.unmount();
    showCorpus(SMALL_CORPUS, {
      projection: 'citations',
      pins: { map: { 'publication:beta': { x: 1, y: 2 } } },
    });
    render(<GraphPanel />);
    expect(selectArrangementKey(useStore.getState())).toBe(key);
    expect(screen.getByRole('button', { name: 'Arrange again' })).toBeTruthy();
  });
});

describe('the arrangement', () => {
  it('is the shipped one for everything, and for the others what was found for exactly them', () => {
    showCorpus(SMALL_CORPUS);
    expect(selectArrangement(useStore.getState())).not.toBeNull();
    showCorpus(SMALL_CORPUS, { projection: 'citations' });
    expect(selectArrangement(useStore.getState())).toBeNull();
    const arrangement = { key: selectArrangementKey(useStore.getState()), positions: {}, guides: [] };
    act(() => useStore.setState({ arrangement }));
    expect(selectArrangement(useStore.getState())).toBe(arrangement);
  });

  it('keeps pinned nodes where they were put; along the years only as high', () => {
    const pins = {
      map: { 'publication:beta': { x: 1, y: 2 } },
      timeline: { 'publication:beta': { x: 1, y: 2 } },
    };
    for (const [layout, x] of [
      ['map', 1],
      ['timeline', 70],
    ] as const) {
      showCorpus(SMALL_CORPUS, { projection: 'citations', layout, pins });
      const positions = { 'publication:beta': { x: 70, y: 70 } };
      const key = selectArrangementKey(useStore.getState());
      act(() => useStore.setState({ arrangement: { key, positions, guides: [] } }));
      expect(selectArrangement(useStore.getState())?.positions['publication:beta']).toEqual({ x, y: 2 });
    }
  });

  it('stays when filters change, and is another for another threshold', () => {
    const keyOf = (view: Parameters<typeof showCorpus>[1]) => {
      showCorpus(SMALL_CORPUS, view);
      return selectArrangementKey(useStore.getState());
    };
    const key = keyOf({ projection: 'coupling' });
    expect(keyOf({ projection: 'coupling', filters: { class: ['serving'] } })).toBe(key);
    expect(
      keyOf({ projection: 'coupling', projectionOptions: { threshold: 2, normalisation: 'none' } }),
    ).not.toBe(key);
  });
});
