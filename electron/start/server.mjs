/**
 * The browser host's server: the built app on the loopback interface and nothing else. It answers GET and
 * HEAD, for files it knows, to a Host header that names this machine; a page elsewhere that has its own
 * name point at 127.0.0.1 is turned away by that last check.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { SECURITY_HEADERS } from './csp.mjs';
import { findSiteFile, readSite } from './site.mjs';

export const LOOPBACK = '127.0.0.1';

/** Tells a later launcher that the server on a port is this very build. */
export const BUILD_HEADER = 'X-Peak-Atlas-Build';

const COMPRESSIBLE = /^(?:text\/|application\/json|image\/svg)/;

/**
 * @typedef {object} RunningServer
 * @property {string} url ends in a slash
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * @typedef {object} Representation
 * @property {Buffer} plain
 * @property {Buffer | null} gzip null where compression does not pay
 * @property {string} etag
 */

/** @param {import('./site.mjs').SiteFile} file @returns {Representation} */
function readRepresentation(file) {
  const plain = readFileSync(file.path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const gzip =
    COMPRESSIBLE.test(file.mediaType) && plain.length > 1024 ? gzipSync(plain, { level: 6 }) : null;
  return { plain, gzip, etag };
}

/**
 * Identifies a build by its page, which names every hashed file.
 *
 * @param {string} folder
 */
export function readBuildId(folder) {
  const page = readSite(folder).get('/');
  return page ? readRepresentation(page).etag.slice(1, -1) : '';
}

/** @param {string | undefined} header @param {string} etag */
function matchesEtag(header, etag) {
  if (!header) return false;
  return header.split(',').some((part) => {
    const candidate = part.trim().replace(/^W\//, '');
    return candidate === '*' || candidate === etag;
  });
}

/**
 * Answers requests from the files under `folder` as they were when the handler was made.
 *
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function createHandler(folder) {
  const site = readSite(folder);
  const buildId = readBuildId(folder);
  /** @type {Map<string, Representation>} */
  const representationByPath = new Map();
  /** @param {import('./site.mjs').SiteFile} file */
  const representationOf = (file) => {
    const known = representationByPath.get(file.path);
    if (known) return known;
    const representation = readRepresentation(file);
    representationByPath.set(file.path, representation);
    return representation;
  };

  return (request, response) => {
    /** @param {number} status @param {string} text @param {Record<string, string>} [headers] */
    const refuse = (status, text, headers = {}) => {
      response.writeHead(status, {
        ...SECURITY_HEADERS,
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };

    const port = request.socket.localPort;
    const host = request.headers.host;
    if (host !== `${LOOPBACK}:${port}` && host !== `localhost:${port}`)
      return refuse(403, 'This server answers only to its own address.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });

    const file = findSiteFile(site, (request.url ?? '').split(/[?#]/, 1)[0] ?? '');
    if (!file) return refuse(404, 'There is no such file.');

    const { plain, gzip, etag } = representationOf(file);
    const compressed =
      gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? gzip : null;
    const headers = {
      ...SECURITY_HEADERS,
      [BUILD_HEADER]: buildId,
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      ...(gzip ? { Vary: 'Accept-Encoding' } : {}),
    };
    if (matchesEtag(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers);
      return response.end();
    }
    const body = compressed ?? plain;
    response.writeHead(200, {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Length': body.length,
      ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/**
 * Serves `folder` on the loopback interface. Port 0 takes any free one.
 *
 * @param {{ folder: string, port: number }} options
 * @returns {Promise<RunningServer>} rejects with the system's error, `EADDRINUSE` among them
 */
export function startServer({ folder, port }) {
  const server = createServer(createHandler(folder));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port }, () => {
      server.off('error', reject);
      const address = server.address();
      const actualPort = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://${LOOPBACK}:${actualPort}/`,
        port: actualPort,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
