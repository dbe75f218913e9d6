import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inListOrder,
  isEmptyAnnotation,
  parseAnnotation,
  parseSavedSearch,
  parseSavedView,
} from '../../../shared/user/userData.ts';
import { annotation, arbitraryUserData, EARLY, LATE, savedView } from '../../fixtures/userData.ts';

describe('what the user made', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(arbitraryUserData, ({ savedViews, savedSearches, annotations }) => {
        expect(savedViews.map(parseSavedView)).toEqual(savedViews);
        expect(savedSearches.map(parseSavedSearch)).toEqual(savedSearches);
        expect(annotations.map(parseAnnotation)).toEqual(annotations);
      }),
    );
  });

  it('is refused in any other shape, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect([parseSavedView(value), parseSavedSearch(value), parseAnnotation(value)]).toEqual([
          null,
          null,
          null,
        ]);
      }),
    );
    expect(parseAnnotation(annotation('nonsense' as never))).toBeNull();
    expect(parseAnnotation(annotation('publication:a', { updatedAt: 'yesterday' }))).toBeNull();
    expect(parseSavedView(savedView('one', { name: '' }))).toBeNull();
  });

  it('does without a thumbnail that is none, rather than losing the view', () => {
    const hostile = { width: 10, height: 5, paths: [{ colour: 'url(evil)', width: 1, path: 'M0,0' }] };
    expect(parseSavedView({ ...savedView('one'), thumbnail: hostile })).toEqual(savedView('one'));
    const huge = { width: 10, height: 5, paths: [{ colour: 'edge', width: 1, path: 'M0,0'.repeat(20_000) }] };
    expect(parseSavedView({ ...savedView('one'), thumbnail: huge })).toEqual(savedView('one'));
  });

  it('stands in the order of the list, the older first in the same place', () => {
    const views = [
      savedView('c', { order: 2 }),
      savedView('b', { order: 1, createdAt: LATE }),
      savedView('a', { order: 1, createdAt: EARLY }),
    ];
    expect(inListOrder(views).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('knows an annotation with nothing in it', () => {
    expect(isEmptyAnnotation(annotation('publication:a', { note: ' \n' }))).toBe(true);
    expect(isEmptyAnnotation(annotation('publication:a', { mark: 'read' }))).toBe(false);
    expect(isEmptyAnnotation(annotation('publication:a', { tags: ['x'] }))).toBe(false);
  });
});
