/** Whether, and where, a phrase stands in a text: words in a row, however they are written together. */
import type { TextToken } from './textPipeline.ts';

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * The first reading of the phrase in the text, or null. Both are lattices: "io-aware attention" stands in
 * "IO-aware attention" word by word and in "ioaware attention" by the join.
 */
export function findPhrase(phrase: readonly TextToken[], text: readonly TextToken[]): PhraseMatch | null {
  const places = Math.max(0, ...phrase.map((token) => token.place + token.width));
  const textByPlace = byPlace(text);
  const phraseByPlace = byPlace(phrase);
  const endOf = (phrasePlace: number, textPlace: number, end: number): number | null => {
    if (phrasePlace >= places) return end;
    for (const wanted of phraseByPlace.get(phrasePlace) ?? []) {
      for (const found of textByPlace.get(textPlace) ?? []) {
        if (found.term !== wanted.term) continue;
        const reached = endOf(phrasePlace + wanted.width, textPlace + found.width, found.end);
        if (reached !== null) return reached;
      }
    }
    return null;
  };
  for (const [place, tokens] of textByPlace) {
    const end = endOf(0, place, 0);
    if (end !== null) return { start: tokens[0]?.start ?? 0, end };
  }
  return null;
}

function byPlace(tokens: readonly TextToken[]): ReadonlyMap<number, readonly TextToken[]> {
  const map = new Map<number, TextToken[]>();
  for (const token of tokens) {
    const list = map.get(token.place);
    if (list) list.push(token);
    else map.set(token.place, [token]);
  }
  return map;
}
