/** Notes what must not happen in any step: errors of the page, and requests that leave the app. */
import type { BrowserContext, Page } from 'playwright-core';

/**
 * @param origin of the app, for example `http://127.0.0.1:4817`
 * @returns a list that grows while the page lives
 */
export function watchPage(page: Page, context: BrowserContext, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console error: ${message.text()}`);
  });
  // The context also sees what workers ask for.
  context.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:');
    if (!isOwn) problems.push(`request that leaves the app: ${url}`);
  });
  return problems;
}
