/** Slots: which terms of the index may stand for one word of a query, and what each is worth. */
import type { TextToken } from './textPipeline.ts';
import { type Vocabulary, wordsNear, wordsWithPrefix } from './vocabulary.ts';

/** A term that satisfies a slot, and how much it is worth beside an exact match. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Any one of the terms fills the slot. The exact term comes first. */
export type Slot = readonly WeightedTerm[];

/** Worth of a word that the one being typed could become, and, for each letter that is off, of a near one. */
const GROWING_WEIGHT = 0.4;
const FUZZY_WEIGHT = 0.5;

/** `quant*`: every word that begins so, all worth the same. */
export function prefixSlot(token: TextToken, vocabulary: Vocabulary): Slot {
  return begunBy(token, vocabulary, 1);
}

/** A word that may still be growing: itself, or for less any word that it could become. */
export function growingSlot(token: TextToken, vocabulary: Vocabulary): Slot {
  return begunBy(token, vocabulary, GROWING_WEIGHT);
}

/** `prunning~1`: itself, or for less any word of the corpus within the distance. */
export function fuzzySlot(token: TextToken, distance: number, vocabulary: Vocabulary): Slot {
  return distinct([
    { term: token.term, weight: 1 },
    ...wordsNear(vocabulary, token.word, distance).map((entry) => ({
      term: entry.term,
      weight: FUZZY_WEIGHT ** entry.distance,
    })),
  ]);
}

function begunBy(token: TextToken, vocabulary: Vocabulary, weight: number): Slot {
  // "optimis" must find "optimization" too, since both spellings are one term.
  const spellings = [token.word, ...(token.word.endsWith('is') ? [`${token.word.slice(0, -2)}iz`] : [])];
  const begun = spellings.flatMap((spelling) => wordsWithPrefix(vocabulary, spelling));
  return distinct([{ term: token.term, weight: 1 }, ...begun.map(({ term }) => ({ term, weight }))]);
}

/** Each term once, at its best weight, in order of first mention. */
export function distinct(slot: Slot): Slot {
  const weightByTerm = new Map<string, number>();
  for (const { term, weight } of slot) weightByTerm.set(term, Math.max(weight, weightByTerm.get(term) ?? 0));
  return [...weightByTerm].map(([term, weight]) => ({ term, weight }));
}

export function termsOf(slots: readonly Slot[]): ReadonlySet<string> {
  return new Set(slots.flatMap((slot) => slot.map(({ term }) => term)));
}
