import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ReviewPanel } from '../../../renderer/features/review/ReviewPanel.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { REVIEWED_CORPUS } from '../../shared/review/reviewedCorpus.ts';

afterEach(cleanup);

function showReview(view: Partial<ViewState> = {}) {
  showCorpus(REVIEWED_CORPUS, { view: 'review', ...view });
  render(<ReviewPanel />);
}
const part = (name: string) => within(screen.getByRole('region', { name }));
const click = (element: HTMLElement) => userEvent.click(element);

describe('the view of the review', () => {
  it('names the review and where each fact stands', () => {
    showReview();
    expect(screen.getByRole('heading', { level: 2, name: 'A Systematic Review' })).toBeTruthy();
    const about = part('About the review');
    expect(about.getByText('2017 to December 2023').textContent).toBe('2017 to December 2023');
    expect(about.getByRole('button', { name: 'Alpha' }).dataset.kind).toBe('publication');
    expect(about.getByRole('button', { name: /DOI/ }).title).toContain('https://doi.org/10.1109/example');
  });

  it('leads from its contents to the heading', async () => {
    showReview();
    await click(screen.getByRole('button', { name: 'Case studies' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Case studies' }));
  });

  it('shows the flow with what is not known apart, and as a table', async () => {
    showReview();
    const flow = part('From records to publications');
    const known = flow.getByText('Records identified').parentElement;
    const unknown = flow.getByText('Records screened').parentElement;
    expect([known?.dataset.known, known?.textContent]).toEqual(['true', expect.stringContaining('1,234')]);
    expect([unknown?.dataset.known, unknown?.textContent]).toEqual([
      'false',
      expect.stringContaining('not known'),
    ]);
    await click(flow.getByRole('button', { name: 'Show as table: PRISMA flow' }));
    expect(flow.getByRole('row', { name: /Records screened not known/ })).toBeTruthy();
  });

  it('opens exactly what a count counts, whatever was filtered before, in one step to undo', async () => {
    showReview({ filters: { year: ['2020'] } });
    await click(
      part('Classes and strategies').getByRole('button', { name: /^3 publications, Size reduction/ }),
    );
    expect(viewNow()).toMatchObject({ view: 'table', filters: { strategy: ['size-reduction'] } });
    expect(useStore.getState().history.past).toHaveLength(1);
  });

  it('explains memberships with their counts, and lists what is not known', async () => {
    showReview();
    const made = part('How this corpus was made');
    expect(made.getByText('Fits the scope.')).toBeTruthy();
    expect(made.getByText('the names of the databases')).toBeTruthy();
    await click(made.getByRole('button', { name: /^In scope only: 2 publications/ }));
    expect(viewNow().filters).toEqual({ membership: ['in-scope'] });
  });

  it('opens a year of a class with both filters', async () => {
    showReview();
    await click(part('Coverage').getByRole('button', { name: /^LLM inference, 2023: 2 publications/ }));
    expect(viewNow().filters).toEqual({ class: ['inference'], year: ['2023'] });
  });

  it('selects what no filter can tell apart', async () => {
    showReview();
    const [line] = within(part('Coverage').getByRole('list', { name: 'Completeness' })).getAllByRole(
      'listitem',
    );
    expect(line?.textContent).toContain('3 of 4 publications have a sourced result');
    await click(part('Coverage').getByRole('button', { name: /^No hardware reported/ }));
    expect(viewNow()).toMatchObject({ view: 'review', filters: {}, selection: ['publication:delta'] });
  });

  it('gives every chart as a table with the same counts', async () => {
    showReview();
    const coverage = part('Coverage');
    for (const button of coverage.getAllByRole('button', { name: /^Show as table: / })) await click(button);
    expect(coverage.getByRole('row', { name: /^2023 2 1 2 0$/ })).toBeTruthy();
    expect(coverage.getByRole('row', { name: /^LLM training 1$/ })).toBeTruthy();
    expect(coverage.getByRole('row', { name: /^Results secondary 1 / })).toBeTruthy();
  });

  it('says when its coverage leaves evidence out, and brings it back', async () => {
    showReview({ leastGrade: 'primary' });
    expect(part('Case studies').getByText(/1 figure of this step is hidden/)).toBeTruthy();
    await click(part('Coverage').getByRole('button', { name: 'Show all evidence' }));
    expect(viewNow().leastGrade).toBe('unsourced');
    expect(screen.queryByText(/hidden now/)).toBeNull();
  });

  it('tells a case study with names that can be followed and the passports of its figures', async () => {
    showReview();
    const study = within(screen.getByRole('article', { name: 'Case study: Alpha' }));
    expect(study.getByText('filed by the review under LLM training')).toBeTruthy();
    const figures = within(study.getByRole('list', { name: 'Figures: The outcome' }));
    expect(figures.getByRole('button', { name: /3\.25x · up to · vs FP16/ })).toBeTruthy();
    await click(study.getAllByRole('button', { name: 'Rounding' })[0] as HTMLElement);
    expect(viewNow().selection).toEqual(['technique:rounding']);
  });

  it('says so where a corpus has no flow and no case study', () => {
    showCorpus(SMALL_CORPUS, { view: 'review' });
    render(<ReviewPanel />);
    expect(screen.getByText('This corpus says nothing of how its publications were chosen.')).toBeTruthy();
    expect(screen.getByText('This corpus tells of no case study.')).toBeTruthy();
  });
});
