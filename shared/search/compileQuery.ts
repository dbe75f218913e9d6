/**
 * From the tree of a query to something that can be run: every word becomes a leaf that knows which terms of
 * the index satisfy it and in which fields, words that make one format ("40 GB") become one leaf, and words
 * without meaning of their own are left out.
 */
import { REVIEW_CLASSES, type ReviewClass } from '../model/publication.ts';
import type { ParsedQuery } from './parseQuery.ts';
import type { PhraseNode, QueryNode, WordNode } from './queryAst.ts';
import { CLASS_FIELD, fieldsOfQueryName, SEARCH_FIELDS, type SearchField } from './searchFields.ts';
import { distinct, fuzzySlot, growingSlot, prefixSlot, type Slot, termsOf } from './slots.ts';
import { isStopWord } from './stopWords.ts';
import { analyseText, foldWord, type TextToken } from './textPipeline.ts';
import type { Vocabulary } from './vocabulary.ts';

interface LeafBase {
  readonly fields: readonly SearchField[];
  readonly start: number;
  readonly end: number;
}

/** Satisfied when every slot of one of the alternatives is filled: "io-aware" by ioaware, or by io and aware. */
export interface WordLeaf extends LeafBase {
  readonly type: 'word';
  readonly alternatives: readonly (readonly Slot[])[];
  /** Every term of the alternatives: what is marked in a hit. */
  readonly allTerms: ReadonlySet<string>;
  /** As typed, without its suffix. */
  readonly text: string;
}

export interface PhraseLeaf extends LeafBase {
  readonly type: 'phrase';
  readonly tokens: readonly TextToken[];
  /** The phrase's indexed terms, to find where it could be and to rank it. */
  readonly terms: Slot;
}

export interface YearsLeaf {
  readonly type: 'years';
  readonly from: number | null;
  readonly to: number | null;
}

export interface ClassesLeaf {
  readonly type: 'classes';
  readonly classes: readonly ReviewClass[];
}

export type TextLeaf = WordLeaf | PhraseLeaf;

export type Leaf = WordLeaf | PhraseLeaf | YearsLeaf | ClassesLeaf;

export type Plan =
  | Leaf
  | { readonly type: 'not'; readonly child: Plan }
  | { readonly type: 'and' | 'or'; readonly children: readonly Plan[] };

const NAME_FIELDS: readonly SearchField[] = ['title'];
const ALL_FIELDS: readonly SearchField[] = SEARCH_FIELDS.map((field) => field.id);

/**
 * The plan of the query; null when none of its words can be looked for. The last word, when nothing follows
 * it, may still be growing: it matches as a prefix too.
 */
export function compileQuery(query: ParsedQuery, vocabulary: Vocabulary): Plan | null {
  if (!query.root) return null;
  const compiler = { vocabulary, growingEnd: query.text.length };
  const plan = compile(query.root, ALL_FIELDS, compiler);
  if (plan) return plan;
  return query.root.type === 'word' ? stopWordAsPrefix(query.root, vocabulary) : null;
}

const NEVER = -1;

interface Compiler {
  readonly vocabulary: Vocabulary;
  /** A plain word that ends here may still be growing. */
  readonly growingEnd: number;
}

function compile(node: QueryNode, fields: readonly SearchField[], compiler: Compiler): Plan | null {
  switch (node.type) {
    case 'word':
      return compileWord(node, fields, compiler);
    case 'phrase':
      return compilePhrase(node, fields);
    case 'years':
      return { type: 'years', from: node.from, to: node.to };
    case 'field':
      if (node.name === CLASS_FIELD) return compileClasses(node.child);
      return compile(node.child, fieldsOfQueryName(node.name) ?? fields, compiler);
    case 'not': {
      // A word to leave out does not grow: "-b" on the way to "-bamboo" must not leave out every b.
      const child = compile(node.child, fields, { ...compiler, growingEnd: NEVER });
      return child ? { type: 'not', child } : null;
    }
    case 'and':
    case 'or': {
      const merged = node.type === 'and' ? mergeFormats(node.children) : node.children;
      const children = merged.flatMap((child) => compile(child, fields, compiler) ?? []);
      const [only] = children;
      if (!only) return null;
      return children.length === 1 ? only : { type: node.type, children };
    }
  }
}

/** Joins neighbouring words that stand for one number with its format or unit: 8 + bit, 40 + GB, int + 8. */
function mergeFormats(nodes: readonly QueryNode[]): readonly QueryNode[] {
  const merged: QueryNode[] = [];
  for (const node of nodes) {
    const previous = merged.at(-1);
    if (isPlainWord(previous) && isPlainWord(node)) {
      const text = `${previous.text} ${node.text}`;
      const tokens = analyseText(text);
      if (tokens.some((token) => token.role === 'format' && token.width === 2 && tokens.length <= 3)) {
        merged[merged.length - 1] = { ...previous, text, end: node.end };
        continue;
      }
    }
    merged.push(node);
  }
  return merged;
}

function isPlainWord(node: QueryNode | undefined): node is WordNode {
  return node?.type === 'word' && node.match.kind === 'exact';
}

function compileWord(node: WordNode, fields: readonly SearchField[], compiler: Compiler): WordLeaf | null {
  const growing = node.match.kind === 'exact' && node.end === compiler.growingEnd;
  const tokens = askedTokens(node.text);
  const places = 1 + Math.max(-1, ...tokens.map((token) => token.place + token.width - 1));
  const slotOf = (token: TextToken): Slot | null => {
    const atEnd = token.place + token.width === places;
    if (node.match.kind === 'fuzzy') return fuzzySlot(token, node.match.distance, compiler.vocabulary);
    if (atEnd && node.match.kind === 'prefix') return prefixSlot(token, compiler.vocabulary);
    if (isStopWord(token.word)) return null;
    return atEnd && growing ? growingSlot(token, compiler.vocabulary) : [{ term: token.term, weight: 1 }];
  };
  const alternatives = pathsThrough(tokens, places)
    .map((path) => path.flatMap((token) => wrap(slotOf(token))))
    .filter((slots) => slots.length > 0);
  if (alternatives.length === 0) return null;
  // A single letter begins hundreds of words: until there are two, only names are looked at.
  const looksAtNames = growing && node.text.length === 1 && fields === ALL_FIELDS;
  return {
    type: 'word',
    alternatives,
    allTerms: termsOf(alternatives.flat()),
    fields: looksAtNames ? NAME_FIELDS : fields,
    text: node.text,
    start: node.start,
    end: node.end,
  };
}

function wrap(slot: Slot | null): readonly Slot[] {
  return slot === null ? [] : [slot];
}

/** What a query asks for: not the broader terms, and a format instead of the words that make it up. */
function askedTokens(text: string): readonly TextToken[] {
  const tokens = analyseText(text).filter((token) => token.role !== 'broader');
  const formats = tokens.filter((token) => token.role === 'format' && token.width > 1);
  return tokens.filter(
    (token) =>
      token.role !== 'word' ||
      !formats.some((format) => token.place >= format.place && token.place < format.place + format.width),
  );
}

/** Every way to read the tokens one after another from the first place to the last. */
function pathsThrough(tokens: readonly TextToken[], places: number): readonly (readonly TextToken[])[] {
  const from = (place: number): readonly (readonly TextToken[])[] => {
    if (place >= places) return [[]];
    return tokens
      .filter((token) => token.place === place)
      .slice(0, MAX_READINGS)
      .flatMap((token) => from(place + token.width).map((rest) => [token, ...rest]));
  };
  // A very long compound has too many readings; its words one after another are then enough.
  return places > MAX_COMPOUND ? [tokens.filter((token) => token.role === 'word')] : from(0);
}

const MAX_READINGS = 3;
const MAX_COMPOUND = 8;

/** What stands in `class:`: a class or how it begins; a word that begins none matches nothing. */
function compileClasses(node: QueryNode): Plan | null {
  switch (node.type) {
    case 'word':
    case 'phrase': {
      const begun = foldWord(node.text.trim());
      return { type: 'classes', classes: REVIEW_CLASSES.filter((it) => it.startsWith(begun)) };
    }
    case 'not': {
      const child = compileClasses(node.child);
      return child && { type: 'not', child };
    }
    case 'and':
    case 'or':
      return { type: node.type, children: node.children.flatMap((child) => compileClasses(child) ?? []) };
    case 'years':
    case 'field':
      return null;
  }
}

function compilePhrase(node: PhraseNode, fields: readonly SearchField[]): PhraseLeaf | null {
  const tokens = analyseText(node.text).filter((token) => token.role !== 'broader');
  if (tokens.length === 0) return null;
  const terms = tokens
    .filter((token) => !isStopWord(token.word))
    .map((token) => ({ term: token.term, weight: 1 }));
  return {
    type: 'phrase',
    tokens,
    terms: distinct(terms),
    fields,
    start: node.start,
    end: node.end,
  };
}

/** A lone stop word is more likely the beginning of a word: "a" of "attention". */
function stopWordAsPrefix(node: WordNode, vocabulary: Vocabulary): WordLeaf | null {
  const [token] = analyseText(node.text);
  if (!token) return null;
  const slot = growingSlot(token, vocabulary).filter(({ term }) => vocabulary.terms.has(term));
  return {
    type: 'word',
    alternatives: [[slot]],
    allTerms: termsOf([slot]),
    fields: ALL_FIELDS,
    text: node.text,
    start: node.start,
    end: node.end,
  };
}
