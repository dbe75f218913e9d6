import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphPanel } from '../../../renderer/features/graph/GraphPanel.tsx';
import { registerGraphPort } from '../../../renderer/graph/graphPort.ts';
import { select } from '../../../renderer/state/actions.ts';
import { selectGraph } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

// jsdom has no canvas; the drawing itself is tested headless and end to end.
vi.mock('../../../renderer/graph/GraphView.tsx', () => ({ GraphView: () => <div data-testid="drawing" /> }));

const centre = vi.fn();
let unregister = () => {};

beforeEach(() => {
  centre.mockReset();
  const still = { zoom: 1, pan: { x: 0, y: 0 } };
  unregister = registerGraphPort({
    fit: vi.fn(),
    zoomBy: vi.fn(),
    centre,
    camera: () => still,
    setCamera: vi.fn(),
    positions: () => ({}),
    placeOf: () => null,
    size: () => ({ width: 800, height: 600 }),
  });
});

afterEach(() => {
  unregister();
  cleanup();
});

const legend = () => within(screen.getByRole('region', { name: 'Legend' }));
const outline = () => within(screen.getByRole('tree', { name: 'Graph outline' }));

describe('the legend', () => {
  it('selects exactly the nodes an entry counts', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    const techniques = selectGraph(useStore.getState()).nodes.filter((node) => node.kind === 'technique');
    const entry = legend().getByRole('button', { name: `Techniques ${techniques.length}` });
    await userEvent.click(entry);
    expect(viewNow().selection).toEqual(techniques.map((node) => node.id));
  });

  it('takes a kind off the screen and brings it back', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    await userEvent.click(legend().getByRole('button', { name: 'Hide techniques' }));
    expect(viewNow().graphKinds).toEqual(['publication', 'strategy', 'hardware']);
    expect(outline().queryByText('Techniques')).toBeNull();
    await userEvent.click(legend().getByRole('button', { name: 'Show techniques' }));
    expect(outline().getByText('Techniques')).toBeTruthy();
  });

  it('shows the roles while something is in focus', () => {
    showCorpus(SMALL_CORPUS, { focus: 'publication:beta' });
    render(<GraphPanel />);
    expect(legend().getByRole('button', { name: 'Citing it 1' })).toBeTruthy();
    expect(legend().queryByRole('button', { name: /LLM training/ })).toBeNull();
  });
});

describe('the graph outline', () => {
  it('lists every node on screen with its kind and id', () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    const listed = outline()
      .getAllByRole('treeitem')
      .flatMap((row) => (row.dataset.kind ? [`${row.dataset.kind}:${row.dataset.id}`] : []));
    const nodes = selectGraph(useStore.getState()).nodes.map((node) => node.id);
    expect(listed.sort()).toEqual([...nodes].sort());
  });

  it('selects and centres the node chosen with the keyboard', async () => {
    showCorpus(SMALL_CORPUS);
    render(<GraphPanel />);
    outline().getAllByRole('treeitem')[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const [chosen] = viewNow().selection;
    expect(chosen).toBe('publication:alpha');
    expect(centre).toHaveBeenCalledWith('publication:alpha');
  });

  it('follows a selection made elsewhere, and it is said aloud', () => {
    showCorpus(SMALL_CORPUS);
    const { container } = render(<GraphPanel />);
    act(() => select('publication:beta'));
    const rows = outline().getAllByRole('treeitem', { selected: true });
    expect(rows.map((row) => row.dataset.id)).toEqual(['beta']);
    expect(container.querySelector('[aria-live=polite]')?.textContent).toMatch(
      /publication, 2023, cited by 1 of the corpus, 2 techniques$/,
    );
  });
});

describe('the focus', () => {
  const rowIds = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.dataset.id);

  it('shows what cites it and what it references, filtered by role and sorted by header', async () => {
    showCorpus(SMALL_CORPUS, { focus: 'publication:beta' });
    render(<GraphPanel />);
    expect(screen.getByRole('heading', { name: /^Citations of / })).toBeTruthy();
    expect(rowIds()).toEqual(['gamma', 'alpha']);
    await userEvent.click(screen.getByRole('button', { name: 'Year' }));
    expect(rowIds()).toEqual(['alpha', 'gamma']);
    await userEvent.click(screen.getByRole('button', { name: 'Cited by (1)' }));
    expect(rowIds()).toEqual(['gamma']);
    await userEvent.click(screen.getByRole('button', { name: 'References (1)' }));
    expect(rowIds()).toEqual(['alpha']);
  });

  it('moves to another publication, adds to the comparison, and is left by button or Escape', async () => {
    showCorpus(SMALL_CORPUS, { focus: 'publication:beta' });
    render(<GraphPanel />);
    const row = screen.getAllByRole('row').find((it) => it.dataset.id === 'gamma') as HTMLElement;
    await userEvent.click(within(row).getByRole('button', { name: /to comparison$/ }));
    expect(viewNow().comparison).toEqual(['publication:gamma']);
    await userEvent.click(within(row).getByRole('button', { name: /^Focus on / }));
    expect(viewNow().focus).toBe('publication:gamma');
    await userEvent.keyboard('{Escape}');
    expect(viewNow().focus).toBeNull();
  });

  it('on a publication without citations says so', () => {
    showCorpus(SMALL_CORPUS, { focus: 'publication:delta' });
    render(<GraphPanel />);
    expect(screen.getByText(/No publication of the corpus cites/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leave focus' })).toBeTruthy();
  });
});

describe('an empty graph', () => {
  it('says why, and leads back when the filters left nothing', async () => {
    showCorpus(SMALL_CORPUS, { filters: { year: ['2020'], hardware: ['a100'] } });
    render(<GraphPanel />);
    expect(screen.queryByTestId('drawing')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.getByTestId('drawing')).toBeTruthy();
  });

  it('leads back when every kind is hidden', async () => {
    showCorpus(SMALL_CORPUS, { graphKinds: [] });
    render(<GraphPanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Show all kinds' }));
    expect(viewNow().graphKinds).toHaveLength(4);
  });
});
