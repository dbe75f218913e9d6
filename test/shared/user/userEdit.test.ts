import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USER_TABLES, type UserData } from '../../../shared/user/userData.ts';
import {
  applyEdit,
  changeOf,
  inverseOf,
  isUserChange,
  joinEdits,
  keyOfChange,
  planReplacement,
  type UserEdit,
} from '../../../shared/user/userEdit.ts';
import {
  annotation,
  arbitraryUserData,
  EARLY,
  LATE,
  savedSearch,
  savedView,
} from '../../fixtures/userData.ts';

/** The data without dates, whatever the order of their records; an annotation with nothing in it is none. */
function contentOf(data: UserData) {
  return USER_TABLES.map((table) => {
    const now = planReplacement({ savedViews: [], savedSearches: [], annotations: [] }, data, [table]);
    return now
      .map((change) => ({ ...change, after: { ...change.after, updatedAt: '' } }))
      .sort((a, b) => (keyOfChange(a) < keyOfChange(b) ? -1 : 1));
  });
}

const editBetween = (from: UserData, to: UserData): UserEdit => planReplacement(from, to, USER_TABLES);

describe('an edit of the user’s data', () => {
  it('makes of the data before what is wanted, and its inverse takes it back', () => {
    fc.assert(
      fc.property(arbitraryUserData, arbitraryUserData, (before, after) => {
        const edit = editBetween(before, after);
        const made = applyEdit(before, edit);
        expect(made.clashes).toEqual([]);
        expect(contentOf(made.data)).toEqual(contentOf(after));
        const back = applyEdit(made.data, inverseOf(edit, LATE));
        expect(back.clashes).toEqual([]);
        expect(contentOf(back.data)).toEqual(contentOf(before));
      }),
    );
  });

  it('joined with the next does what both do one after the other', () => {
    fc.assert(
      fc.property(arbitraryUserData, arbitraryUserData, arbitraryUserData, (first, second, third) => {
        const joined = joinEdits(editBetween(first, second), editBetween(second, third));
        expect(contentOf(applyEdit(first, joined).data)).toEqual(contentOf(third));
      }),
    );
  });

  it('changes nothing the second time: what may have been written already can be written again', () => {
    fc.assert(
      fc.property(arbitraryUserData, arbitraryUserData, (before, after) => {
        const edit = editBetween(before, after);
        const once = applyEdit(before, edit).data;
        const twice = applyEdit(once, edit);
        expect(twice.clashes).toEqual([]);
        expect(contentOf(twice.data)).toEqual(contentOf(once));
      }),
    );
  });

  it('never takes away a tag that only the other side added, nor a note that only the other side wrote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), fc.string(), (tags, note) => {
        const before = annotation('publication:x', { tags: ['a'], note: 'Shared.' });
        const elsewhere = { ...before, tags: [...new Set(['a', ...tags])], note: `Shared.${note}` };
        const mine = changeOf('annotations', before, { ...before, mark: 'key' });
        const held = { savedViews: [], savedSearches: [], annotations: [elsewhere] };
        expect(applyEdit(held, [mine]).data.annotations).toEqual([{ ...elsewhere, mark: 'key' }]);
      }),
    );
  });

  it('taken back leaves alone what was changed meanwhile in other fields', () => {
    const before = annotation('publication:x', { tags: ['a'] });
    const tagged = { ...before, tags: ['a', 'b'] };
    const since = { ...tagged, note: 'Written since.' };
    const undone = applyEdit(
      { savedViews: [], savedSearches: [], annotations: [since] },
      inverseOf([changeOf('annotations', before, tagged)], LATE),
    );
    expect(undone.data.annotations).toEqual([{ ...since, tags: ['a'], updatedAt: LATE }]);
  });

  it('is dated when it is taken back, except for what only changed its place or was deleted', () => {
    const view = savedView('one');
    const dateOf = (edit: UserEdit) => inverseOf(edit, LATE)[0]?.after?.updatedAt;
    expect(dateOf([changeOf('savedViews', view, { ...view, name: 'Other' })])).toBe(LATE);
    expect(dateOf([changeOf('savedViews', view, { ...view, order: 7 })])).toBe(EARLY);
    expect(dateOf([changeOf('savedViews', view, null)])).toBe(EARLY);
  });

  it('is known from anything else', () => {
    const change = changeOf('savedSearches', null, savedSearch('int8'));
    expect(isUserChange(JSON.parse(JSON.stringify(change)))).toBe(true);
    expect(isUserChange({ ...change, after: { id: 7 } })).toBe(false);
    expect(isUserChange({ ...change, table: 'settings' })).toBe(false);
    fc.assert(fc.property(fc.anything(), (value) => !isUserChange(value)));
  });
});
