/**
 * The headers both hosts send with every file of the app: the browser host's server and the desktop
 * app's own scheme read them here, so that what one refuses the other refuses too.
 */
import { createHash } from 'node:crypto';

/**
 * The `<style>` texts that libraries put into the page while they run. Allowing them by their hash keeps
 * every other inline style refused. Each is checked against the installed library by a unit test, so that
 * an update that changes one is met there and not as an unstyled page.
 */
export const LIBRARY_STYLES = [
  {
    library: 'react-aria, usePress',
    text: '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  },
  {
    library: 'react-aria, usePreventScroll',
    text: '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
  },
  {
    library: 'cytoscape, canvas renderer',
    text: '.__________cytoscape_container { position: relative; }',
  },
];

/** @param {string} text */
function styleHash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Nothing from anywhere but the app itself, no evaluated code, no frames, no forms. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${LIBRARY_STYLES.map(({ text }) => styleHash(text)).join(' ')}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
