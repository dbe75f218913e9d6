/**
 * Completing a query while it is typed: names of fields, and after a colon the values of the field. What may
 * be completed at the caret is told from the text before it alone, since a half-typed query rarely parses.
 */
import type { CompletionSource, FieldValue } from './completionSource.ts';
import { FIELD, WORD } from './parseQuery.ts';
import { isQueryFieldName, preferredQueryName, QUERY_FIELD_NAMES } from './searchFields.ts';
import { foldWord } from './textPipeline.ts';

export interface Completion {
  readonly type: 'field' | 'value';
  /** For the reader: "hardware:", "NVIDIA RTX 3090". */
  readonly label: string;
  /** The alias that was typed, where the label does not show why it is offered. */
  readonly alias: string | null;
  /** Publications that have the value; null for a field. */
  readonly count: number | null;
  /** What is written into the query. */
  readonly text: string;
}

export interface Completions {
  /** The stretch of the query that a completion replaces. */
  readonly from: number;
  readonly to: number;
  /** The best first; never empty. */
  readonly items: readonly Completion[];
}

/** One letter begins too much to be worth a list over the hits. */
const MIN_FIELD_LETTERS = 2;
const MAX_ITEMS = 8;
/** Words that need no quotes in a query. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}.+/_-]*$/u;

/** What can be completed at the caret; null for nothing. Never throws, whatever the text. */
export function completeQuery(text: string, caret: number, source: CompletionSource): Completions | null {
  const place = placeAt(text, caret);
  if (!place) return null;
  const items =
    place.field === null
      ? completeFields(place.typed)
      : completeValues(source(place.field), place.typed, place.field);
  return items.length === 0 ? null : { from: place.from, to: place.to, items };
}

/** The query with the completion in it, and where the caret goes: behind it, and behind a space after a value. */
export function acceptCompletion(
  text: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  completion: Completion,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(to);
  const needsSpace = completion.type === 'value' && !/^[\s)]/u.test(after);
  const before = `${text.slice(0, from)}${completion.text}${needsSpace ? ' ' : ''}`;
  const stepsOver = completion.type === 'value' && /^\s/u.test(after) ? 1 : 0;
  return { text: before + after, caret: before.length + stepsOver };
}

interface Place {
  /** Preferred name of the field whose value is typed; null where a field's own name may be. */
  readonly field: string | null;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

/** Reads the text up to the caret as the parser would, forgiving what is not finished. */
function placeAt(text: string, caret: number): Place | null {
  // The field around each open parenthesis; the innermost last.
  const around: (string | null)[] = [];
  let field: string | null = null;
  let at = 0;
  while (at <= caret) {
    const enclosing = around.at(-1) ?? null;
    const start = at;
    const character = text.charAt(at);
    if (at === caret && !isWordAt(text, at)) {
      const isAfterColon = field !== null;
      // Between terms there is nothing typed yet, except right after a colon.
      return isAfterColon ? { field, typed: '', from: at, to: at } : null;
    }
    if (character === '"') {
      const close = text.indexOf('"', at + 1);
      if (close >= 0 && close < caret) {
        at = close + 1;
        field = null;
        continue;
      }
      if (caret === start) return null;
      const asked = field ?? enclosing;
      // An open quote ends at the caret: what follows was there before it was opened.
      const to = close < 0 || isAnotherQuote(text, caret, close) ? caret : close + 1;
      return asked === null ? null : { field: asked, typed: text.slice(start + 1, caret), from: start, to };
    }
    if (character === '(') {
      around.push(field ?? enclosing);
      field = null;
      at += 1;
    } else if (character === ')') {
      around.pop();
      field = null;
      at += 1;
    } else if (/\s/u.test(character)) {
      field = null;
      at += 1;
    } else if (character === '-' && field === null) {
      at += 1;
    } else {
      const word = WORD.exec(text.slice(at))?.[0] ?? character;
      const named: RegExpExecArray | null = field === null ? FIELD.exec(word) : null;
      if (named && at + named[0].length <= caret) {
        at += named[0].length;
        // A field within a field is a fault, and a name that is none has no values.
        field =
          enclosing === null && isQueryFieldName(named[1] ?? '') ? preferredQueryName(named[1] ?? '') : null;
        if (field === null) return null;
      } else if (at + word.length >= caret) {
        const asked = field ?? enclosing;
        const typed = text.slice(at, caret);
        // A name that has its colon already is replaced up to and with it.
        const to = at + (asked === null && named ? named[0].length : word.length);
        return { field: asked, typed, from: at, to };
      } else {
        at += word.length;
        field = null;
      }
    }
  }
  return null;
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && !/[\s()"]/u.test(text.charAt(at)) && WORD.test(text.slice(at));
}

/**
 * Whether the next quote opens a phrase of its own rather than closing the one at the caret: it follows what only
 * stands before a term, or all quotes after the caret close each other.
 */
function isAnotherQuote(text: string, caret: number, close: number): boolean {
  const after = text.slice(caret);
  return /[\s(:]$/u.test(text.slice(caret, close)) || (after.split('"').length - 1) % 2 === 0;
}

function completeFields(typed: string): readonly Completion[] {
  if (typed.length < MIN_FIELD_LETTERS || !/^\p{L}+$/u.test(typed)) return [];
  const wanted = typed.toLowerCase();
  return QUERY_FIELD_NAMES.filter((name) => name.startsWith(wanted)).map((name) => ({
    type: 'field',
    label: `${name}:`,
    alias: null,
    count: null,
    text: `${name}:`,
  }));
}

function completeValues(values: readonly FieldValue[], typed: string, field: string): readonly Completion[] {
  // Of ">=2020" or "2020..2022" a value would make something else.
  if (field === 'year' && /\D/u.test(typed)) return [];
  const wanted = toWords(typed);
  return values
    .flatMap((value) => {
      const rank = rankOf(value, wanted);
      return rank === null ? [] : [{ value, rank }];
    })
    .sort((left, right) => left.rank.order - right.rank.order)
    .slice(0, MAX_ITEMS)
    .map(({ value, rank }) => ({
      type: 'value',
      label: value.value,
      alias: rank.alias,
      count: value.count,
      text: field === 'year' ? value.value : quoted(value.value),
    }));
}

/** 0 when the value begins so, 1 when one of its words does, 2 when an alias does; null when nothing does. */
function rankOf(
  { value, aliases }: FieldValue,
  wanted: string,
): { readonly order: number; readonly alias: string | null } | null {
  const words = toWords(value);
  if (words.startsWith(wanted)) return { order: 0, alias: null };
  if (words.includes(` ${wanted}`)) return { order: 1, alias: null };
  const alias = aliases.find((it) => ` ${toWords(it)}`.includes(` ${wanted}`));
  return alias === undefined ? null : { order: 2, alias };
}

/** Folded words with single spaces between: "NVIDIA RTX-3090" → "nvidia rtx 3090". */
function toWords(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimStart();
}

function quoted(value: string): string {
  return PLAIN.test(value) && !['OR', 'AND'].includes(value)
    ? value
    : `"${value.replaceAll('"', ' ').trim()}"`;
}
