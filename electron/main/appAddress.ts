/** The desktop app's own address, and the question whether another address belongs to it. */

export const APP_SCHEME = 'app';

export const APP_ORIGIN = `${APP_SCHEME}://peak-atlas`;

/**
 * Scheme, host and port of an address, or null when it has none. `URL.origin` is "null" for schemes that
 * Node does not know, so the parts are put together here.
 */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return host === '' ? null : `${protocol}//${host}`;
}

/**
 * Whether a request may be made at all: to the app's own origin, or to data that is already in memory.
 * `developmentOrigin` is the development server's, null in the built app.
 */
export function allowsRequest(address: string, appOrigin: string, developmentOrigin: string | null): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return originOf(address.slice('blob:'.length)) === appOrigin;
  const origin = originOf(address);
  if (origin === appOrigin) return true;
  if (developmentOrigin === null) return false;
  return origin === developmentOrigin.replace(/^http/, 'ws') || address.startsWith('devtools:');
}
