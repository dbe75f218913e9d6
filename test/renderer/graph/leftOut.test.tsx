import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ClusterBadges } from '../../../renderer/features/graph/ClusterBadges.tsx';
import { LeftOutNote } from '../../../renderer/features/graph/LeftOutNote.tsx';
import {
  describeLines,
  describeNodes,
  nextLimit,
  radiusOfCluster,
} from '../../../renderer/features/graph/leftOutWords.ts';
import { selectArrangementKey, selectFullGraph, selectGraph } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { buildOverviewPlan } from '../../../shared/graph/large/overviewPlan.ts';
import { largeCorpus } from '../../fixtures/largeCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const LEFT_OUT = { nodes: 49_397, ofNodes: 50_000, edges: 248_140, ofEdges: 250_000, byRank: 600, asked: 3 };

/** As the layout worker would leave the store, for a corpus too large to be shown whole. */
function showLarge(): void {
  showCorpus(largeCorpus({ nodes: 2400, edges: 7000 }));
  const state = useStore.getState();
  const { nodes, edges } = selectFullGraph(state);
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const plan = buildOverviewPlan({ nodes, links: edges }, (id) => labels.get(id) ?? id);
  const arrangement = { key: selectArrangementKey(state), positions: {}, guides: [], plan };
  useStore.setState({ arrangement });
}

afterEach(cleanup);

describe('the words for what is left out', () => {
  it('say what is shown of how much, and why', () => {
    expect(describeNodes(LEFT_OUT, 34)).toBe(
      'Showing the 600 highest ranked of 50,000 nodes, 3 selected, matched or asked for, and 34 clusters of the others.',
    );
    expect(describeNodes({ ...LEFT_OUT, asked: 0 }, 0)).toBe(
      'Showing the 600 highest ranked of 50,000 nodes.',
    );
    expect(describeLines(LEFT_OUT)).toMatch(/^1,860 of 250,000 lines are drawn/);
  });

  it('offer the next higher number as long as there is one', () => {
    expect(nextLimit(null, LEFT_OUT)).toBe(1200);
    expect(nextLimit(1200, LEFT_OUT)).toBe(2000);
    expect(nextLimit(2000, LEFT_OUT)).toBeNull();
  });

  it('draw clusters by what they hold, and none too small to be seen', () => {
    expect(radiusOfCluster(4000, 8000) ** 2 / radiusOfCluster(1000, 8000) ** 2).toBeCloseTo(4, 6);
    expect(radiusOfCluster(1, 8000)).toBeGreaterThan(20);
  });
});

describe('the note above a graph too large to be shown whole', () => {
  it('is silent where all is shown', () => {
    showCorpus(SMALL_CORPUS);
    render(<LeftOutNote />);
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('counts truly, and shows more by rank', async () => {
    showLarge();
    render(<LeftOutNote />);
    expect(screen.getByRole('status').textContent).toMatch(
      /^Showing the 6\d\d highest ranked of 2,400 nodes/,
    );
    const before = selectGraph(useStore.getState()).nodes.length;
    await userEvent.click(screen.getByRole('button', { name: 'Show 1,200' }));
    expect(viewNow().nodeLimit).toBe(1200);
    expect(selectGraph(useStore.getState()).nodes.length).toBeGreaterThan(before);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(selectGraph(useStore.getState()).nodes.length).toBe(before);
  });

  it('opens a cluster from its badge, and shows what was selected with its neighbours', async () => {
    showLarge();
    const before = selectGraph(useStore.getState());
    const shown = new Set(before.nodes.map(({ id }) => id));
    const hidden = selectFullGraph(useStore.getState()).edges.find(
      ({ source, target }) => !shown.has(source) && !shown.has(target),
    )?.source;
    render(
      <>
        <LeftOutNote />
        <ClusterBadges />
      </>,
    );
    const badges = screen.getByRole('group', { name: 'Clusters of what is left out' });
    const [first] = within(badges).getAllByRole('button', { name: /^Open the cluster Around/ });
    if (first) await userEvent.click(first);
    expect(viewNow().openClusters.length).toBe(1);
    expect(selectGraph(useStore.getState()).nodes.length).toBeGreaterThan(before.nodes.length);
    if (first) await userEvent.click(first);
    expect(selectGraph(useStore.getState())).toEqual(before);

    const view = { ...viewNow(), selection: hidden ? [hidden] : [] };
    useStore.setState((state) => ({ history: { ...state.history, present: view } }));
    expect(selectGraph(useStore.getState()).nodes.length).toBe(before.nodes.length + 1);
    await userEvent.click(screen.getByRole('button', { name: 'Show neighbours of the selected' }));
    expect(viewNow().neighboursOf).toEqual(view.selection);
    expect(selectGraph(useStore.getState()).nodes.length).toBeGreaterThan(before.nodes.length + 1);
  });
});
