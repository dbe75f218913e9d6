import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordChange, startHistory, undo, undoTitle } from '../../../shared/view/history.ts';
import { isNarrowed } from '../../../shared/view/narrowingChange.ts';
import { applyChange, nameOfChange, type ViewChange } from '../../../shared/view/viewChange.ts';
import { DEFAULT_VIEW, MAX_SEARCHES, NO_NARROWING, type ViewState } from '../../../shared/view/viewState.ts';
import { arbitraryChange } from '../../fixtures/arbitraryView.ts';

const seenAfter = (...changes: ViewChange[]) => changes.reduce(applyChange, DEFAULT_VIEW);

const chooseA100: ViewChange = { type: 'toggle-filter', facet: 'hardware', value: 'a100' };
const excludeA100 = {
  type: 'toggle-excluded',
  facet: 'hardware',
  value: 'a100',
  label: 'NVIDIA A100',
} as const satisfies ViewChange;

describe('what narrows the view', () => {
  it('never wants and excludes the same value', () => {
    expect(seenAfter(chooseA100, excludeA100)).toMatchObject({
      filters: {},
      excluded: { hardware: ['a100'] },
    });
    expect(seenAfter(excludeA100, chooseA100)).toMatchObject({
      filters: { hardware: ['a100'] },
      excluded: {},
    });
    expect(seenAfter(excludeA100, excludeA100)).toEqual(DEFAULT_VIEW);
    expect(
      seenAfter(chooseA100, { type: 'set-excluded', facet: 'hardware', values: ['a100', 'v100'] }),
    ).toMatchObject({
      filters: {},
      excluded: { hardware: ['a100', 'v100'] },
    });
  });

  it('wants all of a facet only while something of it is chosen', () => {
    const all: ViewChange = { type: 'set-match-all', facet: 'hardware', all: true };
    expect(seenAfter(chooseA100, all).matchAll).toEqual(['hardware']);
    expect(seenAfter(chooseA100, all, chooseA100).matchAll).toEqual([]);
    expect(seenAfter(chooseA100, all, { ...all, all: false }).matchAll).toEqual([]);
  });

  it('takes a range in either order, and no bound for no range', () => {
    const range = (bounds: readonly [number | null, number | null]): ViewChange => ({
      type: 'set-range',
      facet: 'memory',
      range: bounds,
    });
    expect(seenAfter(range([48, 24])).ranges).toEqual({ memory: [24, 48] });
    expect(seenAfter(range([24, null])).ranges).toEqual({ memory: [24, null] });
    expect(seenAfter(range([24, null]), range([null, null]))).toEqual(DEFAULT_VIEW);
  });

  it('keeps each search once, trimmed, and so many at most', () => {
    const add = (query: string): ViewChange => ({ type: 'add-search', query });
    expect(seenAfter(add(' int8 '), add('int8'), add('  ')).searches).toEqual(['int8']);
    expect(seenAfter(add('int8'), { type: 'remove-search', query: 'int8' })).toEqual(DEFAULT_VIEW);
    const many = Array.from({ length: MAX_SEARCHES + 3 }, (_, number) => add(`query ${number}`));
    expect(seenAfter(...many).searches).toHaveLength(MAX_SEARCHES);
  });

  it('is gone after clearing, and replaced whole by what a count opens', () => {
    const narrowed = [
      chooseA100,
      { type: 'toggle-excluded', facet: 'class', value: 'training', label: 'LLM training' },
      { type: 'set-match-all', facet: 'hardware', all: true },
      { type: 'set-range', facet: 'memory', range: [24, null] },
      { type: 'add-search', query: 'int8' },
    ] as const satisfies readonly ViewChange[];
    expect(isNarrowed(seenAfter(...narrowed))).toBe(true);
    expect(seenAfter(...narrowed, { type: 'clear-filters' })).toEqual(DEFAULT_VIEW);
    expect(seenAfter(...narrowed, { type: 'set-filters', filters: { year: ['2023'] } })).toEqual({
      ...DEFAULT_VIEW,
      ...NO_NARROWING,
      filters: { year: ['2023'] },
    });
  });

  it('is called by what was done', () => {
    expect(nameOfChange(chooseA100)).toBe('filter by hardware');
    expect(nameOfChange(excludeA100)).toBe('exclude hardware NVIDIA A100');
    expect(nameOfChange({ ...excludeA100, isExcluded: true })).toBe('stop excluding hardware NVIDIA A100');
    expect(nameOfChange({ type: 'set-match-all', facet: 'technique', all: true })).toBe(
      'want all of technique',
    );
    expect(nameOfChange({ type: 'set-range', facet: 'model-size', range: [7, null] })).toBe(
      'filter by model size',
    );
    expect(nameOfChange({ type: 'add-search', query: 'int8' })).toBe('narrow to "int8"');
    expect(nameOfChange({ type: 'remove-search', query: 'int8' })).toBe('stop narrowing to "int8"');
  });

  it('is one step of undo for all moves of one range', () => {
    const moves = [7, 10, 13].map(
      (least): ViewChange => ({ type: 'set-range', facet: 'model-size', range: [least, null] }),
    );
    const history = moves.reduce<ReturnType<typeof startHistory>>(recordChange, startHistory(DEFAULT_VIEW));
    expect(undoTitle(history)).toBe('Undo filter by model size');
    expect(undo(history).present).toEqual(DEFAULT_VIEW);
  });

  it('leaves nothing that is wanted and excluded, after any changes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange), (changes) => {
        const { filters, excluded, matchAll } = changes.reduce<ViewState>(applyChange, DEFAULT_VIEW);
        for (const [facet, values] of Object.entries(filters)) {
          expect(values.filter((value) => excluded[facet]?.includes(value))).toEqual([]);
          expect(values.length).toBeGreaterThan(0);
        }
        for (const values of Object.values(excluded)) expect(values.length).toBeGreaterThan(0);
        expect(new Set(matchAll).size).toBe(matchAll.length);
      }),
    );
  });
});
