/** "Did you mean": the query with words that the corpus does not know replaced by the nearest that it does. */
import type { WordLeaf } from './compileQuery.ts';
import { foldWord } from './textPipeline.ts';
import { type Vocabulary, wordsNear } from './vocabulary.ts';

/** Letters that may be off, by length of the word: a short word with two wrong letters is another word. */
const MIN_LENGTH_FOR_ONE = 4;
const MIN_LENGTH_FOR_TWO = 7;

/** The query to suggest; null when every word is known or nothing is near. */
export function suggestQuery(
  vocabulary: Vocabulary,
  text: string,
  leaves: readonly WordLeaf[],
): string | null {
  let suggested = text;
  // From the end, so that earlier offsets stay true.
  for (const leaf of [...leaves].sort((left, right) => right.start - left.start)) {
    if (isKnown(leaf, vocabulary)) continue;
    const nearest = nearestWord(vocabulary, foldWord(leaf.text));
    if (nearest === null) continue;
    suggested = `${suggested.slice(0, leaf.start)}${nearest}${suggested.slice(leaf.end)}`;
  }
  return suggested === text ? null : suggested;
}

function isKnown(leaf: WordLeaf, vocabulary: Vocabulary): boolean {
  return leaf.alternatives.some((slots) =>
    slots.every((slot) => slot.some(({ term }) => vocabulary.terms.has(term))),
  );
}

function nearestWord(vocabulary: Vocabulary, word: string): string | null {
  if (word.length < MIN_LENGTH_FOR_ONE) return null;
  const [nearest] = wordsNear(vocabulary, word, word.length < MIN_LENGTH_FOR_TWO ? 1 : 2);
  return nearest?.word ?? null;
}
