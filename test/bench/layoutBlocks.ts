/**
 * How long choosing another layout holds the window up, in the app with the shipped corpus: the longest task from the
 * click until the nodes are in their places. Each layout is chosen as a reader does, in the list of the toolbar.
 */
import type { Browser, Page } from 'playwright-core';
import { openApp, openContext } from './openApp.ts';
import { median, milliseconds, type Row } from './report.ts';

const LAYOUTS = ['Force', 'Concentric', 'Timeline', 'Grid', 'Map'];
/** The first has to start the worker and finds every layout anew; later ones find them kept. */
const ROUNDS = 6;
/** Longer than any of them takes to be found and moved to. */
const SETTLED_MS = 2500;
/** What is shorter is no long task to the browser, which does not tell of it. */
const LEAST_TOLD_MS = 50;

export async function layoutBlockRows(browser: Browser, url: string): Promise<readonly Row[]> {
  const context = await openContext(browser);
  try {
    const page = await openApp(context, url);
    await page.waitForTimeout(SETTLED_MS);
    await page.evaluate(() => {
      const tasks: number[] = [];
      (window as unknown as { tasks: number[] }).tasks = tasks;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const layout of LAYOUTS) (round === 0 ? first : again).push(await longestTask(page, layout));
    }
    const text = (values: readonly number[]) =>
      `${taskText(median(values))}, ${taskText(Math.max(...values))}`;
    return [
      {
        measure: `Another layout, shipped corpus: longest task when it is found, median and largest of ${LAYOUTS.length}`,
        value: text(first),
      },
      {
        measure: `the same when it is kept, ${again.length} choices`,
        value: text(again),
      },
    ];
  } finally {
    await context.close();
  }
}

async function longestTask(page: Page, layout: string): Promise<number> {
  await page.getByRole('button', { name: /Layout$/ }).click();
  const option = page.getByRole('listbox').getByRole('option', { name: new RegExp(`^${layout}`) });
  await option.waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    (window as unknown as { tasks: number[] }).tasks.length = 0;
  });
  await option.click();
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

function taskText(ms: number): string {
  return ms < LEAST_TOLD_MS ? `under ${LEAST_TOLD_MS} ms` : milliseconds(ms);
}
