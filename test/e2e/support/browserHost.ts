/** The browser host under test: the real server on a free port, the built app in a real Chromium. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { browserFlags, findBrowser, HOW_TO_GET_A_BROWSER } from '../../../electron/start/findBrowser.mjs';
import { RENDERER_FOLDER } from '../../../electron/start/project.mjs';
import { startServer } from '../../../electron/start/server.mjs';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { writeSiteWithCorpus } from '../../fixtures/siteWithCorpus.ts';
import { type Host, type OpenApp, type OpenOptions, VIEWPORT } from './host.ts';
import { watchPage } from './watchPage.ts';

export const browserHost: Host = {
  name: 'browser',
  unavailable: null,
  start: () => startBrowserHost(RENDERER_FOLDER),
};

/** The host with another corpus in the built app; see `writeSiteWithCorpus`. */
export function browserHostWith(makeCorpus: () => Corpus): Host {
  return {
    ...browserHost,
    start: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'peak-atlas-site-'));
      writeSiteWithCorpus(RENDERER_FOLDER, makeCorpus(), folder);
      const running = await startBrowserHost(folder);
      return {
        ...running,
        stop: async () => {
          await running.stop();
          await rm(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

async function startBrowserHost(folder: string) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no build to test; run: npm run build');
  const executablePath = await findBrowser(process.env, process.platform);
  if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
  const launch = { executablePath, args: browserFlags(process.getuid?.()) };
  const server = await startServer({ folder, port: 0 });
  let browser: Browser | null = null;

  /** A context of its own, or a whole browser on a profile that outlives it. */
  async function openContext({ profile, ...rest }: OpenOptions): Promise<BrowserContext> {
    const options = toContextOptions(rest);
    if (profile) return chromium.launchPersistentContext(profile, { ...launch, ...options });
    browser ??= await chromium.launch(launch);
    return browser.newContext(options);
  }

  return {
    async open(options: OpenOptions = {}): Promise<OpenApp> {
      const context = await openContext(options);
      const page = context.pages()[0] ?? (await context.newPage());
      const problems = watchPage(page, context, new URL(server.url).origin);
      await page.goto(options.link ? `${server.url}#${options.link}` : server.url);
      return {
        page,
        problems,
        async captureSave(act) {
          const [download] = await Promise.all([page.waitForEvent('download'), act()]);
          return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
        },
        async followLink(link) {
          await page.evaluate((hash) => {
            window.location.hash = hash;
          }, link);
        },
        close: () => context.close(),
      };
    },
    async stop() {
      await browser?.close();
      await server.close();
    },
  };
}

function toContextOptions({ colourScheme, reducedMotion }: OpenOptions): BrowserContextOptions {
  return {
    viewport: VIEWPORT,
    colorScheme: colourScheme ?? 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    acceptDownloads: true,
  };
}
