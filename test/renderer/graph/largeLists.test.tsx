import '../../fixtures/jsdomGaps.ts';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FocusTable } from '../../../renderer/features/graph/FocusTable.tsx';
import { GraphOutline } from '../../../renderer/features/graph/GraphOutline.tsx';
import { select } from '../../../renderer/state/actions.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';

const CITING = 1100;
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
    const table = document.querySelector('table') as HTMLTableElement;
    expect(table.getAttribute('aria-rowcount')).toBe(String(CITING + 1));
    expect(document.querySelector('fieldset')?.textContent).toContain(
      `Cited by (${CITING.toLocaleString('en')})`,
    );
    const rows = [...table.querySelectorAll<HTMLElement>('tr:not([aria-hidden])')];
    expect(rows.length).toBeLessThan(100);
    expect(rows.length).toBeGreaterThan(10);
    const [first, second] = rows.slice(1).map((row) => row.querySelector('button') as HTMLElement);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
  });

  it('stands in an outline that draws those in sight, goes to names, and leads along its lines', async () => {
    showCorpus(corpus, { projection: 'citations', graphKinds: ['publication'] });
    render(<GraphOutline />);
    const items = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
    expect(items().length).toBeLessThan(120);
    expect(items()[1]?.getAttribute('aria-setsize')).toBe(String(CITING + 1));
    items()[0]?.focus();
    await userEvent.keyboard('classic{ArrowRight}');
    const cited = () => document.querySelector('[data-lines="cites:in"]')?.textContent;
    await waitFor(() => expect(cited()).toBe(`cited by${CITING.toLocaleString('en')}`));
    act(() => select('publication:classic'));
    expect(document.querySelector<HTMLElement>('[aria-selected=true]')?.dataset.id).toBe('classic');
  });
});
