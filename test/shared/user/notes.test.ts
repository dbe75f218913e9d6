import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchNotes, wordsOfQuery } from '../../../shared/user/searchNotes.ts';
import { addTags, MAX_TAGS, tagsInUse } from '../../../shared/user/tags.ts';
import { parseAnnotation } from '../../../shared/user/userData.ts';
import { annotation, LATE } from '../../fixtures/userData.ts';

describe('tags', () => {
  it('are added trimmed, several between commas, once whatever their case', () => {
    expect(addTags(['Thesis'], ' chapter  3, thesis,, ')).toEqual(['Thesis', 'chapter 3']);
  });

  it('stay the very same list when nothing is new', () => {
    const tags = ['a'];
    expect(addTags(tags, 'A, ,')).toBe(tags);
  });

  it('never grow beyond what an annotation may hold, and never repeat', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (first, second) => {
        const tags = addTags(addTags([], first.join(',')), second.join(','));
        expect(tags.length).toBeLessThanOrEqual(MAX_TAGS);
        expect(new Set(tags.map((tag) => tag.normalize('NFKC').toLowerCase())).size).toBe(tags.length);
        expect(parseAnnotation(annotation('publication:a', { tags }))?.tags).toEqual(tags);
      }),
    );
  });

  it('are offered by how often they are used, then by alphabet', () => {
    const annotations = [
      annotation('publication:a', { tags: ['b', 'a'] }),
      annotation('publication:b', { tags: ['c', 'B'] }),
    ];
    expect(tagsInUse(annotations)).toEqual(['b', 'a', 'c']);
  });
});

describe('searching notes', () => {
  const notes = [
    annotation('publication:a', { note: 'Ré is an author', tags: ['thesis'] }),
    annotation('technique:b', { note: 'nothing', mark: 'to-read', updatedAt: LATE }),
  ];
  const find = (query: string) =>
    searchNotes(notes, query, ({ nodeId }) => (nodeId === 'publication:a' ? 'Alpha' : 'Beta')).map(
      ({ nodeId }) => nodeId,
    );

  it('finds all without a query, the last changed first', () => {
    expect(find(' ')).toEqual(['technique:b', 'publication:a']);
  });

  it.each([
    ['re', ['technique:b', 'publication:a']],
    ['author THESIS', ['publication:a']],
    ['to read', ['technique:b']],
    ['alpha', ['publication:a']],
    ['alpha beta', []],
  ])('finds "%s" where every word stands, whatever case and accents', (query, found) => {
    expect(find(query)).toEqual(found);
  });
});

describe('the words of a query for notes', () => {
  it.each([
    ['int8 attention', 'int8 attention'],
    ['"kv cache" paging', 'kv cache paging'],
    ['prun* atention~1', 'prun atention'],
    ['(int8 OR int4) -training hardware:a100 AND fast', 'int8 int4 fast'],
    ['title:attention', ''],
    ['  ', ''],
  ])('of %j are %j', (query, words) => {
    expect(wordsOfQuery(query)).toBe(words);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string(), (query) => typeof wordsOfQuery(query) === 'string'));
  });
});
