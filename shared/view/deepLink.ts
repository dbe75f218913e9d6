/**
 * A view state as the part of an address after `#`, readable by people, and back:
 * `v=1&view=table&q=int8&f.hardware=nvidia-a100&select=publication:gptq`. Only what differs from the
 * default is written. Reading checks the form alone; parseViewState checks the content.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import { LINK_FIELDS, type RawView } from './linkFields.ts';
import type { ViewState } from './viewState.ts';

/** The text after `#`, without the `#`. The default view gives `v=1`. */
export function encodeDeepLink(view: ViewState): string {
  const pairs: (readonly [string, string])[] = [['v', String(view.version)]];
  for (const field of LINK_FIELDS) {
    if (field.key !== undefined) pairs.push(...field.write(view).map((value) => [field.key, value] as const));
    else pairs.push(...field.write(view).map(([name, value]) => [field.prefix + name, value] as const));
  }
  return pairs.map(([key, value]) => `${escapePart(key)}=${escapePart(value)}`).join('&');
}

/**
 * The raw state that a link spells out, for parseViewState; null for an empty link.
 * `view/malformed-link` when it is no link of this app: an unknown key, broken escapes, another version.
 */
export function decodeDeepLink(link: string): Result<unknown> {
  const text = link.replace(/^#/, '');
  if (text === '') return ok(null);
  const raw: RawView = {};
  for (const part of text.split('&')) {
    const pair = unescapePair(part);
    if (pair === null) return malformed(`"${part}" is not of the form key=value`);
    const [key, value] = pair;
    if (!readPair(raw, key, value)) return malformed(`"${key}" means nothing here`);
  }
  return raw.version === 1 ? ok(raw) : malformed('it does not start with v=1');
}

function readPair(raw: RawView, key: string, value: string): boolean {
  if (key === 'v') {
    raw.version = Number(value);
    return true;
  }
  for (const field of LINK_FIELDS) {
    if (field.key === key) field.read(raw, value);
    else if (field.prefix !== undefined && key.startsWith(field.prefix))
      field.read(raw, key.slice(field.prefix.length), value);
    else continue;
    return true;
  }
  return false;
}

function malformed(reason: string): Result<never> {
  return fail('view/malformed-link', `The link could not be read: ${reason}.`, {
    kept: 'The default view is shown; nothing stored was changed.',
    hint: 'Copy the link again from the app that made it.',
  });
}

/** Escapes what would break the pairs, and leaves `:` and `,` readable. A lone surrogate becomes the replacement character. */
function escapePart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%20', '+');
}

function unescapePair(part: string): readonly [string, string] | null {
  const equals = part.indexOf('=');
  if (equals < 1) return null;
  try {
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)].map((text) =>
      decodeURIComponent(text.replaceAll('+', ' ')),
    );
    return key === undefined || value === undefined ? null : [key, value];
  } catch {
    return null;
  }
}
