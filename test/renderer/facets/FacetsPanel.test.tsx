import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { FacetsPanel } from '../../../renderer/features/facets/FacetsPanel.tsx';
import { buildCorpus, buildPublication, buildTechnique } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

const panel = () => within(screen.getByRole('region', { name: 'Filters' }));

async function openSection(name: string) {
  await userEvent.click(panel().getByRole('button', { name: new RegExp(`^${name}`) }));
}

describe('the filters', () => {
  it('narrow the counts of the other facets when a value is chosen', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    expect(panel().getByRole('checkbox', { name: '2020, 1 publication' })).toBeTruthy();
    await userEvent.click(panel().getByRole('checkbox', { name: 'LLM training, 1 publication' }));
    expect(viewNow().filters).toEqual({ class: ['training'] });
    expect(panel().getByRole('checkbox', { name: '2020, 0 publications' })).toBeTruthy();
    expect(panel().getByRole('checkbox', { name: 'System serving, 1 publication' })).toBeTruthy();
  });

  it('show what is chosen as chips that one click takes away', async () => {
    showCorpus(SMALL_CORPUS, { filters: { hardware: ['rtx-3090'], year: ['2023'] } });
    render(<FacetsPanel />);
    await userEvent.click(panel().getByRole('button', { name: 'Remove filter Hardware: RTX 3090' }));
    expect(viewNow().filters).toEqual({ year: ['2023'] });
    await userEvent.click(panel().getByRole('button', { name: 'Clear filters' }));
    expect(viewNow().filters).toEqual({});
    expect(panel().queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });

  it('show hardware as a tree that rolls up and is worked by keyboard', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    const tree = within(panel().getByRole('tree', { name: 'Hardware' }));
    tree.getByRole('treeitem', { name: 'nvidia, 3 publications' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await userEvent.click(tree.getByRole('treeitem', { name: 'RTX 3090, 2 publications' }));
    expect(viewNow().filters).toEqual({ hardware: ['rtx-3090'] });
    const vendor = tree.getByRole('treeitem', { name: 'nvidia, 3 publications' });
    expect(vendor.getAttribute('aria-checked')).toBe('mixed');
  });

  it('say how many publications report hardware at all, and which', async () => {
    showCorpus(SMALL_CORPUS);
    render(<FacetsPanel />);
    expect(screen.getByRole('region', { name: 'Filters' }).textContent).toContain(
      '3 of 4 publications report hardware; a choice here leaves the others out',
    );
    await userEvent.click(panel().getByRole('button', { name: /^3 of 4 publications report hardware/ }));
    expect(viewNow().selection).toEqual(['publication:alpha', 'publication:beta', 'publication:gamma']);
  });

  it('cut long facets, show all of them on request, and find a value by typing', async () => {
    const techniques = Array.from({ length: 20 }, (_, number) =>
      buildTechnique({ id: `t-${number}`, name: `Method ${number}` }),
    );
    const publication = buildPublication({
      techniques: techniques.map(({ id }) => ({ id, role: 'uses' })),
    });
    showCorpus(buildCorpus({ techniques, publications: [publication] }));
    render(<FacetsPanel />);
    await openSection('Technique');
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(8);
    await userEvent.click(panel().getByRole('button', { name: 'Show all 20' }));
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(20);
    await userEvent.type(panel().getByRole('textbox', { name: 'Find in Technique' }), 'method 19');
    expect(panel().getAllByRole('checkbox', { name: /^Method/ })).toHaveLength(1);
    await userEvent.type(panel().getByRole('textbox', { name: 'Find in Technique' }), '9');
    expect(panel().getByText('No value contains “method 199”.')).toBeTruthy();
  });
});
