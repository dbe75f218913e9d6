/** Known items first: an entry whose very name was typed outranks entries that only mention it. */
import type { WordLeaf } from './compileQuery.ts';
import type { LoadedDocument } from './searchIndex.ts';
import type { TextToken } from './textPipeline.ts';

/** Worth of a name or alias, or the part of a title before its colon, that is what was typed and no more. */
const WHOLE_NAME = 2.5;

/** Each word typed, in each of its readings: "io-aware" → [ioaware], [io, aware]. */
type Readings = readonly (readonly (readonly string[])[])[];

/**
 * A factor for a document's score: 1 for most. Only whole words count, not what a growing word could become,
 * so that the bonus does not jump about while someone types.
 */
export function nameBonus(leaves: readonly WordLeaf[]): (document: LoadedDocument) => number {
  const wanted: Readings = leaves.map((leaf) =>
    leaf.alternatives.map((slots) => slots.map((slot) => slot[0]?.term ?? '')),
  );
  return (document) => (leaves.length > 0 && isNamed(document, wanted) ? WHOLE_NAME : 1);
}

function isNamed(document: LoadedDocument, wanted: Readings): boolean {
  return document.passages.some((passage, number) => {
    if (passage.field !== 'title') return false;
    const last = lastOfOpening(document.tokensOf(number), wanted);
    return last !== null && /^\s*(?:$|[:(])/u.test(passage.text.slice(last.end).replace(/^\(\)/u, ''));
  });
}

/** The token that ends the words typed, when the text opens with them in order; null when it does not. */
function lastOfOpening(tokens: readonly TextToken[], wanted: Readings): TextToken | null {
  let last: TextToken | null = null;
  for (const readings of wanted) {
    const place: number = last === null ? 0 : last.place + last.width;
    const read = readings.map((terms) => readAt(tokens, terms, place)).find((token) => token !== null);
    if (!read) return null;
    last = read;
  }
  return last;
}

function readAt(tokens: readonly TextToken[], terms: readonly string[], start: number): TextToken | null {
  let place = start;
  let last: TextToken | null = null;
  for (const term of terms) {
    const token = tokens.find((candidate) => candidate.place === place && candidate.term === term);
    if (!token) return null;
    last = token;
    place += token.width;
  }
  return last;
}
