import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type History,
  MAX_STEPS,
  recordChange,
  recordEdit,
  redo,
  redoTitle,
  startHistory,
  undo,
  undoTitle,
} from '../../../shared/view/history.ts';
import { applyChange, type ViewChange } from '../../../shared/view/viewChange.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
import { arbitraryChange } from '../../fixtures/arbitraryView.ts';

const start = startHistory(DEFAULT_VIEW);
const filterBy = (value: string): ViewChange => ({ type: 'toggle-filter', facet: 'year', value });

describe('the history of what is seen', () => {
  it('goes back one step and forward again, naming both', () => {
    const filtered = recordChange(start, filterBy('2022'));
    expect(undoTitle(filtered)).toBe('Undo filter by year');
    const undone = undo(filtered);
    expect(undone.present.filters).toEqual({});
    expect(redoTitle(undone)).toBe('Redo filter by year');
    expect(redo(undone).present.filters).toEqual({ year: ['2022'] });
  });

  it('has nothing to undo at its beginning and nothing to redo at its end', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    expect(undoTitle(start)).toBeNull();
    expect(redoTitle(start)).toBeNull();
  });

  it('forgets what was undone once something else is done', () => {
    const undone = undo(recordChange(start, filterBy('2022')));
    expect(recordChange(undone, filterBy('2021')).future).toEqual([]);
  });

  it('takes typing a query for one step', () => {
    const typed = ['q', 'qu', 'quant'].reduce(
      (history, query) => recordChange(history, { type: 'set-query', query }),
      start,
    );
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).present.query).toBe('');
    expect(undoTitle(typed)).toBe('Undo search for "quant"');
  });

  it('takes one drag for one step, and the next drag for another', () => {
    const drag = (gesture: string, x: number): ViewChange => ({
      type: 'pin-nodes',
      layout: 'force',
      places: { 'publication:a': { x, y: 0 } },
      gesture,
    });
    const dragged = [drag('1', 1), drag('1', 2), drag('2', 3)].reduce(recordChange, start);
    expect(dragged.past).toHaveLength(2);
    expect(undoTitle(dragged)).toBe('Undo pin 1 node');
    expect(undo(dragged).present.pins).toEqual({ force: { 'publication:a': { x: 2, y: 0 } } });
    expect(undo(undo(dragged)).present.pins).toEqual({});
  });

  it('begins a new step of typing after anything else was done', () => {
    const typed = recordChange(start, { type: 'set-query', query: 'int8' });
    const filtered = recordChange(typed, filterBy('2022'));
    const typedOn = recordChange(filtered, { type: 'set-query', query: 'int8 a100' });
    expect(undo(typedOn).present.query).toBe('int8');
    expect(typedOn.past).toHaveLength(3);
  });

  it('does not take going to another tab for a step, nor leave the tab on undo', () => {
    const filtered = recordChange(start, filterBy('2022'));
    const elsewhere = recordChange(filtered, { type: 'show-view', view: 'table' });
    expect(elsewhere.past).toHaveLength(1);
    expect(undo(elsewhere).present).toEqual({ ...DEFAULT_VIEW, view: 'table' });
  });

  it('makes no step of a change that changes nothing', () => {
    expect(recordChange(start, { type: 'clear-filters' })).toBe(start);
    expect(recordChange(start, { type: 'select', nodeIds: [] })).toBe(start);
  });

  it(`keeps ${MAX_STEPS} steps and drops the oldest`, () => {
    let history = start;
    for (let place = 0; place <= MAX_STEPS; place += 1)
      history = recordChange(history, filterBy(String(place)));
    expect(history.past).toHaveLength(MAX_STEPS);
    for (let place = 0; place < MAX_STEPS; place += 1) history = undo(history);
    expect(history.present.filters).toEqual({ year: ['0'] });
  });

  it('comes back to the same state after undoing and redoing everything, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange, { maxLength: 40 }), (changes) => {
        const end = changes.reduce(recordChange, start);
        let history = end;
        while (history.past.length > 0) history = undo(history);
        expect({ ...history.present, view: 'graph' }).toEqual(DEFAULT_VIEW);
        while (history.future.length > 0) history = redo(history);
        expect(history.present).toEqual(end.present);
      }),
    );
  });

  it('shows exactly what applying the changes one by one shows', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange, { maxLength: 40 }), (changes) => {
        expect(changes.reduce(recordChange, start).present).toEqual(
          changes.reduce(applyChange, DEFAULT_VIEW),
        );
      }),
    );
  });
});

describe('edits of what the user keeps, in the history', () => {
  type Edit = readonly string[];
  const join = (first: Edit, second: Edit) => {
    const joined = [...first, ...second];
    return joined.includes('nothing') ? null : joined;
  };
  const record = (history: History<Edit>, edit: string, mergeKey: string | null = null) =>
    recordEdit(history, { name: edit, edit: [edit], mergeKey }, join);
  const begin = () => startHistory<Edit>(DEFAULT_VIEW);
  const select = (history: History<Edit>) =>
    recordChange(history, { type: 'select', nodeIds: ['publication:a'] });

  it('stand in one order with the changes of the view, and change no view', () => {
    const history = record(select(record(begin(), 'tag')), 'note');
    expect(history.past.map(({ name, edit }) => [name, edit])).toEqual([
      ['tag', ['tag']],
      ['select 1 node', null],
      ['note', ['note']],
    ]);
    const once = undo(history);
    expect([once.present, undoTitle(once), redoTitle(once)]).toEqual([
      history.present,
      'Undo select 1 node',
      'Redo note',
    ]);
    const all = undo(undo(once));
    expect(all.present).toEqual(DEFAULT_VIEW);
    expect(redo(redo(redo(all)))).toMatchObject({ present: history.present, future: [] });
    expect(redo(redo(all)).future[0]?.edit).toEqual(['note']);
  });

  it('with the same key join while nothing comes between them', () => {
    const typed = record(record(begin(), 'a', 'note 1'), 'b', 'note 1');
    expect(typed.past.map(({ edit }) => edit)).toEqual([['a', 'b']]);
    expect(record(typed, 'c', 'note 2').past).toHaveLength(2);
    expect(record(select(typed), 'c', 'note 1').past).toHaveLength(3);
    expect(record(record(begin(), 'a'), 'b').past).toHaveLength(2);
  });

  it('that come to nothing together leave no step', () => {
    expect(record(record(begin(), 'a', 'note 1'), 'nothing', 'note 1').past).toEqual([]);
  });

  it('are two hundred deep with everything else, and end what could be done again', () => {
    let history = begin();
    for (let step = 0; step < 250; step += 1) history = record(history, `edit ${step}`);
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]?.name).toBe('edit 50');
    expect(record(undo(history), 'other').future).toEqual([]);
  });
});
