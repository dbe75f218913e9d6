import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppHandler, registerAppScheme, serveApp } from '../../electron/main/appProtocol.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/start/csp.mjs';
import { protocol, resetElectron } from './fakeElectron.ts';
import { createSiteFolder, PAGE, SCRIPT, type SiteFolder, STRAYS } from './siteFolder.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

let site: SiteFolder;
beforeAll(() => {
  site = createSiteFolder();
});
afterAll(() => site.remove());
beforeEach(resetElectron);

const get = (url: string, init?: RequestInit) => createAppHandler(site.folder)(new Request(url, init));

describe('the app’s own scheme', () => {
  it('is registered as standard and secure, without a way around the policy', () => {
    registerAppScheme();
    expect(protocol.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('serves the page and its files, each with its media type and the policy', async () => {
    const page = await get('app://peak-atlas/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await page.text()).toBe(PAGE);
    const script = await get('app://peak-atlas/assets/index-3f2a.js?x=1');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe(SCRIPT);
    expect((await get('app://peak-atlas/assets/inter-9c1d.woff2')).headers.get('content-type')).toBe(
      'font/woff2',
    );
  });

  it.each(STRAYS)('does not serve %s', async (path) => {
    expect((await get(`app://peak-atlas${path}`)).status).toBe(404);
  });

  it('answers no other host and no other method', async () => {
    expect((await get('app://other/index.html')).status).toBe(403);
    expect((await get('app://peak-atlas/', { method: 'POST', body: 'x' })).status).toBe(405);
    expect(await (await get('app://peak-atlas/', { method: 'HEAD' })).text()).toBe('');
  });

  it('is what Electron is told to serve', async () => {
    serveApp(site.folder);
    const response = await protocol.handlers.app?.(new Request('app://peak-atlas/icon.svg'));
    expect(response?.headers.get('content-type')).toBe('image/svg+xml');
  });
});
