/**
 * Parses what a person types into the search box. The language:
 *
 *   words            all of them                    "exact words"   in this order
 *   a OR b           either                         -word           without
 *   (a b)            a group                        field:word      in one field; field:"…", field:(…) too
 *   begin*           words that begin so            word~  word~2   give or take one or two letters
 *   year:2023  year:2020..2022  year:2020..         publications of these years; year:>=2020, year:<2020 too
 *   class:inference                                 what the review files under a class
 *
 * "and" is the default, so `AND` is read over. A fault says where it stands; half-typed input gets a hint.
 */

import type { QueryNode, WordMatch } from './queryAst.ts';
import type { QueryFault } from './search.ts';
import { isQueryFieldName, preferredQueryName, QUERY_FIELD_NAMES } from './searchFields.ts';

export interface ParsedQuery {
  readonly text: string;
  /** Null when there is nothing to look for. */
  readonly root: QueryNode | null;
}

export type ParseOutcome =
  | { readonly ok: true; readonly query: ParsedQuery }
  | { readonly ok: false; readonly fault: QueryFault };

export const MAX_QUERY_LENGTH = 1000;
const MAX_DEPTH = 40;

/** Parses the text; never throws, whatever the text. */
export function parseQuery(text: string): ParseOutcome {
  if (text.length > MAX_QUERY_LENGTH)
    return {
      ok: false,
      fault: { message: `A query has room for ${MAX_QUERY_LENGTH} characters`, position: MAX_QUERY_LENGTH },
    };
  try {
    const parser = new QueryParser(text);
    return { ok: true, query: { text, root: parser.parse() } };
  } catch (thrown) {
    if (thrown instanceof Fault)
      return { ok: false, fault: { message: thrown.message, position: thrown.position } };
    throw thrown;
  }
}

/** Thrown and caught within this file only: a fault ends the descent at any depth. */
class Fault extends Error {
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

export const FIELD = /^(\p{L}{2,}):(?!\/\/)/u;
/** A word ends at white space, a quote or a parenthesis; "LLM.int8()" is one word all the same. */
export const WORD = /^(?:\(\)(?<=[^\s"(]\(\))|[^\s"()])+/u;
/** An en dash and a hyphen are how ranges are written elsewhere. */
const YEARS = /^(?:(\d{4})(?:\.\.|[-–])(\d{4})|(\d{4})\.\.|\.\.(\d{4})|(\d{4}))$/u;
const YEARS_BESIDE = /^(>=?|<=?)(\d{4})$/u;

class QueryParser {
  private place = 0;
  private depth = 0;
  private insideField = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  parse(): QueryNode | null {
    this.skipSpace();
    if (this.atEnd()) return null;
    const node = this.parseAlternatives();
    if (!this.atEnd()) throw new Fault('Nothing opens this parenthesis', this.place);
    return node;
  }

  private parseAlternatives(): QueryNode {
    const start = this.place;
    const children = [this.parseSequence()];
    while (this.takeKeyword('OR')) {
      if (this.atEnd()) throw new Fault('Type what else may match after OR', this.place);
      children.push(this.parseSequence());
    }
    return this.group('or', children, start);
  }

  private parseSequence(): QueryNode {
    const start = this.place;
    const children: QueryNode[] = [];
    for (;;) {
      this.skipSpace();
      if (this.takeKeyword('AND')) continue;
      if (this.atEnd() || this.peek() === ')' || this.seesKeyword('OR')) break;
      children.push(this.parseTerm());
    }
    if (children.length === 0) throw new Fault(this.messageForNothing(), this.place);
    return this.group('and', children, start);
  }

  private messageForNothing(): string {
    if (this.seesKeyword('OR')) return 'Type what may match before OR';
    if (this.peek() !== ')') return 'Type a word to look for';
    return this.depth === 0 ? 'Nothing opens this parenthesis' : 'Nothing stands between these parentheses';
  }

  private parseTerm(): QueryNode {
    if (this.peek() !== '-') return this.parseOperand();
    const start = this.place;
    this.place += 1;
    if (this.atEnd() || /\s|\)/u.test(this.peek()))
      throw new Fault('Type the word to leave out right after the minus', start);
    const child = this.nested(start, () => this.parseTerm());
    return { type: 'not', child, start, end: this.place };
  }

  private parseOperand(): QueryNode {
    if (this.peek() === '(') return this.parseGroup();
    if (this.peek() === '"') return this.parsePhrase();
    const field = FIELD.exec(this.rest());
    return field ? this.parseField(field[1] ?? '') : this.parseWord();
  }

  private parseGroup(): QueryNode {
    const start = this.place;
    this.place += 1;
    const node = this.nested(start, () => this.parseAlternatives());
    if (this.atEnd()) throw new Fault('This parenthesis is not closed yet', start);
    this.place += 1;
    return node;
  }

  private parsePhrase(): QueryNode {
    const start = this.place;
    const close = this.text.indexOf('"', start + 1);
    if (close < 0) throw new Fault('This quote is not closed yet', start);
    const text = this.text.slice(start + 1, close);
    if (text.trim() === '') throw new Fault('Nothing stands between these quotes', start);
    this.place = close + 1;
    return { type: 'phrase', text, start, end: this.place };
  }

  private parseField(written: string): QueryNode {
    const start = this.place;
    if (!isQueryFieldName(written))
      throw new Fault(
        `There is no field "${written}"; fields are ${QUERY_FIELD_NAMES.join(', ')}. Put the words in quotes to look for a colon`,
        start,
      );
    const name = preferredQueryName(written);
    if (this.insideField) throw new Fault('A field cannot stand inside another field', start);
    this.place += written.length + 1;
    if (this.atEnd() || /\s|\)/u.test(this.peek())) throw new Fault(hintForField(name), start);
    if (name === 'year') return this.parseYears(start);
    this.insideField = true;
    const child = this.nested(start, () => this.parseOperand());
    this.insideField = false;
    return { type: 'field', name, child, start, end: this.place };
  }

  private parseYears(start: number): QueryNode {
    const valueStart = this.place;
    const value = WORD.exec(this.rest())?.[0] ?? '';
    const beside = YEARS_BESIDE.exec(value);
    if (beside) {
      this.place += value.length;
      return { type: 'years', ...yearsBeside(beside[1] ?? '', Number(beside[2])), start, end: this.place };
    }
    const match = YEARS.exec(value);
    if (!match)
      throw new Fault('Write a year as 2022, years as 2020..2022, 2020.. or ..2022, or >=2020', valueStart);
    this.place += value.length;
    const [, first, last, since, until, single] = match;
    const from = toYear(first ?? since ?? single);
    const to = toYear(last ?? until ?? single);
    if (from !== null && to !== null && from > to)
      throw new Fault('These years run backwards: write the earlier one first', valueStart);
    return { type: 'years', from, to, start, end: this.place };
  }

  private parseWord(): QueryNode {
    const start = this.place;
    const written = WORD.exec(this.rest())?.[0] ?? this.peek();
    this.place += written.length;
    const star = written.indexOf('*');
    if (star >= 0 && (star !== written.length - 1 || star === 0))
      throw new Fault('A star stands at the end of the beginning of a word, as in quant*', start + star);
    const { text, match } = splitSuffix(written, start);
    return { type: 'word', text, match, start, end: this.place };
  }

  private nested(start: number, parse: () => QueryNode): QueryNode {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new Fault(`Only ${MAX_DEPTH} levels fit into each other`, start);
    const node = parse();
    this.depth -= 1;
    return node;
  }

  private group(type: 'and' | 'or', children: readonly QueryNode[], start: number): QueryNode {
    const [only] = children;
    if (children.length === 1 && only) return only;
    return { type, children, start, end: children.at(-1)?.end ?? this.place };
  }

  private seesKeyword(keyword: string): boolean {
    return (
      this.text.startsWith(keyword, this.place) &&
      /^(?:[\s()"]|$)/u.test(this.text.slice(this.place + keyword.length, this.place + keyword.length + 1))
    );
  }

  private takeKeyword(keyword: string): boolean {
    this.skipSpace();
    if (!this.seesKeyword(keyword)) return false;
    this.place += keyword.length;
    this.skipSpace();
    return true;
  }

  private skipSpace(): void {
    while (!this.atEnd() && /\s/u.test(this.peek())) this.place += 1;
  }

  private peek(): string {
    return this.text.charAt(this.place);
  }

  private rest(): string {
    return this.text.slice(this.place);
  }

  private atEnd(): boolean {
    return this.place >= this.text.length;
  }
}

function splitSuffix(written: string, start: number): { readonly text: string; readonly match: WordMatch } {
  if (written.endsWith('*')) return { text: written.slice(0, -1), match: { kind: 'prefix' } };
  const fuzzy = /^(.+?)~(\d*)$/u.exec(written);
  if (!fuzzy) return { text: written, match: { kind: 'exact' } };
  const [, text = '', digits = ''] = fuzzy;
  if (!['', '1', '2'].includes(digits))
    throw new Fault('A word can be off by 1 or 2 letters, as in quantisation~1', start + text.length + 1);
  return { text, match: { kind: 'fuzzy', distance: digits === '2' ? 2 : 1 } };
}

/** ">" and "<" leave the year itself out. */
function yearsBeside(
  sign: string,
  year: number,
): { readonly from: number | null; readonly to: number | null } {
  const included = sign.endsWith('=') ? 0 : 1;
  return sign.startsWith('>') ? { from: year + included, to: null } : { from: null, to: year - included };
}

function toYear(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function hintForField(name: string): string {
  return name === 'year'
    ? 'Type a year after the colon, or years as 2020..2022'
    : `Type what the ${name} should have right after the colon`;
}
