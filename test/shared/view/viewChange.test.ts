import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../../shared/model/ids.ts';
import { applyChange, canCompare } from '../../../shared/view/viewChange.ts';
import { DEFAULT_VIEW, MAX_COMPARED } from '../../../shared/view/viewState.ts';
import { arbitraryChange } from '../../fixtures/arbitraryView.ts';

describe('a change of what is seen', () => {
  it('adds a filter value, and takes it out when it is chosen again', () => {
    const chosen = applyChange(DEFAULT_VIEW, { type: 'toggle-filter', facet: 'year', value: '2022' });
    expect(chosen.filters).toEqual({ year: ['2022'] });
    expect(applyChange(chosen, { type: 'toggle-filter', facet: 'year', value: '2022' }).filters).toEqual({});
  });

  it('replaces the filters of all facets at once, and changes nothing where they are the same', () => {
    const filtered = applyChange(DEFAULT_VIEW, { type: 'toggle-filter', facet: 'year', value: '2022' });
    const replaced = applyChange(filtered, {
      type: 'set-filters',
      filters: { class: ['training', 'inference', 'training'], hardware: [] },
    });
    expect(replaced.filters).toEqual({ class: ['inference', 'training'] });
    const again = applyChange(replaced, {
      type: 'set-filters',
      filters: { class: ['training', 'inference'] },
    });
    expect(again).toBe(replaced);
  });

  it('selects a publication that gets the focus, and keeps the selection when the focus is left', () => {
    const focused = applyChange(DEFAULT_VIEW, { type: 'focus', nodeId: 'publication:a' });
    expect(focused).toMatchObject({ focus: 'publication:a', selection: ['publication:a'] });
    expect(applyChange(focused, { type: 'focus', nodeId: null })).toMatchObject({
      focus: null,
      selection: ['publication:a'],
    });
  });

  it('compares strategies, techniques, frameworks and publications, each once, and no more than eight', () => {
    const ids: NodeId[] = [
      'strategy:a',
      'technique:a',
      'publication:a',
      'publication:a',
      'framework:a',
      'hardware:a',
      'author:a',
    ];
    const some = ids.reduce(
      (view, nodeId) => applyChange(view, { type: 'add-to-comparison', nodeId }),
      DEFAULT_VIEW,
    );
    expect(some.comparison).toEqual(['strategy:a', 'technique:a', 'publication:a', 'framework:a']);
    const many = ['b', 'c', 'd', 'e'].reduce(
      (view, id) => applyChange(view, { type: 'add-to-comparison', nodeId: `technique:${id}` }),
      some,
    );
    expect(many.comparison).toHaveLength(MAX_COMPARED);
    expect(canCompare(many, 'technique:z')).toBe(false);
  });

  it('moves a column past its neighbour, and not beyond the edge', () => {
    const comparison = ['technique:a', 'technique:b', 'technique:c'] as const;
    const view = { ...DEFAULT_VIEW, comparison };
    const move = (nodeId: NodeId, by: -1 | 1) =>
      applyChange(view, { type: 'move-in-comparison', nodeId, by });
    expect(move('technique:a', 1).comparison).toEqual(['technique:b', 'technique:a', 'technique:c']);
    expect(move('technique:c', -1).comparison).toEqual(['technique:a', 'technique:c', 'technique:b']);
    for (const unchanged of [move('technique:a', -1), move('technique:c', 1), move('technique:gone', 1)]) {
      expect(unchanged).toBe(view);
    }
  });

  it('keeps the kinds of node in one order, however they were switched', () => {
    const without = applyChange(DEFAULT_VIEW, { type: 'toggle-graph-kind', kind: 'publication' });
    expect(without.graphKinds).toEqual(['technique', 'strategy', 'hardware']);
    expect(applyChange(without, { type: 'toggle-graph-kind', kind: 'publication' }).graphKinds).toEqual(
      DEFAULT_VIEW.graphKinds,
    );
  });

  it('never leaves an empty, unsorted or doubled filter behind', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange, { maxLength: 30 }), (changes) => {
        const { filters } = changes.reduce(applyChange, DEFAULT_VIEW);
        for (const values of Object.values(filters)) {
          expect(values.length).toBeGreaterThan(0);
          expect([...new Set(values)].sort()).toEqual(values);
        }
      }),
    );
  });
});
