import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparePanel } from '../../../renderer/features/compare/ComparePanel.tsx';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

const cellsOf = (row: RegExp) =>
  within(screen.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the comparison', () => {
  it('opens the results behind a range, each with its passport', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['strategy:pruning', 'strategy:quantization'] });
    render(<ComparePanel />);
    await userEvent.click(screen.getByRole('button', { name: /^1\.5x to 2x, n = 2/ }));
    const dialog = within(await screen.findByRole('dialog', { name: '2 results of Pruning' }));
    await userEvent.click(dialog.getByRole('button', { name: /2x · vs dense model/ }));
    expect(dialog.getByText('dense model', { selector: 'dd' })).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('says how many publications report what a cell sums up', () => {
    showCorpus(SMALL_CORPUS, { comparison: ['strategy:pruning', 'publication:gamma'] });
    render(<ComparePanel />);
    const [strategy, publication] = cellsOf(/^Generation throughput/);
    expect(strategy).toContain('1 of 2 publications report this');
    expect(publication).toBe('not reported');
  });

  it('says in each cell and each column what the evidence shown hides, and shows it on request', async () => {
    showCorpus(SMALL_CORPUS, {
      comparison: ['publication:alpha', 'publication:gamma'],
      leastGrade: 'primary',
    });
    render(<ComparePanel />);
    expect(cellsOf(/^Accuracy gain/)).toEqual(['1 hidden by the evidence shown', 'not reported']);
    const [alpha] = screen.getAllByRole('columnheader', { name: /Alpha/ });
    expect(alpha?.textContent).toContain('1 more hidden by the evidence shown');
    const [show] = screen.getAllByRole('button', { name: '1 hidden by the evidence shown' });
    if (show) await userEvent.click(show);
    expect(viewNow().leastGrade).toBe('unsourced');
  });
});
