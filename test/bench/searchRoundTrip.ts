/**
 * What a query costs the window: from posting it to the built search worker until its answer is back, in a
 * real browser.
 */
import type { Browser } from 'playwright-core';
import type { Corpus } from '../../shared/model/corpus.ts';
import { mixedQueries } from './mixedQueries.ts';
import { openContext } from './openApp.ts';
import { repeat } from './repeat.ts';
import { median, milliseconds, percentile, type Row } from './report.ts';
import { workerFile } from './workerFile.ts';

export async function searchRoundTripRows(
  browser: Browser,
  url: string,
  corpus: Corpus,
  label: string,
): Promise<readonly Row[]> {
  const queries = mixedQueries(corpus);
  const context = await openContext(browser);
  const page = await context.newPage();
  // Any file of the app's own origin will do: the window itself must not take part.
  await page.goto(new URL('icon.svg', url).href);
  const runs = await repeat(() =>
    page.evaluate(
      async ({ worker: workerUrl, corpus, queries }) => {
        const worker = new Worker(workerUrl, { type: 'module' });
        let lastId = 0;
        const run = (job: string, input: unknown) =>
          new Promise<void>((resolve, reject) => {
            lastId += 1;
            const id = lastId;
            worker.addEventListener('message', function listen({ data }) {
              if (data.id !== id || data.type === 'progress') return;
              worker.removeEventListener('message', listen);
              if (data.type === 'done') resolve();
              else reject(new Error(data.error.message));
            });
            worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
            worker.postMessage({ type: 'run', id, job, input });
          });
        const timeOf = async (job: string, input: unknown) => {
          const start = performance.now();
          await run(job, input);
          return performance.now() - start;
        };
        const build = await timeOf('prepare', { searchIndexUrl: null, hash: 'bench', corpus });
        const first: number[] = [];
        for (const query of queries) first.push(await timeOf('search', { query }));
        const again: number[] = [];
        for (const query of queries) again.push(await timeOf('search', { query }));
        worker.terminate();
        return { build, first, again };
      },
      { worker: new URL(`assets/${workerFile('search')}`, url).href, corpus, queries },
    ),
  );
  await context.close();
  const p95 = (pick: (run: (typeof runs)[number]) => readonly number[]) =>
    milliseconds(median(runs.map((run) => percentile(pick(run), 0.95))));
  return [
    {
      measure: `Search, ${label}: worker round trip, p95 of ${queries.length} mixed queries, first time / again`,
      value: `${p95((run) => run.first)} / ${p95((run) => run.again)}`,
    },
    {
      measure: `Search, ${label}: index built in the worker`,
      value: milliseconds(median(runs.map((run) => run.build))),
    },
  ];
}
