import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FocusTable } from '../../../renderer/features/graph/FocusTable.tsx';
import { GraphOutline } from '../../../renderer/features/graph/GraphOutline.tsx';
import { select } from '../../../renderer/state/actions.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';

const CITING = 1800;
let corpus: Corpus;

beforeAll(() => {
  corpus = buildCorpus({
    publications: [
      buildPublication({ key: 'classic', shortName: 'Classic', year: 2017 }),
      ...Array.from({ length: CITING }, (_, place) =>
        buildPublication({
          key: `p${place}`,
          shortName: `P${String(place).padStart(4, '0')}`,
          relations: [buildRelation('classic')],
        }),
      ),
    ],
  });
});

afterEach(cleanup);

describe('a publication cited by thousands', () => {
  it('has a table that counts all and draws those in sight, by title, and answers the arrow keys', async () => {
    showCorpus(corpus, { focus: 'publication:classic', projection: 'citations' });
    render(<FocusTable focus="publication:classic" />);
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe(String(CITING + 1));
    expect(screen.getByRole('button', { name: `Cited by (${CITING.toLocaleString('en')})` })).toBeTruthy();
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeLessThan(100);
    expect(rows.length).toBeGreaterThan(10);
    const [first, second] = rows.slice(1).map((row) => within(row).getAllByRole('button')[0] as HTMLElement);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
  });

  it('stands in an outline that draws those in sight, goes to names, and leads along its lines', async () => {
    showCorpus(corpus, { projection: 'citations', graphKinds: ['publication'] });
    render(<GraphOutline />);
    const items = () => screen.getAllByRole('treeitem');
    expect(items().length).toBeLessThan(120);
    expect(items()[1]?.getAttribute('aria-setsize')).toBe(String(viewNow() ? CITING + 1 : 0));
    items()[0]?.focus();
    await userEvent.keyboard('classic{ArrowRight}');
    const cited = await screen.findByRole('treeitem', { name: /^cited by/ });
    expect(cited.textContent).toContain(CITING.toLocaleString('en'));
    act(() => select('publication:classic'));
    expect(screen.getByRole('treeitem', { selected: true }).dataset.id).toBe('classic');
  });
});
