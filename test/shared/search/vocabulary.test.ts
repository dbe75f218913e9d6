import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildVocabulary,
  editDistance,
  wordsNear,
  wordsWithPrefix,
} from '../../../shared/search/vocabulary.ts';
import { lettersOff } from '../../oracles/scanDocuments.ts';

const someWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const someWords = fc.uniqueArray(someWord, { maxLength: 20 }).map((words) => words.sort());

describe('the vocabulary', () => {
  it('finds exactly the words that begin with a prefix', () => {
    fc.assert(
      fc.property(someWords, fc.oneof(fc.constant(''), someWord), (words, prefix) => {
        const found = wordsWithPrefix(buildVocabulary(new Map(words.map((word) => [word, 1]))), prefix).map(
          (entry) => entry.word,
        );
        expect(found).toEqual(words.filter((word) => word.startsWith(prefix)));
      }),
    );
  });

  it('counts edits as the definition does, up to its limit', () => {
    fc.assert(
      fc.property(someWord, someWord, fc.integer({ min: 0, max: 3 }), (from, to, limit) => {
        const edits = lettersOff(from, to);
        expect(editDistance(from, to, limit)).toBe(edits <= limit ? edits : null);
      }),
      { numRuns: 500 },
    );
  });

  it('takes two swapped letters for one edit', () => {
    expect(editDistance('pruning', 'purning', 2)).toBe(1);
  });

  it('gives near words nearest first, then the commonest', () => {
    const vocabulary = buildVocabulary(
      new Map([
        ['tune', 9],
        ['pruned', 1],
        ['pruner', 3],
        ['prunes', 2],
      ]),
    );
    expect(wordsNear(vocabulary, 'prune', 2).map((entry) => entry.word)).toEqual([
      'pruner',
      'prunes',
      'pruned',
      'tune',
    ]);
  });
});
