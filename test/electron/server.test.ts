import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifyServer } from '../../electron/start/browserHost.mjs';
import { CONTENT_SECURITY_POLICY } from '../../electron/start/csp.mjs';
import { type RunningServer, readBuildId, startServer } from '../../electron/start/server.mjs';
import { createSiteFolder, PAGE, SCRIPT, SECRET, type SiteFolder, STRAYS } from './siteFolder.ts';

let site: SiteFolder;
let server: RunningServer;
beforeAll(async () => {
  site = createSiteFolder();
  server = await startServer({ folder: site.folder, port: 0 });
});
afterAll(async () => {
  await server.close();
  site.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it is, which `fetch` would not. */
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: server.port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the browser host’s server', () => {
  it('serves the page under the policy, to be checked again each time', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(PAGE);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  it('lets a browser keep what is named by its hash', async () => {
    const { headers } = await ask('/assets/index-3f2a.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('answers 304 to who has the file, and the file to who has another', async () => {
    const { headers } = await ask('/');
    const etag = String(headers.etag);
    const again = await ask('/', { headers: { 'If-None-Match': `"other", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it('compresses for who asks for it', async () => {
    const packed = await ask('/assets/index-3f2a.js', { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(SCRIPT.length);
    expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
    const plain = await ask('/assets/index-3f2a.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
  });

  it.each(STRAYS)('does not serve %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain(SECRET);
  });

  it('ignores the query', async () => {
    expect((await ask('/?v=1')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(PAGE.length));
    expect(body).toHaveLength(0);
  });

  it('answers to its own address by both names, and to no other', async () => {
    expect((await ask('/', { headers: { Host: `localhost:${server.port}` } })).status).toBe(200);
    const foreign = [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1:${server.port + 1}`,
    ];
    for (const host of foreign) {
      const { status, body } = await ask('/', { headers: { Host: host } });
      expect(status, host).toBe(403);
      expect(body.toString()).not.toContain('Peak Atlas</title>');
    }
  });

  it('refuses a request without a host', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      let text = '';
      socket.on('data', (part) => {
        text += String(part);
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 40[03] /);
  });

  it('listens on the loopback interface alone', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
  });
});

describe('a port that is taken', () => {
  it('rejects with the system’s code', async () => {
    await expect(startServer({ folder: site.folder, port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('is recognised as this build, as another build, or as a stranger', async () => {
    expect(await identifyServer(server.port, readBuildId(site.folder))).toBe('same-build');
    expect(await identifyServer(server.port, 'another')).toBe('other-build');
    const stranger = (await import('node:http')).createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const address = stranger.address();
    expect(await identifyServer(typeof address === 'object' && address ? address.port : 0, 'x')).toBe(
      'stranger',
    );
    await new Promise((resolve) => stranger.close(resolve));
  });
});
