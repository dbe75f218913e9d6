import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../shared/user/mergeUserData.ts';
import { inListOrder, type UserData } from '../../../shared/user/userData.ts';
import { annotation, arbitraryUserData, EARLY, LATE, savedView } from '../../fixtures/userData.ts';

const NOTHING: UserData = { savedViews: [], annotations: [] };

/** What a database holds after the plan has been written to it. */
function apply(current: UserData, incoming: UserData): UserData {
  const { savedViews, annotations } = planMerge(current, incoming);
  const views = new Map([...current.savedViews, ...savedViews].map((view) => [view.id, view]));
  const notes = new Map([...current.annotations, ...annotations].map((it) => [it.nodeId, it]));
  return { savedViews: [...views.values()], annotations: [...notes.values()] };
}

describe('joining data from elsewhere', () => {
  it('adds what is new, takes what is newer, and leaves the rest', () => {
    const current: UserData = {
      savedViews: [savedView('one', { updatedAt: LATE })],
      annotations: [annotation('publication:a', { note: 'old' })],
    };
    const { report, annotations } = planMerge(current, {
      savedViews: [savedView('one', { name: 'Older' }), savedView('two')],
      annotations: [annotation('publication:a', { note: 'new', updatedAt: LATE })],
    });
    expect(report).toEqual({
      savedViews: { added: 1, changed: 0, unchanged: 1 },
      annotations: { added: 0, changed: 1, unchanged: 0 },
    });
    expect(annotations.map(({ note }) => note)).toEqual(['new']);
  });

  it('compares moments, not their spelling', () => {
    const current = { ...NOTHING, annotations: [annotation('publication:a', { updatedAt: EARLY })] };
    const same = {
      ...NOTHING,
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
        const again = planMerge(apply(current, incoming), incoming);
        expect([...again.savedViews, ...again.annotations]).toEqual([]);
      }),
    );
  });

  it('takes the newest of doubled records', () => {
    const { annotations, report } = planMerge(NOTHING, {
      ...NOTHING,
      annotations: [
        annotation('publication:a', { note: 'new', updatedAt: LATE }),
        annotation('publication:a', { note: 'old', updatedAt: EARLY }),
      ],
    });
    expect(annotations.map(({ note }) => note)).toEqual(['new']);
    expect(report.annotations).toEqual({ added: 1, changed: 0, unchanged: 0 });
  });
});
