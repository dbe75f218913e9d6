/**
 * From text to the terms of the index, with their places in the text. The same pipeline serves the index,
 * the query, the check of phrases and the marking of snippets, so that all four always agree.
 *
 * Text is cut into elementary words: letters and digits, further cut at humps ("FlashAttention" → flash,
 * attention) and between a name and its number ("RTX3090" → rtx, 3090). Words written together also give
 * their join ("io-aware" → io, aware, ioaware), and number formats and sizes are folded to one form ("int8",
 * "INT-8", "8-bit" → 8bit; "40 GB" → 40gb). What is left is folded in case, diacritics and British spelling,
 * and stemmed (Porter's stemmer, as lunr has it).
 */
import lunr from 'lunr';

/** Part of an index's signature: raise it whenever the same corpus would give another index. */
export const PIPELINE_VERSION = 1;

/**
 * `word`: an elementary word. `joined`: several words written together. `format`: a number with what makes it
 * mean something (its format, unit or name), which stands for its words in a query. `broader`: a more general term that a document also answers to
 * ("fp16" → 16bit), never asked for by a query that names the narrower one.
 */
export type TokenRole = 'word' | 'joined' | 'format' | 'broader';

export interface TextToken {
  readonly role: TokenRole;
  /** Folded, not stemmed: what the vocabulary for prefixes and suggestions holds. */
  readonly word: string;
  /** What the index holds. */
  readonly term: string;
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Number of the first elementary word it covers. */
  readonly place: number;
  /** How many elementary words it covers. */
  readonly width: number;
}

interface ElementaryWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** The text between the previous elementary word and this one; null for the first. */
  readonly gap: string | null;
}

const CHUNK = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** After three small letters, before a capital that begins a word or an abbreviation of three or more. */
const HUMP = /(?<=\p{Ll}{3})(?=\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/u;
const NAME_BEFORE_NUMBER = /(?<=\p{L}{3})(?=\d{3})/u;
const NUMBER_BEFORE_UNIT = /(?<=\d)(?=(?:[gtm]b|bits?)$)/iu;
/** What may stand inside one compound. A slash parts alternatives ("training/inference") and does not join. */
const CONNECTOR = /^[-\u2010\u2011._]?$/u;
const POSSESSIVE = /^['’]$/u;

/** The tokens of the text in order of place; at one place the elementary word comes first. */
export function analyseText(text: string): readonly TextToken[] {
  const words = elementaryWords(text);
  const tokens: TextToken[] = [];
  let compoundEnd = 0;
  let pairEnd = 0;
  for (let place = 0; place < words.length; place += 1) {
    if (place >= compoundEnd) compoundEnd = endOfCompound(words, place);
    const word = words[place] as ElementaryWord;
    const add = (role: TokenRole, folded: string, width: number) => {
      const last = words[place + width - 1] as ElementaryWord;
      tokens.push({
        role,
        word: folded,
        term: toTerm(folded),
        start: word.start,
        end: last.end,
        place,
        width,
      });
    };

    const pair = pairedFormat(word, words[place + 1]);
    const format = singleFormat(word.folded);
    if (pair) {
      add('format', pair, 2);
      const general = singleFormat(pair);
      if (general?.role === 'broader') add('broader', general.folded, 2);
    } else if (format?.role === 'format') add('format', format.folded, 1);
    else if (place >= pairEnd) {
      add('word', word.folded, 1);
      if (format) add('broader', format.folded, 1);
    }
    if (pair) pairEnd = place + 2;
    if (place > 0 && isCompound(words, place)) continue;
    const named = widthOfNamedNumber(words, place, compoundEnd);
    if (named > 0) add('format', joinWords(words.slice(place, place + named)), named);
    const width = compoundEnd - place;
    if (width > 1 && width !== named && !(pair && width === 2))
      add('joined', joinWords(words.slice(place, compoundEnd)), width);
  }
  return tokens;
}

/** The folded text of a word: lower case, without diacritics, compatibility forms resolved ("ﬁ" → "fi"). */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const termByWord = new Map<string, string>();

/**
 * The index term of a folded word. Words with digits and words of three letters or fewer are names or
 * abbreviations more often than inflected words, and stay as they are.
 */
export function toTerm(word: string): string {
  if (word.length <= 3 || /[^a-z]/u.test(word)) return word;
  let term = termByWord.get(word);
  if (term === undefined) {
    const oneSpelling = word.replace(/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|able)$/u, '$1iz$2');
    term = lunr.stemmer(new lunr.Token(oneSpelling, {})).toString();
    termByWord.set(word, term);
  }
  return term;
}

function elementaryWords(text: string): readonly ElementaryWord[] {
  const words: ElementaryWord[] = [];
  let previousEnd: number | null = null;
  for (const match of text.matchAll(CHUNK)) {
    let start = match.index;
    if (match[0] === 's' && previousEnd !== null && POSSESSIVE.test(text.slice(previousEnd, start))) continue;
    for (const piece of splitChunk(match[0])) {
      const folded = foldWord(piece);
      if (folded !== '') {
        const gap = previousEnd === null ? null : text.slice(previousEnd, start);
        words.push({ folded, start, end: start + piece.length, gap });
        previousEnd = start + piece.length;
      }
      start += piece.length;
    }
  }
  return words;
}

function splitChunk(chunk: string): readonly string[] {
  return chunk
    .split(HUMP)
    .flatMap((piece) => piece.split(NAME_BEFORE_NUMBER))
    .flatMap((piece) => piece.split(NUMBER_BEFORE_UNIT));
}

/** Whether the word is written together with the one before it. */
function isCompound(words: readonly ElementaryWord[], place: number): boolean {
  const gap = words[place]?.gap ?? ' ';
  return CONNECTOR.test(gap) || isRatio(words, place, gap);
}

/** Place after the last word that is written together with the word at `place`. */
function endOfCompound(words: readonly ElementaryWord[], place: number): number {
  let end = place + 1;
  while (end < words.length && isCompound(words, end)) end += 1;
  return end;
}

/** "2:4" and "N:M" are one thing; "note: this" is not. */
function isRatio(words: readonly ElementaryWord[], place: number, gap: string): boolean {
  const short = (word: ElementaryWord | undefined) => word !== undefined && word.folded.length <= 2;
  return gap === ':' && short(words[place - 1]) && short(words[place]);
}

/**
 * How many words of the compound that begins here make a name with its number or a ratio: 2 for "ZeRO-3" and
 * "2:4", 3 for "FlashAttention-2", 0 for none. So small a number means nothing away from its name.
 */
function widthOfNamedNumber(words: readonly ElementaryWord[], place: number, end: number): number {
  for (let last = place + 1; last < end; last += 1) {
    const word = words[last] as ElementaryWord;
    if (word.gap === ':') return last - place + 1;
    const isUnit = (one: number) => pairedFormat(words[one] as ElementaryWord, words[one + 1]) !== null;
    const hasName = words.slice(place, last).some((before) => /\p{L}/u.test(before.folded));
    if (/^\d{1,2}$/u.test(word.folded) && hasName && !isUnit(last) && !isUnit(last - 1))
      return last - place + 1;
  }
  return 0;
}

function joinWords(words: readonly ElementaryWord[]): string {
  return words.reduce((joined, word) => {
    const keepsDot = word.gap === '.' && /\d$/u.test(joined) && /^\d/u.test(word.folded);
    return `${joined}${word.gap === ':' || keepsDot ? word.gap : ''}${word.folded}`;
  }, '');
}

function singleFormat(word: string): { readonly role: 'format' | 'broader'; readonly folded: string } | null {
  const match = /^(u?int|fp|bf)(\d{1,2})$/u.exec(word);
  if (!match) return null;
  return { role: match[1]?.endsWith('int') ? 'format' : 'broader', folded: `${match[2]}bit` };
}

function pairedFormat(first: ElementaryWord, second: ElementaryWord | undefined): string | null {
  if (!second || !/^[-\u2010\u2011 \u00a0\u202f]?$/u.test(second.gap ?? '')) return null;
  const isNumber = (text: string) => /^\d{1,4}$/u.test(text);
  if (isNumber(first.folded) && /^bits?$/u.test(second.folded)) return `${first.folded}bit`;
  if (isNumber(first.folded) && /^[gtm]b$/u.test(second.folded)) return `${first.folded}${second.folded}`;
  if (/^u?int$/u.test(first.folded) && /^\d{1,2}$/u.test(second.folded)) return `${second.folded}bit`;
  if (/^(fp|bf)$/u.test(first.folded) && /^\d{1,2}$/u.test(second.folded))
    return `${first.folded}${second.folded}`;
  return null;
}
