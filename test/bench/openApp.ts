/** Opens the served app and waits until its graph can be used. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Set by the app when the graph is drawn. */
const INTERACTIVE_MARK = 'peak-atlas:interactive';
const TIMEOUT_MS = 60_000;

const WINDOW_SIZE = { width: 1440, height: 900 };

/** A context of its own: nothing stored, nothing cached. */
export async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: WINDOW_SIZE, acceptDownloads: true });
  // Functions sent into the page were compiled with a helper for their names, which the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  return context;
}

export async function openApp(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, INTERACTIVE_MARK, {
    timeout: TIMEOUT_MS,
  });
  return page;
}

export interface StartTimes {
  /** From the start of the navigation, in milliseconds. */
  readonly firstPaintMs: number;
  readonly interactiveMs: number;
}

export function readStartTimes(page: Page): Promise<StartTimes> {
  return page.evaluate((mark) => {
    const startOf = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { firstPaintMs: startOf('first-contentful-paint'), interactiveMs: startOf(mark) };
  }, INTERACTIVE_MARK);
}
