/**
 * Known items first: an entity whose very name was typed outranks entities that only mention it. A name is a
 * title, a name or an alias, or the part of one before its colon or parenthesis.
 */
import type { WordLeaf } from './compileQuery.ts';
import type { SearchDocument } from './searchDocuments.ts';
import { analyseText, type TextToken } from './textPipeline.ts';

/** Worth of being named exactly what was typed. */
export const WHOLE_NAME_BONUS = 2.5;

/** Longer names are found by their words; nobody types them whole. */
const MAX_WORDS = 8;
/** Words written together can be read in several ways. */
const MAX_READINGS = 16;
/** Enough characters for so many words. */
const MAX_LENGTH = 160;

const END_OF_NAME = /^(?:\(\))?\s*(?:$|[:(])/u;

/** Terms of a name with spaces between → places of the documents that bear it, ascending. */
export function collectWholeNames(
  documents: readonly SearchDocument[],
): ReadonlyMap<string, readonly number[]> {
  const placesByName = new Map<string, number[]>();
  for (const [place, { passages }] of documents.entries()) {
    const names = passages.flatMap(({ field, text }) => (field === 'title' ? readingsOfName(text) : []));
    for (const name of new Set(names)) {
      const places = placesByName.get(name);
      if (places) places.push(place);
      else placesByName.set(name, [place]);
    }
  }
  return placesByName;
}

/**
 * The places of the documents that bear the words typed as a name. Only whole words count, not what a growing
 * word could become, so that the order does not jump about while someone types.
 */
export function placesNamed(
  placesByName: ReadonlyMap<string, readonly number[]>,
  leaves: readonly WordLeaf[],
): ReadonlySet<number> {
  if (leaves.length === 0) return new Set();
  const typed = leaves.reduce<readonly string[]>(
    (before, leaf) =>
      before
        .flatMap((start) =>
          leaf.alternatives.map((slots) =>
            [start, ...slots.map((slot) => slot[0]?.term ?? '')].filter((term) => term !== '').join(' '),
          ),
        )
        .slice(0, MAX_READINGS),
    [''],
  );
  return new Set(typed.flatMap((name) => placesByName.get(name) ?? []));
}

function readingsOfName(text: string): readonly string[] {
  const tokens = analyseText(text.slice(0, MAX_LENGTH));
  const names: string[] = [];
  const read = (place: number, before: readonly string[]) => {
    for (const token of tokens) {
      if (token.place !== place || names.length >= MAX_READINGS) continue;
      const terms = [...before, token.term];
      if (endsName(text, token)) names.push(terms.join(' '));
      if (place + token.width < MAX_WORDS) read(place + token.width, terms);
    }
  };
  read(0, []);
  return names;
}

function endsName(text: string, token: TextToken): boolean {
  return END_OF_NAME.test(text.slice(token.end));
}
