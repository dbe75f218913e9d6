import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../renderer/features/search/SearchBox.tsx';
import { SearchController, type SearchPort } from '../../../renderer/features/search/SearchController.tsx';
import { SearchResults } from '../../../renderer/features/search/SearchResults.tsx';
import { registerGraphPort } from '../../../renderer/graph/graphPort.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { searchJobs } from '../../../renderer/workers/searchJobs.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import { IN_PROCESS } from '../../../shared/worker/workerProtocol.ts';
import { buildCorpus, buildPublication } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const inProcess: SearchPort = {
  search: (query) => searchJobs.search({ query }),
  explain: (query, ids) => ({
    result: searchJobs.explain({ query, ids }, IN_PROCESS),
    cancel: () => {},
  }),
};

beforeEach(async () => {
  await searchJobs.prepare({ searchIndexUrl: null, hash: 'hash', corpus: SMALL_CORPUS }, IN_PROCESS);
});
afterEach(cleanup);

function show(view: Partial<ViewState> = {}, port: SearchPort = inProcess, corpus: Corpus = SMALL_CORPUS) {
  showCorpus(corpus, view);
  render(
    <>
      <SearchController port={port} />
      <SearchBox />
      <SearchResults />
    </>,
  );
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search the corpus' });
const list = () => screen.findByRole('list', { name: 'Search results' });

/** Types at the end of the box and waits for what is found, unless the query is faulty. */
async function typeQuery(text: string) {
  await userEvent.type(box(), text);
  await waitFor(() => {
    const { answer, fault, running } = useStore.getState().search;
    expect(running).toBe(false);
    expect(fault !== null || answer?.query === viewNow().query).toBe(true);
  });
}

async function hitIds(): Promise<readonly (string | undefined)[]> {
  return within(await list())
    .getAllByRole('listitem')
    .filter((item) => item.dataset.kind !== undefined)
    .map((item) => `${item.dataset.kind}:${item.dataset.id}`);
}

describe('search', () => {
  it('shows hits by kind, publications first, with counts and marked words', async () => {
    show();
    await typeQuery('rounding');
    expect((await hitIds()).slice(0, 3)).toEqual([
      'publication:alpha',
      'publication:beta',
      'technique:rounding',
    ]);
    expect(screen.getByText('5 hits, 2 publications')).toBeTruthy();
    const marks = (await list()).querySelectorAll('mark');
    expect([...marks].map((mark) => mark.textContent?.toLowerCase())).toContain('rounding');
  });

  it('shows the best of a long answer first and the rest on demand', async () => {
    const many = Array.from({ length: 30 }, (_, place) =>
      buildPublication({
        key: `p-${place}`,
        title: `Rounding number ${place}`,
        shortName: `Rounding ${place}`,
      }),
    );
    const corpus = buildCorpus({ publications: many });
    await searchJobs.prepare({ searchIndexUrl: null, hash: 'hash', corpus }, IN_PROCESS);
    show({}, inProcess, corpus);
    await typeQuery('rounding');
    expect(await hitIds()).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 30 publications' }));
    expect(await hitIds()).toHaveLength(30);
    await typeQuery(' number');
    expect(await hitIds()).toHaveLength(8);
  });

  it('shows nothing without a query', () => {
    show();
    expect(screen.queryByRole('list', { name: 'Search results' })).toBeNull();
  });

  it('selects a chosen hit and centres its node', async () => {
    const centred: NodeId[] = [];
    const unregister = registerGraphPort({
      fit: () => {},
      zoomBy: () => {},
      centre: (nodeId) => centred.push(nodeId),
      camera: () => ({ zoom: 1, pan: { x: 0, y: 0 } }),
      setCamera: () => {},
      positions: () => ({}),
      size: () => ({ width: 1, height: 1 }),
    });
    show();
    await typeQuery('queue');
    await userEvent.click(within(await list()).getByRole('button', { name: /Delta/ }));
    expect(viewNow().selection).toEqual(['publication:delta']);
    expect(centred).toEqual(['publication:delta']);
    unregister();
  });

  it('is worked by keyboard alone', async () => {
    show();
    await typeQuery('rounding');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(viewNow().selection).toEqual(['publication:beta']);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box());
    await userEvent.keyboard('{Escape}');
    expect(viewNow().query).toBe('');
    expect(screen.queryByRole('list', { name: 'Search results' })).toBeNull();
  });

  it('chooses the best hit on Enter in the box', async () => {
    show();
    await typeQuery('queueing');
    await userEvent.keyboard('{Enter}');
    expect(viewNow().selection).toEqual(['technique:queueing']);
  });

  it('chooses the best hit even when Enter comes before the answer', async () => {
    show();
    await userEvent.type(box(), 'queueing{Enter}');
    await waitFor(() => expect(viewNow().selection).toEqual(['technique:queueing']));
  });

  it('explains a fault under the box and keeps the last good hits', async () => {
    show();
    await typeQuery('rounding');
    const before = await hitIds();
    await typeQuery(' "open');
    await waitFor(() => expect(box().getAttribute('aria-describedby')).not.toBeNull());
    const hint = document.getElementById(box().getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('This quote is not closed yet');
    expect(await hitIds()).toEqual(before);
    await typeQuery('"');
    await waitFor(() => expect(box().getAttribute('aria-describedby')).toBeNull());
  });

  it('marks what the filters hide instead of leaving it out', async () => {
    show({ filters: { year: ['2020'] } });
    await typeQuery('alpha');
    const item = within(await list())
      .getAllByRole('listitem')
      .find((it) => it.dataset.id === 'alpha');
    expect(item?.textContent).toContain('hidden by filters');
    expect(screen.getByText(/hidden by filters$/, { selector: 'p' })).toBeTruthy();
  });

  it('offers the nearest word when nothing is found, and takes it with a click', async () => {
    show();
    await typeQuery('prunning');
    await userEvent.click(await screen.findByRole('button', { name: 'pruning' }));
    expect(viewNow().query).toBe('pruning');
    expect(await hitIds()).toContain('publication:gamma');
  });

  it('shows the nearest hits and a way out when nothing is found', async () => {
    show();
    await typeQuery('prunning');
    expect(await screen.findByRole('list', { name: 'Nearest hits' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear search' })[1] as HTMLElement);
    expect(viewNow().query).toBe('');
  });

  it('follows the query when it is undone', async () => {
    show();
    await typeQuery('rounding');
    await list();
    act(() => undo());
    expect(box().value).toBe('');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Search results' })).toBeNull());
  });

  it('runs the query that a restored session brings along', async () => {
    show({ query: 'queue' });
    expect(await hitIds()).toContain('publication:delta');
  });

  it('offers examples that can be tried', async () => {
    // jsdom has no CSS.escape, which the popover's library asks for.
    vi.stubGlobal('CSS', { escape: String });
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Help with searching' }));
    await userEvent.click(await screen.findByRole('button', { name: /author:dao/ }));
    expect(viewNow().query).toBe('author:dao');
  });

  it('says so when the index is broken', async () => {
    show(
      {},
      { ...inProcess, search: async () => fail('search/index-broken', 'The search index cannot be read.') },
    );
    await userEvent.type(box(), 'x');
    await waitFor(() => expect(useStore.getState().notices[0]?.code).toBe('search/index-broken'));
    expect(useStore.getState().search.running).toBe(false);
  });
});
