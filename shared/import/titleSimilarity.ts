/** How alike two titles are, for finding what may be the same work under a slightly different title. */
import { foldTitle, titleKey } from './foldTitle.ts';

/**
 * From which similarity on two titles are worth a person's look. Below the closest pair that tells one work
 * from its edited title, above that of different works that merely share a subject; see the test.
 */
export const NEAR_TITLE = 0.7;

/**
 * The Sørensen-Dice coefficient (Dice 1945) over the words of both folded titles, each word counted once and
 * without a plural's "s": twice the shared words by all words. 1 for titles of the same words, 0 for titles
 * that share none, or of which one is empty.
 */
export function titleSimilarity(one: string, other: string): number {
  const words = wordsOf(one);
  const otherWords = wordsOf(other);
  if (words.size === 0 || otherWords.size === 0) return 0;
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  return (2 * shared) / (words.size + otherWords.size);
}

/**
 * Whether one title is the other's part before the colon: "FlexGen" and "FlexGen: High-Throughput …".
 * Both being such parts of longer titles does not count: works of one name differ after the colon.
 */
export function isHeadOf(one: string, other: string): boolean {
  const [key, otherKey] = [titleKey(one), titleKey(other)];
  if (key === '' || otherKey === '') return false;
  return titleKey(headOf(one)) === otherKey || titleKey(headOf(other)) === key;
}

/** The part before the first colon; the whole where there is none. */
export function headOf(title: string): string {
  return title.split(/:\s/, 1)[0] ?? title;
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(
    foldTitle(title)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)),
  );
}
