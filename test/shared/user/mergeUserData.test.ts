import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../shared/user/mergeUserData.ts';
import { EMPTY_USER_DATA, inListOrder, type UserData } from '../../../shared/user/userData.ts';
import { applyEdit } from '../../../shared/user/userEdit.ts';
import {
  annotation,
  arbitraryUserData,
  EARLY,
  LATE,
  savedSearch,
  savedView,
} from '../../fixtures/userData.ts';

/** What a database holds after the plan has been written to it. */
function apply(current: UserData, incoming: UserData): UserData {
  return applyEdit(current, planMerge(current, incoming).edit).data;
}

const notesOf = (data: UserData) => data.annotations.map(({ note }) => note);

describe('joining data from elsewhere', () => {
  it('adds what is new, takes what is newer, and leaves the rest', () => {
    const current: UserData = {
      savedViews: [savedView('one', { updatedAt: LATE })],
      savedSearches: [savedSearch('int8', { order: 4 })],
      annotations: [annotation('publication:a', { note: 'old' })],
    };
    const incoming: UserData = {
      savedViews: [savedView('one', { name: 'Older' }), savedView('two')],
      savedSearches: [savedSearch('int8', { name: 'Newer', updatedAt: LATE }), savedSearch('lora')],
      annotations: [annotation('publication:a', { note: 'new', updatedAt: LATE })],
    };
    const { report } = planMerge(current, incoming);
    expect(report).toEqual({
      savedViews: { added: 1, changed: 0, unchanged: 1 },
      savedSearches: { added: 1, changed: 1, unchanged: 0 },
      annotations: { added: 0, changed: 1, unchanged: 0 },
    });
    expect(notesOf(apply(current, incoming))).toEqual(['new']);
    expect(apply(current, incoming).savedSearches).toMatchObject([
      { name: 'Newer', order: 4 },
      { query: 'lora', order: 5 },
    ]);
  });

  it('compares moments, not their spelling', () => {
    const current = { ...EMPTY_USER_DATA, annotations: [annotation('publication:a', { updatedAt: EARLY })] };
    const same = {
      ...EMPTY_USER_DATA,
      annotations: [annotation('publication:a', { updatedAt: '2026-01-01T10:00:00Z' })],
    };
    expect(planMerge(current, same).report.annotations).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  it('deletes nothing, keeps the newest of each id, and puts new views last in their order', () => {
    fc.assert(
      fc.property(arbitraryUserData, arbitraryUserData, (current, incoming) => {
        const merged = apply(current, incoming);
        for (const view of merged.savedViews) {
          const versions = [...current.savedViews, ...incoming.savedViews].filter(({ id }) => id === view.id);
          expect(view.updatedAt).toBe(
            versions
              .map(({ updatedAt }) => updatedAt)
              .sort()
              .at(-1),
          );
        }
        for (const search of merged.savedSearches) {
          const versions = [...current.savedSearches, ...incoming.savedSearches];
          const dates = versions.filter(({ id }) => id === search.id).map(({ updatedAt }) => updatedAt);
          expect(search.updatedAt).toBe(dates.sort().at(-1));
        }
        for (const note of merged.annotations) {
          const versions = [...current.annotations, ...incoming.annotations].filter(
            ({ nodeId }) => nodeId === note.nodeId,
          );
          expect(note.updatedAt).toBe(
            versions
              .map(({ updatedAt }) => updatedAt)
              .sort()
              .at(-1),
          );
        }
        const idsOf = (data: UserData) => inListOrder(data.savedViews).map(({ id }) => id);
        const added = idsOf(incoming).filter((id) => !idsOf(current).includes(id));
        expect(idsOf(merged).slice(idsOf(current).length)).toEqual(added);
        expect(new Set(merged.annotations.map(({ nodeId }) => nodeId))).toEqual(
          new Set([...current.annotations, ...incoming.annotations].map(({ nodeId }) => nodeId)),
        );
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryUserData, arbitraryUserData, (current, incoming) => {
        expect(planMerge(apply(current, incoming), incoming).edit).toEqual([]);
      }),
    );
  });

  it('takes nothing from an annotation with nothing in it, however new', () => {
    const current = { ...EMPTY_USER_DATA, annotations: [annotation('publication:a', { note: 'kept' })] };
    const incoming = {
      ...EMPTY_USER_DATA,
      annotations: [
        annotation('publication:a', { updatedAt: LATE }),
        annotation('technique:b', { updatedAt: LATE }),
      ],
    };
    expect(planMerge(current, incoming).edit).toEqual([]);
  });

  it('takes the newest of doubled records', () => {
    const incoming = {
      ...EMPTY_USER_DATA,
      annotations: [
        annotation('publication:a', { note: 'new', updatedAt: LATE }),
        annotation('publication:a', { note: 'old', updatedAt: EARLY }),
      ],
    };
    expect(notesOf(apply(EMPTY_USER_DATA, incoming))).toEqual(['new']);
    expect(planMerge(EMPTY_USER_DATA, incoming).report.annotations).toEqual({
      added: 1,
      changed: 0,
      unchanged: 0,
    });
  });
});
