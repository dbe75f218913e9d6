/** Speed of the search itself, in this process: build, load, answer; each engine on the same corpus and queries. */
import { gzipSync } from 'node:zlib';
import type { Corpus } from '../../shared/model/corpus.ts';
import { type Engine, wholeEnginesFor } from './engines.ts';
import { mixedQueries } from './mixedQueries.ts';
import { repeat, timed } from './repeat.ts';
import { kilobytes, median, milliseconds, percentile, type Row } from './report.ts';

export async function searchSpeedRows(corpus: Corpus, label: string): Promise<readonly Row[]> {
  const queries = mixedQueries(corpus);
  const rows: Row[] = [];
  for (const engine of wholeEnginesFor(corpus)) rows.push(...(await measureEngine(engine, queries, label)));
  return rows;
}

async function measureEngine(
  engine: Engine,
  queries: readonly string[],
  label: string,
): Promise<readonly Row[]> {
  const runs = await repeat(() => {
    const built = timed(engine.build);
    const loaded = timed(() => engine.load(built.value));
    const answers = queries.map((query) => timed(() => loaded.value(query)));
    // Once more: the window keeps its worker, and with it what the first answers analysed.
    const again = queries.map((query) => timed(() => loaded.value(query)).ms);
    return {
      build: built.ms,
      load: loaded.ms,
      size: built.value.length,
      zipped: gzipSync(built.value).length,
      first: percentile(
        answers.map((answer) => answer.ms),
        0.95,
      ),
      again: percentile(again, 0.95),
    };
  });
  const middle = (measure: (run: (typeof runs)[number]) => number) => median(runs.map(measure));
  const row = (measure: string, value: string): Row => ({
    measure: `Search, ${label}: ${measure}, ${engine.name}`,
    value,
  });
  return [
    row(
      'build / load',
      `${milliseconds(middle((run) => run.build))} / ${milliseconds(middle((run) => run.load))}`,
    ),
    row(
      'index',
      `${kilobytes(middle((run) => run.size))}, ${kilobytes(middle((run) => run.zipped))} gzipped`,
    ),
    row(
      `p95 of ${queries.length} mixed queries, first time / again`,
      `${milliseconds(middle((run) => run.first))} / ${milliseconds(middle((run) => run.again))}`,
    ),
  ];
}
