import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../renderer/features/search/SearchBox.tsx';
import { SearchController, type SearchPort } from '../../../renderer/features/search/SearchController.tsx';
import { SearchResults } from '../../../renderer/features/search/SearchResults.tsx';
import { registerGraphPort } from '../../../renderer/graph/graphPort.ts';
import { setSearch } from '../../../renderer/state/actions.ts';
import { useStore } from '../../../renderer/state/store.ts';
import { undo } from '../../../renderer/state/undo.ts';
import { searchJobs } from '../../../renderer/workers/searchJobs.ts';
import { fail } from '../../../shared/lib/result.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import { IN_PROCESS } from '../../../shared/worker/workerProtocol.ts';
import { buildCorpus, buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const result = buildResult({
  metric: 'training-throughput-gain',
  value: 3.5,
  unit: 'x',
  baseline: 'DeepSpeed',
  grade: 'secondary',
});
const withResult = buildCorpus({
  publications: [
    buildPublication({ key: 'plain', shortName: 'Plain', title: 'Plain things' }),
    buildPublication({ key: 'measured', shortName: 'Measured', results: [result] }),
  ],
});

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

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search the corpus' });
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
    expect(screen.getByText('5 hits', { exact: false, selector: 'p' })).toBeTruthy();
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

  it('lists reported numbers as hits, and opens the passport of a chosen one', async () => {
    await searchJobs.prepare({ searchIndexUrl: null, hash: 'hash', corpus: withResult }, IN_PROCESS);
    show({}, inProcess, withResult);
    await typeQuery('throughput deepspeed');
    expect(await hitIds()).toEqual(['result:measured#0']);
    expect(screen.getByText('1 result', { selector: 'h3' })).toBeTruthy();
    const hit = within(await list()).getByRole('button', { name: /reported by Measured/ });
    expect(within(hit).getByRole('img', { name: 'secondary evidence' })).toBeTruthy();
    expect(hit.textContent).toContain('Training throughput gain: 3.5x');
    await userEvent.click(hit);
    expect(viewNow().selection).toEqual(['publication:measured']);
    expect(useStore.getState().openedResult).toEqual({ publicationKey: 'measured', place: 0 });
  });

  it('leaves out the numbers below the least evidence grade, and says how many', async () => {
    await searchJobs.prepare({ searchIndexUrl: null, hash: 'hash', corpus: withResult }, IN_PROCESS);
    show({ leastGrade: 'primary' }, inProcess, withResult);
    await typeQuery('throughput deepspeed');
    expect(document.querySelector('li[data-kind="result"]')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(viewNow().selection).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^1 result below the evidence shown/ }));
    expect(viewNow().leastGrade).toBe('unsourced');
    expect(await hitIds()).toEqual(['result:measured#0']);
  });

  it('lists authors with what they wrote, and leads from each count to its group', async () => {
    show();
    await typeQuery('noether');
    const hits = await hitIds();
    expect(hits.at(-1)).toBe('author:emmy-noether');
    const kinds = screen.getByRole('list', { name: 'Kinds of hits' });
    await userEvent.click(within(kinds).getByRole('button', { name: '1 author' }));
    expect(document.activeElement?.textContent).toMatch(/Noether.*publication/u);
    await userEvent.keyboard('{Enter}');
    expect(viewNow().selection).toEqual(['author:emmy-noether']);
  });

  it('makes the search a filter that leaves what it counted', async () => {
    show();
    await typeQuery('rounding ');
    await userEvent.click(screen.getByRole('button', { name: 'Narrow to these 2' }));
    expect(viewNow().searches).toEqual(['"rounding"']);
    expect(screen.getByText('Narrowed to these')).toBeTruthy();
  });

  it('explains the hits that come on screen later', async () => {
    const many = buildCorpus({
      publications: Array.from({ length: 20 }, (_, place) =>
        buildPublication({ key: `p-${place}`, title: `Number ${place}`, summary: 'Rounding.' }),
      ),
    });
    await searchJobs.prepare({ searchIndexUrl: null, hash: 'hash', corpus: many }, IN_PROCESS);
    show({}, inProcess, many);
    await typeQuery('rounding');
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20 publications' }));
    const rows = within(await list()).getAllByRole('listitem');
    expect(rows).toHaveLength(20);
    expect(document.activeElement).toBe(within(rows[8] as HTMLElement).getByRole('button'));
    await waitFor(() =>
      expect(rows.every((row) => row.querySelector('mark')?.textContent === 'Rounding')).toBe(true),
    );
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
      placeOf: () => null,
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

  it('says how far the index is while one is built', () => {
    show();
    expect(screen.queryByRole('progressbar')).toBeNull();
    act(() => setSearch({ preparing: { phase: 'Building the search index', done: 1250, total: 10_000 } }));
    expect(screen.getByText('Building the search index: 1,250 of 10,000')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1250');
    act(() => setSearch({ preparing: null }));
    expect(screen.queryByRole('progressbar')).toBeNull();
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

describe('completions in the search box', () => {
  const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
  const chosen = () =>
    document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

  it('open while a field is typed, with nothing chosen', async () => {
    show();
    await userEvent.type(box(), 'hard');
    expect(options()).toEqual(['hardware:']);
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('listbox', { name: 'Completions' }).id).toBe(box().getAttribute('aria-controls'));
    expect(chosen()).toBeNull();
  });

  it('lead from the name of a field to a value, by arrows, Enter and Tab', async () => {
    show();
    await userEvent.type(box(), 'alpha -hard{ArrowDown}');
    expect(chosen()).toBe('hardware:');
    await userEvent.keyboard('{Enter}');
    expect(viewNow().query).toBe('alpha -hardware:');
    expect(options().length).toBeGreaterThan(1);
    await userEvent.keyboard('3090{ArrowDown}');
    expect(chosen()).toMatch(/^RTX 3090/u);
    await userEvent.keyboard('{Tab}');
    expect(viewNow().query).toBe('alpha -hardware:"RTX 3090" ');
    expect(document.activeElement).toBe(box());
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(viewNow().selection).toEqual([]);
  });

  it('put the caret behind what was completed in the middle', async () => {
    show({ query: ' rounding' });
    box().setSelectionRange(0, 0);
    await userEvent.type(box(), 'class:inf{ArrowDown}{Enter}', {
      initialSelectionStart: 0,
      initialSelectionEnd: 0,
    });
    expect(viewNow().query).toBe('class:inference rounding');
    expect(box().selectionStart).toBe('class:inference '.length);
  });

  it('are taken with a click as well', async () => {
    show();
    await userEvent.type(box(), 'year:');
    const [first] = screen.getAllByRole('option');
    if (!first) throw new Error('there are years');
    await userEvent.click(first);
    expect(viewNow().query).toMatch(/^year:\d{4} $/u);
    expect(document.activeElement).toBe(box());
  });

  it('do not get in the way: Enter chooses the best hit, Tab moves on, Escape closes them first', async () => {
    show();
    await typeQuery('author:noether');
    expect(options()).not.toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(viewNow().query).toBe('author:noether');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(options()).not.toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(viewNow().query).toBe('author:noether');
    expect(viewNow().selection).toHaveLength(1);
    expect(options()).toEqual([]);
    await userEvent.type(box(), ' au');
    expect(options()).toEqual(['author:']);
    await userEvent.tab();
    expect(document.activeElement).not.toBe(box());
    expect(options()).toEqual([]);
  });

  it('let the arrows go on to the hits', async () => {
    show();
    await typeQuery('rounding au');
    await userEvent.clear(box());
    await typeQuery('model');
    const count = options().length;
    expect(count).toBe(1);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(options()).toEqual([]);
    expect(document.activeElement).not.toBe(box());
  });
});
