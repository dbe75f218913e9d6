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

/** Most words: nothing to split and nothing to fold. */
const PLAIN_WORD = /^[a-z]+$/u;
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
  for (const [place, word] of words.entries()) {
    const pair = pairedFormat(word, words[place + 1]);
    if (pair) {
      pushFormat(tokens, words, pair, place, 2);
      pairEnd = place + 2;
    } else if (place >= pairEnd) pushWord(tokens, words, place);
    if (place < compoundEnd) continue;
    compoundEnd = endOfCompound(words, place);
    const width = compoundEnd - place;
    if (width === 1) continue;
    const named = widthOfNamedNumber(words, place, compoundEnd);
    if (named > 0)
      tokens.push(toToken(words, 'format', joinWords(words.slice(place, place + named)), place, named));
    if (width !== named && !(pair && width === 2))
      tokens.push(toToken(words, 'joined', joinWords(words.slice(place, compoundEnd)), place, width));
  }
  return tokens;
}

/** A word as it is, or in the one form of its number format, with the broader format it answers to. */
function pushWord(tokens: TextToken[], words: readonly ElementaryWord[], place: number): void {
  const { folded } = words[place] as ElementaryWord;
  if (singleFormat(folded)?.role === 'format') pushFormat(tokens, words, folded, place, 1);
  else {
    tokens.push(toToken(words, 'word', folded, place, 1));
    pushBroader(tokens, words, folded, place, 1);
  }
}

function pushFormat(
  tokens: TextToken[],
  words: readonly ElementaryWord[],
  format: string,
  place: number,
  width: number,
): void {
  const single = singleFormat(format);
  const folded = single?.role === 'format' ? single.folded : format;
  tokens.push(toToken(words, 'format', folded, place, width));
  pushBroader(tokens, words, format, place, width);
}

function pushBroader(
  tokens: TextToken[],
  words: readonly ElementaryWord[],
  format: string,
  place: number,
  width: number,
): void {
  const single = singleFormat(format);
  if (single?.role === 'broader') tokens.push(toToken(words, 'broader', single.folded, place, width));
}

function toToken(
  words: readonly ElementaryWord[],
  role: TokenRole,
  folded: string,
  place: number,
  width: number,
): TextToken {
  const first = words[place] as ElementaryWord;
  const last = words[place + width - 1] as ElementaryWord;
  return { role, word: folded, term: toTerm(folded), start: first.start, end: last.end, place, width };
}

/** The folded text of a word: lower case, without diacritics, compatibility forms resolved ("ﬁ" → "fi"). */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
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
  if (PLAIN_WORD.test(chunk)) return [chunk];
  return chunk
    .split(HUMP)
    .flatMap((piece) => piece.split(NAME_BEFORE_NUMBER))
    .flatMap((piece) => piece.split(NUMBER_BEFORE_UNIT));
}

/** Whether the word is written together with the one before it. */
function isWrittenTogether(words: readonly ElementaryWord[], place: number): boolean {
  const gap = words[place]?.gap ?? ' ';
  return CONNECTOR.test(gap) || isRatio(words, place, gap);
}

/** Place after the last word that is written together with the word at `place`. */
function endOfCompound(words: readonly ElementaryWord[], place: number): number {
  let end = place + 1;
  while (end < words.length && isWrittenTogether(words, end)) end += 1;
  return end;
}

/** "2:4" and "N:M" are one thing; "note: this" is not. */
function isRatio(words: readonly ElementaryWord[], place: number, gap: string): boolean {
  if (gap !== ':') return false;
  return [words[place - 1], words[place]].every((word) => word !== undefined && word.folded.length <= 2);
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
  if (PLAIN_WORD.test(word)) return null;
  const match = /^(u?int|fp|bf)(\d{1,2})$/u.exec(word);
  if (!match) return null;
  return { role: match[1]?.endsWith('int') ? 'format' : 'broader', folded: `${match[2]}bit` };
}

/** "8" + "bit", "40" + "GB", "int" + "8", "fp" + "16": the one form of both, where nothing but a hyphen or a space parts them. */
function pairedFormat(first: ElementaryWord, second: ElementaryWord | undefined): string | null {
  if (!second) return null;
  const number = NUMBER.test(first.folded) ? first.folded : null;
  const unit = number !== null && UNIT.test(second.folded);
  const format = FORMAT.test(first.folded) && SHORT_NUMBER.test(second.folded);
  if (!(unit || format) || !PAIR_GAP.test(second.gap ?? '')) return null;
  if (number !== null) return second.folded.startsWith('bit') ? `${number}bit` : `${number}${second.folded}`;
  return first.folded.endsWith('int') ? `${second.folded}bit` : `${first.folded}${second.folded}`;
}

const NUMBER = /^\d{1,4}$/u;
const SHORT_NUMBER = /^\d{1,2}$/u;
const UNIT = /^(?:bits?|[gtm]b)$/u;
const FORMAT = /^(?:u?int|fp|bf)$/u;
const PAIR_GAP = /^[-\u2010\u2011 \u00a0\u202f]?$/u;
