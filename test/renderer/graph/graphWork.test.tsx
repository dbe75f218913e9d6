import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../renderer/app/commandHandlers.ts';
import { GraphPanel } from '../../../renderer/features/graph/GraphPanel.tsx';
import { registerGraphPort } from '../../../renderer/graph/graphPort.ts';
import { change, select } from '../../../renderer/state/actions.ts';
import { selectArrangement, selectArrangementKey, selectGraph } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { undoTitle } from '../../../shared/view/history.ts';
import type { LayoutId, ProjectionId } from '../../../shared/view/viewState.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

// jsdom has no canvas; the drawing itself is tested headless and end to end.
vi.mock('../../../renderer/graph/GraphView.tsx', () => ({ GraphView: () => <div data-testid="drawing" /> }));

const setCamera = vi.fn();
let camera = { zoom: 1, pan: { x: 0, y: 0 } };
let unregister = () => {};

/** The publications of the small corpus have places; all but one are in a view of 800 by 600. */
const POSITIONS = {
  'publication:alpha': { x: 10, y: 10 },
  'publication:beta': { x: 400, y: 300 },
  'publication:gamma': { x: 900, y: 300 },
  'publication:delta': { x: 20, y: 500 },
};

beforeEach(() => {
  setCamera.mockReset();
  camera = { zoom: 1, pan: { x: 0, y: 0 } };
  unregister = registerGraphPort({
    fit: vi.fn(),
    zoomBy: vi.fn(),
    centre: vi.fn(),
    camera: () => camera,
    setCamera,
    positions: () => POSITIONS,
    placeOf: () => null,
    size: () => ({ width: 800, height: 600 }),
  });
});

afterEach(() => {
  unregister();
  cleanup();
});

function showGraph(view: Parameters<typeof showCorpus>[1] = {}) {
  showCorpus(SMALL_CORPUS, view);
  const { load } = useStore.getState();
  if (load.phase !== 'ready') throw new Error('the corpus is not shown');
  useStore.setState({ load: { ...load, atlas: { ...load.atlas, positions: POSITIONS } } });
  render(<GraphPanel />);
}

const bar = () => within(screen.getByRole('region', { name: 'Selection' }));
const shownIds = () => selectGraph(useStore.getState()).nodes.map(({ id }) => id);
const undoNow = () => undoTitle(useStore.getState().history);

describe('the bar of the selection', () => {
  it('is there while something is selected, and says how much of it the graph shows', async () => {
    showGraph();
    expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull();
    act(() => select('publication:alpha', 'publication:beta'));
    expect(bar().getByText('2 selected')).toBeTruthy();
    act(() => change({ type: 'toggle-graph-kind', kind: 'technique' }));
    act(() => select('publication:alpha', 'technique:rounding'));
    expect(bar().getByText('2 selected, 1 shown here')).toBeTruthy();
    act(() => select('technique:rounding'));
    expect(bar().getByText('1 selected, not shown here')).toBeTruthy();
    expect((bar().getByRole('button', { name: 'Hide' }) as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(bar().getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull();
  });

  it('hides what is on screen of it, and undo says how many that were', async () => {
    showGraph({ selection: ['publication:alpha', 'publication:beta'] });
    const before = shownIds();
    await userEvent.click(bar().getByRole('button', { name: 'Hide' }));
    expect(shownIds()).toEqual(
      before.filter((id) => id !== 'publication:alpha' && id !== 'publication:beta'),
    );
    expect(undoNow()).toBe('Undo hide 2 nodes');
    expect(screen.getByText('2 hidden')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show hidden nodes' }));
    expect(shownIds()).toEqual(before);
  });

  it('keeps only what is selected; what else a list selects offers to come back', async () => {
    showGraph({ selection: ['publication:alpha'] });
    await userEvent.click(bar().getByRole('button', { name: 'Keep only' }));
    expect(shownIds()).toEqual(['publication:alpha']);
    act(() => select('publication:beta'));
    await userEvent.click(bar().getByRole('button', { name: 'Show in graph' }));
    expect(shownIds()).toEqual(['publication:alpha', 'publication:beta']);
    expect(undoNow()).toBe('Undo show 1 node');
  });

  it('pins where the layout has it, and unpins', async () => {
    showGraph({ selection: ['publication:alpha', 'publication:beta'] });
    await userEvent.click(bar().getByRole('button', { name: 'Pin' }));
    expect(Object.values(viewNow().pins)).toEqual([
      { 'publication:alpha': { x: 10, y: 10 }, 'publication:beta': { x: 400, y: 300 } },
    ]);
    expect(screen.getByText('2 pinned')).toBeTruthy();
    await userEvent.click(bar().getByRole('button', { name: 'Unpin' }));
    expect(viewNow().pins).toEqual({});
    expect(undoNow()).toBe('Undo unpin 2 nodes');
  });
});

describe('a pinned node', () => {
  it('is in the same place in every graph of the same layout, and nowhere else', () => {
    showGraph({ selection: ['publication:alpha'] });
    act(() => runCommand('move-right'));
    const placeIn = (projection: ProjectionId, layout: LayoutId) => {
      act(() => change({ type: 'set-projection', projection }));
      act(() => change({ type: 'set-layout', layout, centre: null }));
      const key = selectArrangementKey(useStore.getState());
      act(() => useStore.setState({ arrangement: { key, positions: POSITIONS, guides: [] } }));
      return selectArrangement(useStore.getState())?.positions['publication:alpha'];
    };
    expect(placeIn('citations', 'map')).toEqual({ x: 30, y: 10 });
    expect(placeIn('coupling', 'map')).toEqual({ x: 30, y: 10 });
    expect(placeIn('citations', 'force')).toEqual({ x: 10, y: 10 });
    expect(placeIn('everything', 'map')).toEqual({ x: 30, y: 10 });
  });
});

describe('commands on the graph', () => {
  it('select everything, what is in view, and what is not selected', () => {
    showGraph();
    act(() => runCommand('select-all'));
    expect(viewNow().selection).toEqual(shownIds());
    act(() => runCommand('select-in-view'));
    expect(viewNow().selection).toEqual(['publication:alpha', 'publication:beta', 'publication:delta']);
    act(() => runCommand('invert-selection'));
    expect(viewNow().selection).toHaveLength(shownIds().length - 3);
    expect(undoNow()).toBe('Undo invert selection');
  });

  it('move what is selected, step by step, and undo takes the steps back at once', () => {
    showGraph({ selection: ['publication:alpha'] });
    act(() => runCommand('move-right'));
    act(() => runCommand('move-right'));
    act(() => runCommand('move-down'));
    const placed = () => selectArrangement(useStore.getState())?.positions['publication:alpha'];
    expect(placed()).toEqual({ x: 50, y: 30 });
    act(undo);
    expect(placed()).toEqual({ x: 10, y: 10 });
    expect(viewNow().pins).toEqual({});
  });

  it('do nothing while the graph is not on screen', () => {
    showGraph({ selection: ['publication:alpha'], view: 'table' });
    act(() => runCommand('hide-selection'));
    expect(viewNow().hidden).toEqual([]);
  });
});

describe('an empty graph', () => {
  it('says that everything is hidden by hand, and brings it back', async () => {
    showGraph();
    const all = shownIds();
    act(() => change({ type: 'keep-only', nodeIds: [] }));
    expect(screen.getByRole('heading', { name: 'Everything is hidden' })).toBeTruthy();
    const [, button] = screen.getAllByRole('button', { name: 'Show hidden nodes' });
    await userEvent.click(button ?? screen.getByRole('button', { name: 'Show hidden nodes' }));
    expect(shownIds()).toEqual(all);
  });
});

describe('the minimap', () => {
  it('is there while something is out of view, is moved by keys, and folds away', async () => {
    showGraph();
    const map = within(screen.getByRole('region', { name: 'Minimap' }));
    map.getByRole('application').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(setCamera).toHaveBeenLastCalledWith({ zoom: 1, pan: { x: -200, y: 0 } });
    await userEvent.keyboard('{ArrowUp}');
    expect(setCamera).toHaveBeenLastCalledWith({ zoom: 1, pan: { x: 0, y: 150 } });
    await userEvent.click(map.getByRole('button', { name: 'Hide minimap' }));
    expect(map.queryByRole('application')).toBeNull();
    expect(useStore.getState().session.minimapOpen).toBe(false);
  });

  it('is not there while everything is in view', () => {
    camera = { zoom: 0.5, pan: { x: 50, y: 50 } };
    showGraph();
    expect(screen.queryByRole('region', { name: 'Minimap' })).toBeNull();
  });
});
