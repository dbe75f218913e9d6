import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { NothingLeft } from '../../../renderer/components/NothingLeft.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

const remove = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('when the filters leave nothing', () => {
  it('the one that excludes most is named and goes with one click', async () => {
    showCorpus(SMALL_CORPUS, { filters: { year: ['2020'], hardware: ['a100', 'rtx-3090'] } });
    render(<NothingLeft />);
    expect(screen.getByText(/What excludes most is “Year: 2020”: without it, 3 publications/)).toBeTruthy();
    await remove('Remove “Year: 2020”');
    expect(viewNow().filters).toEqual({ hardware: ['a100', 'rtx-3090'] });
  });

  it.each([
    [
      'an excluded value',
      { filters: { hardware: ['ampere'] }, excluded: { hardware: ['nvidia'] } },
      'not Hardware: nvidia',
    ],
    [
      'a range',
      { filters: { year: ['2023'] }, ranges: { memory: [200, null] } },
      'Memory of a device: at least 200 GB',
    ],
    ['a search', { filters: { year: ['2023'] }, searches: ['nowhere'] }, 'Search: “nowhere”'],
  ] as const)('%s is named like any other', async (_what, view, text) => {
    showCorpus(SMALL_CORPUS, view);
    useStore.setState({ searchMatches: { nowhere: [] } });
    render(<NothingLeft />);
    await remove(`Remove “${text}”`);
    expect(viewNow()).toMatchObject({ excluded: {}, ranges: {}, searches: [] });
  });

  it('and none alone is to blame, the narrowest goes first', async () => {
    showCorpus(SMALL_CORPUS, {
      filters: { year: ['2020'] },
      ranges: { memory: [200, null] },
      excluded: { class: ['serving'] },
    });
    render(<NothingLeft />);
    await remove('Remove “Memory of a device: at least 200 GB”');
    expect(viewNow()).toMatchObject({ filters: { year: ['2020'] }, ranges: {} });
  });
});
