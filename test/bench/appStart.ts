/** From the start of the navigation to the first paint and to a graph that can be used: first and second start. */
import type { Browser } from 'playwright-core';
import { openApp, openContext, readStartTimes, type StartTimes } from './openApp.ts';
import { repeat } from './repeat.ts';
import { median, milliseconds, type Row } from './report.ts';

export async function appStartRows(launch: () => Promise<Browser>, url: string): Promise<readonly Row[]> {
  const runs = await repeat(async () => {
    // A new browser process each time: nothing is compiled, cached or stored yet.
    const browser = await launch();
    const context = await openContext(browser);
    const first = await openApp(context, url);
    const cold = await readStartTimes(first);
    await first.close();
    const second = await readStartTimes(await openApp(context, url));
    await browser.close();
    return { cold, second };
  });
  const row = (measure: string, of: (run: (typeof runs)[number]) => StartTimes): Row => {
    const paint = median(runs.map((run) => of(run).firstPaintMs));
    const interactive = median(runs.map((run) => of(run).interactiveMs));
    return {
      measure,
      value: `first paint ${milliseconds(paint)}, graph ${milliseconds(interactive)} (ratio ${(paint / interactive).toFixed(2)})`,
    };
  };
  return [
    row('Start, cold (new browser, nothing stored)', (run) => run.cold),
    row('Start, second (corpus stored, files cached)', (run) => run.second),
  ];
}
