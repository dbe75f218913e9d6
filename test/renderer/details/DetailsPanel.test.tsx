import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DetailsPanel } from '../../../renderer/features/details/DetailsPanel.tsx';
import { select } from '../../../renderer/state/actions.ts';
import { useStore } from '../../../renderer/state/store.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

function showDetailsOf(...selection: NodeId[]) {
  showCorpus(SMALL_CORPUS, { selection });
  render(<DetailsPanel />);
}
const details = () => within(screen.getByRole('region', { name: 'Details' }));
const namesIn = (list: string) =>
  within(details().getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((button) => button.textContent);

describe('details of nothing', () => {
  it('say what to do, what the corpus is and what it holds', async () => {
    showDetailsOf();
    expect(details().getByText('Made up for tests.')).toBeTruthy();
    await userEvent.click(details().getByRole('button', { name: 'Select 3 techniques' }));
    expect(viewNow().selection).toEqual([
      'technique:rounding',
      'technique:pruning-step',
      'technique:queueing',
    ]);
  });
});

describe('details that are left', () => {
  it('go with what was selected, also with a foot that has the same key', () => {
    showCorpus(SMALL_CORPUS, { selection: ['publication:beta'] });
    render(<DetailsPanel footOf={(nodeId) => <p key={nodeId}>Foot of {nodeId}</p>} />);
    expect(screen.getByText('Foot of publication:beta')).toBeTruthy();
    act(() => select());
    expect(screen.getByRole('heading', { name: 'Nothing selected' })).toBeTruthy();
    expect(screen.queryByText('Foot of publication:beta')).toBeNull();
    expect(screen.getByRole('region', { name: 'Details' }).querySelector('[data-id=beta]')).toBeNull();
    expect(screen.queryByRole('heading', { name: /Beta/ })).toBeNull();
  });
});

describe('details of a publication', () => {
  it('name it as an entity, with authors, venue and a plain word on its membership', async () => {
    showDetailsOf('publication:alpha');
    const heading = details().getByRole('heading', { name: 'Alpha: rounding weights' });
    expect([heading.dataset.kind, heading.dataset.id]).toEqual(['publication', 'alpha']);
    expect(details().getByText(/A public summary of the review names this publication/)).toBeTruthy();
    expect(namesIn('Authors')).toEqual(['Emmy Noether', 'Ada Ré']);
    await userEvent.click(details().getByRole('button', { name: 'Ada Ré' }));
    expect(viewNow().selection).toEqual(['author:ada-re']);
  });

  it('list what it cites and what cites it, as links that select', async () => {
    showDetailsOf('publication:beta');
    expect(namesIn('Cites')).toEqual(['Alpha']);
    expect(namesIn('Cited by')).toEqual(['Gamma']);
    await userEvent.click(within(details().getByRole('list', { name: 'Cites' })).getByRole('button'));
    expect(details().getByRole('heading', { level: 2, name: 'Alpha: rounding weights' })).toBeTruthy();
  });

  it('show results under their metrics', () => {
    showDetailsOf('publication:alpha');
    expect(details().getByRole('heading', { name: 'Inference speed-up' })).toBeTruthy();
    expect(details().getByRole('button', { name: /3\.25x · up to · vs FP16/ })).toBeTruthy();
  });

  it('say "not reported" where the corpus has nothing', () => {
    showDetailsOf('publication:delta');
    const hardware = details().getByRole('button', { name: 'Hardware 0' }).closest('section');
    expect(hardware?.textContent).toContain('not reported');
  });

  it('open addresses only through the dialog that asks', async () => {
    showDetailsOf('publication:alpha');
    await userEvent.click(details().getByRole('button', { name: /arXiv/ }));
    expect(useStore.getState().dialog).toEqual({
      name: 'open-link',
      url: 'https://arxiv.org/abs/2203.00001',
    });
  });

  it('lead into focus and the comparison', async () => {
    showDetailsOf('publication:alpha');
    await userEvent.click(details().getByRole('button', { name: 'Focus' }));
    expect(viewNow().focus).toBe('publication:alpha');
    await userEvent.click(details().getByRole('button', { name: 'Add to comparison' }));
    expect(viewNow().comparison).toEqual(['publication:alpha']);
    await userEvent.click(details().getByRole('button', { name: 'Remove from comparison' }));
    expect(viewNow().comparison).toEqual([]);
  });

  it('mark what the filters hide', () => {
    showCorpus(SMALL_CORPUS, { selection: ['publication:beta'], filters: { year: ['2023'] } });
    render(<DetailsPanel />);
    const link = within(details().getByRole('list', { name: 'Cites' })).getByRole('button');
    expect(link.title).toBe('Alpha: rounding weights (hidden by the filters)');
  });
});

describe('details of other kinds', () => {
  it('show a technique with what it goes with and the publications, introducers first', () => {
    showDetailsOf('technique:pruning-step');
    expect(details().getByRole('heading', { name: 'Pruning step' })).toBeTruthy();
    expect(namesIn('Publications')).toEqual(['Beta', 'Gamma']);
  });

  it('filter by a technique and take the filter back', async () => {
    showDetailsOf('technique:rounding');
    await userEvent.click(details().getByRole('button', { name: 'Filter by this' }));
    expect(viewNow().filters).toEqual({ technique: ['rounding'] });
    await userEvent.click(details().getByRole('button', { name: 'Remove filter' }));
    expect(viewNow().filters).toEqual({});
  });

  it('show who put a strategy into the taxonomy and where it stands', () => {
    showDetailsOf('strategy:pruning');
    expect(details().getByText('added by this corpus; not the review’s')).toBeTruthy();
    expect(details().getByRole('button', { name: 'Size reduction' })).toBeTruthy();
    expect(namesIn('Techniques')).toEqual(['Pruning step']);
  });

  it('show hardware with its place, what ran on it and what was measured on it', () => {
    showDetailsOf('hardware:rtx-3090');
    expect(details().getByText('24 GB')).toBeTruthy();
    expect(namesIn('Part of')).toEqual(['nvidia', 'ampere']);
    expect(namesIn('Publications that ran on it')).toEqual(['Alpha', 'Beta']);
    expect(namesIn('Techniques measured on it')).toEqual(['Rounding', 'Pruning step']);
  });

  it('do not offer a filter that would leave nothing to choose', () => {
    showDetailsOf('hardware:tpu-v4');
    expect(details().getByRole<HTMLButtonElement>('button', { name: 'Filter by this' }).disabled).toBe(true);
  });

  it('show frameworks and authors', () => {
    showDetailsOf('framework:torchlike');
    expect(namesIn('Publications')).toEqual(['Alpha']);
    cleanup();
    showDetailsOf('author:ada-re');
    expect(namesIn('Publications')).toEqual(['Alpha', 'Delta']);
    expect(namesIn('Wrote with')).toEqual(['Emmy Noether']);
  });
});

describe('details of several', () => {
  it('count them by kind, show the last, and put those that compare into the comparison', async () => {
    showDetailsOf('publication:alpha', 'hardware:a100', 'technique:rounding');
    expect(details().getByRole('heading', { name: '3 selected' })).toBeTruthy();
    expect(details().getByText('1 publication, 1 technique, 1 hardware')).toBeTruthy();
    expect(details().getByRole('heading', { name: 'Rounding' })).toBeTruthy();
    const [addAll] = details().getAllByRole('button', { name: 'Add to comparison' });
    await act(async () => addAll?.click());
    expect(viewNow().comparison).toEqual(['publication:alpha', 'technique:rounding']);
  });
});
