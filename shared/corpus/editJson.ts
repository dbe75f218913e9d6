/**
 * Changes single values in the text of a JSON file and leaves every other byte as it is: order of keys,
 * spacing and line ends stay the curator's.
 */
import { assert } from '../lib/assert.ts';

export interface JsonEdit {
  /** Keys from the outermost object inwards. */
  readonly path: readonly string[];
  readonly value: string | number | boolean | null;
}

/**
 * The text with the values replaced.
 * @param text valid JSON whose outermost value is an object that holds each path; a path that it does not
 * hold is a bug of the caller. Where a key stands twice the last one counts, as for `JSON.parse`.
 */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  return edits.reduce((edited, { path, value }) => {
    const span = path.reduce((within, key) => memberSpan(edited, within, key), {
      start: skipSpace(edited, 0),
      end: edited.length,
    });
    return edited.slice(0, span.start) + JSON.stringify(value) + edited.slice(span.end);
  }, text);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the value of a member of the object that begins at `object.start` stands. */
function memberSpan(text: string, object: Span, key: string): Span {
  assert(text[object.start] === '{', `an object with the member ${key}`);
  let found: Span | null = null;
  let at = skipSpace(text, object.start + 1);
  while (text[at] === '"') {
    const nameEnd = endOfValue(text, at);
    const name: unknown = JSON.parse(text.slice(at, nameEnd));
    const start = skipSpace(text, skipSpace(text, nameEnd) + 1);
    const end = endOfValue(text, start);
    if (name === key) found = { start, end };
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  assert(found, `the member ${key}`);
  return found;
}

/** Just past the value that begins at `start`. */
function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first !== '{' && first !== '[') return start + (/^[^\s,}\]]*/.exec(text.slice(start))?.[0].length ?? 0);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}
