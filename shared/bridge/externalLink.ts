/** Which addresses may leave the app for the system's browser. */
import { fail, ok, type Result } from '../lib/result.ts';

/**
 * `http` or `https`, then a host without a user name (which could pose as another host), then anything
 * that holds no blank, control or backslash, which parsers of addresses read differently.
 */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\\p{C}]+(?:[/?#][^\s\\\p{C}]*)?$/iu;

/** The address itself when it may be opened; `bridge/link-refused` otherwise. */
export function parseExternalLink(url: string): Result<string> {
  if (WEB_ADDRESS.test(url)) return ok(url);
  return fail('bridge/link-refused', `The link was not opened: ${shorten(url)} is no plain web address.`, {
    hint: 'Only http and https links are handed to the browser.',
  });
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}
