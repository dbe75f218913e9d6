/** The corpus's own words: what a prefix or a misspelt word can stand for. */
import { toTerm } from './textPipeline.ts';

export interface VocabularyWord {
  /** Folded, not stemmed. */
  readonly word: string;
  readonly term: string;
  /** Number of documents that have the word. */
  readonly count: number;
}

export interface Vocabulary {
  /** In order of code units. */
  readonly words: readonly VocabularyWord[];
  readonly terms: ReadonlySet<string>;
}

/** @param countByWord folded word → number of documents that have it */
export function buildVocabulary(countByWord: ReadonlyMap<string, number>): Vocabulary {
  const list = [...countByWord.keys()]
    .sort()
    .map((word) => ({ word, term: toTerm(word), count: countByWord.get(word) ?? 0 }));
  return { words: list, terms: new Set(list.map((entry) => entry.term)) };
}

/** Every word that begins with the prefix, in order. The empty prefix gives every word. */
export function wordsWithPrefix(vocabulary: Vocabulary, prefix: string): readonly VocabularyWord[] {
  const { words } = vocabulary;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as VocabularyWord).word < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && (words[end] as VocabularyWord).word.startsWith(prefix)) end += 1;
  return words.slice(low, end);
}

/** Every word within the edit distance, nearest first, then the commonest. */
export function wordsNear(
  vocabulary: Vocabulary,
  word: string,
  maxDistance: number,
): readonly (VocabularyWord & { readonly distance: number })[] {
  return vocabulary.words
    .flatMap((entry) => {
      const distance = editDistance(word, entry.word, maxDistance);
      return distance === null ? [] : [{ ...entry, distance }];
    })
    .sort((left, right) => left.distance - right.distance || right.count - left.count);
}

/**
 * Number of insertions, deletions, substitutions and swaps of neighbours that part two words (optimal string
 * alignment: Damerau 1964, no letter edited twice); null when it is above the limit.
 */
export function editDistance(from: string, to: string, limit: number): number | null {
  if (Math.abs(from.length - to.length) > limit) return null;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return null;
    beforePrevious = previous;
    previous = current;
  }
  const distance = previous[to.length] ?? 0;
  return distance <= limit ? distance : null;
}
