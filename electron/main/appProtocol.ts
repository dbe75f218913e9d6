/**
 * Serves the built renderer under `app://peak-atlas/`: a scheme of its own, standard and secure, so that
 * IndexedDB, workers and fetch work as on the web. Files come from the same list as the browser host's.
 */
import { readFile } from 'node:fs/promises';
import { type CustomScheme, protocol } from 'electron';
import { SECURITY_HEADERS } from '../start/csp.mjs';
import { findSiteFile, readSite } from '../start/site.mjs';
import { APP_ORIGIN, APP_SCHEME, originOf } from './appAddress.ts';

const SCHEME: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([SCHEME]);
}

/** Answers requests for the files under `folder` as they were when the handler was made. */
export function createAppHandler(folder: string): (request: Request) => Promise<Response> {
  const site = readSite(folder);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (originOf(request.url) !== APP_ORIGIN) return refuse(403);
    const file = findSiteFile(site, new URL(request.url).pathname);
    if (!file) return refuse(404);
    const bytes = await readFile(file.path);
    const headers = { ...SECURITY_HEADERS, 'Content-Type': file.mediaType };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers });
  };
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

/** Must run after the app is ready. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, createAppHandler(folder));
}
