import { describe, expect, it } from 'vitest';
import { applyChange, nameOfChange, type ViewChange } from '../../../shared/view/viewChange.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';

const stateAfter = (...changes: readonly ViewChange[]) => changes.reduce(applyChange, DEFAULT_VIEW);

describe('working on the graph', () => {
  it('hides nodes, takes them out of the selection, and brings them back', () => {
    const hidden = stateAfter(
      { type: 'select', nodeIds: ['publication:a', 'publication:b'] },
      { type: 'hide-nodes', nodeIds: ['publication:a'] },
    );
    expect(hidden).toMatchObject({ hidden: ['publication:a'], selection: ['publication:b'] });
    expect(applyChange(hidden, { type: 'show-hidden' }).hidden).toEqual([]);
  });

  it('keeps only what is chosen, whatever was hidden before, until everything is shown again', () => {
    const kept = stateAfter(
      { type: 'hide-nodes', nodeIds: ['publication:a'] },
      { type: 'keep-only', nodeIds: ['publication:a', 'publication:b'] },
    );
    expect(kept).toMatchObject({ hidden: [], keptOnly: ['publication:a', 'publication:b'] });
    expect(applyChange(kept, { type: 'show-hidden' }).keptOnly).toBeNull();
  });

  it('brings back single nodes, whether they were hidden or not kept', () => {
    const show: ViewChange = { type: 'show-nodes', nodeIds: ['publication:a'] };
    expect(
      stateAfter({ type: 'hide-nodes', nodeIds: ['publication:a', 'publication:b'] }, show),
    ).toMatchObject({ hidden: ['publication:b'], keptOnly: null });
    expect(stateAfter({ type: 'keep-only', nodeIds: ['publication:b'] }, show)).toMatchObject({
      hidden: [],
      keptOnly: ['publication:b', 'publication:a'],
    });
    expect(nameOfChange(show)).toBe('show 1 node');
  });

  it('pins to a tenth of a unit in one layout, and unpins without a trace', () => {
    const pinned = stateAfter({
      type: 'pin-nodes',
      layout: 'force',
      places: { 'publication:a': { x: 1.26, y: -0.04 } },
    });
    expect(pinned.pins).toEqual({ force: { 'publication:a': { x: 1.3, y: 0 } } });
    const unpin: ViewChange = { type: 'unpin-nodes', layout: 'force', nodeIds: ['publication:a'] };
    expect(applyChange(pinned, unpin)).toEqual(DEFAULT_VIEW);
  });

  it.each<ViewChange>([
    { type: 'show-hidden' },
    { type: 'hide-nodes', nodeIds: [] },
    { type: 'show-nodes', nodeIds: ['publication:a'] },
    { type: 'unpin-nodes', layout: 'grid', nodeIds: ['publication:a'] },
    { type: 'set-path', path: null },
    { type: 'set-drawing', options: { sizeBy: 'own', focusDepth: 1 } },
  ])('makes no new state of $type when nothing changes', (change) => {
    expect(applyChange(DEFAULT_VIEW, change)).toBe(DEFAULT_VIEW);
  });

  it('names what undo would take back', () => {
    const hide: ViewChange = { type: 'hide-nodes', nodeIds: ['publication:a', 'publication:b'] };
    expect(nameOfChange(hide)).toBe('hide 2 nodes');
    expect(nameOfChange({ type: 'set-drawing', options: { sizeBy: 'pagerank' } })).toBe('change of size');
    expect(nameOfChange({ type: 'pin-nodes', layout: 'force', places: {} })).toBe('pin 0 nodes');
  });
});
