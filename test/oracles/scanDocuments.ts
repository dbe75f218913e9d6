/**
 * The slow, obvious matcher: reads every document from end to end for every word of the query. What the
 * index finds must be what this finds. Ranking is no concern of it.
 */
import type { NodeId } from '../../shared/model/ids.ts';
import type { QueryNode, WordNode } from '../../shared/search/queryAst.ts';
import type { SearchDocument } from '../../shared/search/searchDocuments.ts';
import { fieldsOfQueryName } from '../../shared/search/searchFields.ts';
import { isStopWord } from '../../shared/search/stopWords.ts';
import { analyseText, type TextToken, toTerm } from '../../shared/search/textPipeline.ts';

/**
 * How each word of the test queries may stand in a text: any one of the readings, each a list of words that
 * must all be there. Words that are not listed have themselves as their only reading.
 */
const READINGS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'io-aware': [['ioaware'], ['io', 'aware']],
  int8: [['8bit']],
  rtx3090: [['rtx3090'], ['rtx', '3090']],
};

export function scanDocuments(documents: readonly SearchDocument[], query: QueryNode): readonly NodeId[] {
  return documents.filter((document) => matches(document, query, null)).map((document) => document.id);
}

function matches(document: SearchDocument, node: QueryNode, fieldName: string | null): boolean {
  switch (node.type) {
    case 'and':
      return node.children.every((child) => matches(document, child, fieldName));
    case 'or':
      return node.children.some((child) => matches(document, child, fieldName));
    case 'not':
      return !matches(document, node.child, fieldName);
    case 'field':
      return node.name === 'class'
        ? isFiledUnder(document, node.child)
        : matches(document, node.child, node.name);
    case 'years':
      return (
        document.year !== null &&
        document.year >= (node.from ?? Number.NEGATIVE_INFINITY) &&
        document.year <= (node.to ?? Number.POSITIVE_INFINITY)
      );
    case 'word':
      return (READINGS[node.text] ?? [[node.text.toLowerCase()]]).some((words) =>
        hasAll(
          tokensOf(document, fieldName)
            .flat()
            .filter((token) => !isStopWord(token.word)),
          words,
          node.match,
        ),
      );
    case 'phrase':
      return tokensOf(document, fieldName).some((tokens) => standsIn(tokens, node.text));
  }
}

function isFiledUnder(document: SearchDocument, node: QueryNode): boolean {
  switch (node.type) {
    case 'and':
      return node.children.every((child) => isFiledUnder(document, child));
    case 'or':
      return node.children.some((child) => isFiledUnder(document, child));
    case 'not':
      return !isFiledUnder(document, node.child);
    case 'word':
    case 'phrase':
      return document.classes.some((it) => it.startsWith(node.text.toLowerCase().trim()));
    case 'field':
    case 'years':
      return false;
  }
}

function tokensOf(document: SearchDocument, fieldName: string | null): readonly (readonly TextToken[])[] {
  const fields = fieldName === null ? null : (fieldsOfQueryName(fieldName) ?? []);
  return document.passages
    .filter((passage) => fields === null || fields.includes(passage.field))
    .map((passage) => analyseText(passage.text));
}

function hasAll(tokens: readonly TextToken[], words: readonly string[], match: WordNode['match']): boolean {
  return words.every((word, place) => {
    const isLast = place === words.length - 1;
    if (match.kind === 'prefix' && isLast)
      return tokens.some((token) => token.word.startsWith(word) || token.term === toTerm(word));
    if (match.kind === 'fuzzy')
      return tokens.some(
        (token) => lettersOff(token.word, word) <= match.distance || token.term === toTerm(word),
      );
    return tokens.some((token) => token.term === toTerm(word));
  });
}

/** Edits that part two words, by the definition: the cheapest last edit, and what was before it. */
export function lettersOff(from: string, to: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    let least = Math.min(
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
      least = Math.min(least, between(i - 2, j - 2) + 1);
    known.set(key, least);
    return least;
  };
  return between(from.length, to.length);
}

/** Whether the phrase's elementary words stand one after another, each as a word or within a join. */
function standsIn(tokens: readonly TextToken[], phrase: string): boolean {
  const spellings = phrase
    .split(' ')
    .map((word) => READINGS[word] ?? [[word.toLowerCase()]])
    .reduce<readonly (readonly string[])[]>(
      (soFar, readings) => soFar.flatMap((start) => readings.map((reading) => [...start, ...reading])),
      [[]],
    );
  const starts = new Set(tokens.map((token) => token.place));
  return spellings.some((words) => [...starts].some((start) => readsFrom(tokens, words, start)));
}

function readsFrom(tokens: readonly TextToken[], words: readonly string[], place: number): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return true;
  return tokens
    .filter((token) => token.place === place && token.term === toTerm(first))
    .some((token) => readsFrom(tokens, rest, place + token.width));
}
