/**
 * `npm run bench`, after the launcher has built, served and found a browser: measures everything and prints a
 * Markdown table. Absolute times depend on the machine, which is named; ratios within one run count.
 * `npm run bench -- facet relevance` measures only what has one of the words in its name.
 */
import { chromium } from 'playwright-core';
import { appStartRows } from './appStart.ts';
import { bundleSizeRows } from './bundleSize.ts';
import { generatedCorpus, shippedCorpus } from './corpora.ts';
import { exportTimeRows } from './exportTimes.ts';
import { facetSpeedRows } from './facetSpeed.ts';
import { graphSpeedRows } from './graphSpeed.ts';
import { judgedSearchRows } from './judgedSearch.ts';
import { keystrokeRows } from './keystrokes.ts';
import { layoutBlockRows } from './layoutBlocks.ts';
import { COUNTED_RUNS } from './repeat.ts';
import { describeMachine, type Row, toMarkdownTable } from './report.ts';
import { searchMemoryRows } from './searchMemory.ts';
import { searchRoundTripRows } from './searchRoundTrip.ts';
import { searchSpeedRows } from './searchSpeed.ts';

const LARGE = 1000;
const HUGE = 10_000;

const [url, executablePath, ...others] = process.argv.slice(2);
const args = others.filter((argument) => argument.startsWith('--'));
const words = others.filter((argument) => !argument.startsWith('--')).map((word) => word.toLowerCase());
if (!url || !executablePath) throw new Error('bench.ts is started by the launcher: npm run bench');

const shipped = shippedCorpus();
const large = generatedCorpus(shipped, LARGE);
const hugeLabel = `${HUGE.toLocaleString('en')} publications`;
const largeLabel = `${LARGE.toLocaleString('en')} publications`;

const browser = await chromium.launch({ executablePath, args });
const benches: readonly { readonly name: string; readonly run: () => Promise<readonly Row[]> }[] = [
  { name: 'Size of the scripts', run: async () => bundleSizeRows() },
  { name: 'Start', run: () => appStartRows(() => chromium.launch({ executablePath, args }), url) },
  { name: 'Layouts in the window', run: () => layoutBlockRows(browser, url) },
  { name: 'Exports', run: () => exportTimeRows(browser, url) },
  {
    name: 'Search in the worker, shipped corpus',
    run: () => searchRoundTripRows(browser, url, shipped, 'shipped'),
  },
  {
    name: `Search in the worker, ${largeLabel}`,
    run: () => searchRoundTripRows(browser, url, large, largeLabel),
  },
  { name: 'Search in this process, shipped corpus', run: () => searchSpeedRows(shipped, 'shipped') },
  { name: `Search in this process, ${largeLabel}`, run: () => searchSpeedRows(large, largeLabel) },
  {
    name: `Search in this process, ${hugeLabel}`,
    run: () => searchSpeedRows(generatedCorpus(shipped, HUGE), hugeLabel),
  },
  {
    name: `Memory of the index, ${hugeLabel}`,
    run: async () => searchMemoryRows(generatedCorpus(shipped, HUGE), hugeLabel),
  },
  {
    name: `Keys in the search box, ${hugeLabel}`,
    run: () => keystrokeRows(browser, generatedCorpus(shipped, HUGE), hugeLabel),
  },
  {
    name: 'Facet counts',
    run: () => facetSpeedRows(generatedCorpus(shipped, HUGE), hugeLabel),
  },
  { name: 'Relevance', run: async () => judgedSearchRows(shipped) },
  { name: 'Graphs of all sizes', run: () => graphSpeedRows(executablePath, args, console.log) },
];

console.log(`${describeMachine()}, Chromium ${browser.version()}`);
const rows: Row[] = [];
const isAsked = ({ name }: (typeof benches)[number]) =>
  words.length === 0 || words.some((word) => name.toLowerCase().includes(word));
for (const { name, run } of benches.filter(isAsked)) {
  console.log(`${name} …`);
  rows.push(...(await run()));
}
await browser.close();
console.log(
  `\nMedians of ${COUNTED_RUNS} runs after one that is dropped. At the end: ${describeMachine()}.\n`,
);
console.log(toMarkdownTable(rows));
