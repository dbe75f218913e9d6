/**
 * The files of the built app as both hosts serve them: a list made once, so that a request can only name
 * a file that is on it. No path from outside is ever joined to a folder.
 */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * @typedef {object} SiteFile
 * @property {string} path where it lies on disk
 * @property {string} mediaType
 * @property {boolean} immutable its name holds a hash of its content, so it may be kept for ever
 */

/** @type {Readonly<Record<string, string>>} */
const MEDIA_TYPE_BY_EXTENSION = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Vite writes everything it hashes into this folder, and nothing else. */
const HASHED_FOLDER = '/assets/';

/**
 * Every file under `folder` by the path of its address, `/` being `index.html`. Symbolic links are left out.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, SiteFile>}
 * @throws when the folder cannot be read
 */
export function readSite(folder) {
  /** @type {Map<string, SiteFile>} */
  const fileByPath = new Map();
  /** @param {string} directory @param {string} prefix */
  const visit = (directory, prefix) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      const address = `${prefix}${entry.name}`;
      if (entry.isDirectory()) visit(path, `${address}/`);
      else if (entry.isFile()) {
        const mediaType = MEDIA_TYPE_BY_EXTENSION[extname(entry.name)] ?? 'application/octet-stream';
        fileByPath.set(address, { path, mediaType, immutable: address.startsWith(HASHED_FOLDER) });
      }
    }
  };
  visit(folder, '/');
  const index = fileByPath.get('/index.html');
  if (index) fileByPath.set('/', index);
  return fileByPath;
}

/**
 * The file an address names, or null. The path is decoded once; what does not decode names nothing.
 *
 * @param {ReadonlyMap<string, SiteFile>} site
 * @param {string} pathname still encoded, without query
 * @returns {SiteFile | null}
 */
export function findSiteFile(site, pathname) {
  try {
    return site.get(decodeURIComponent(pathname)) ?? null;
  } catch {
    return null;
  }
}
