/**
 * Large graphs, drawn by the components of the app beside sigma.js and plain Cytoscape.js, in the same run and moved
 * by the same gestures: a mouse that drags and a wheel that turns.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { startServer } from '../../electron/start/server.mjs';
import type { BenchPage, EngineId, GraphFile } from './graphPage/graphFile.ts';
import { generatedNetwork, moduleNetwork } from './networks.ts';
import { openContext } from './openApp.ts';
import { median, milliseconds, percentile, type Row } from './report.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Network {
  readonly name: string;
  readonly make: () => GraphFile;
  /** Plain Cytoscape takes minutes to draw more than the smallest. */
  readonly engines: readonly EngineId[];
  /** Whether filtering and laying out are measured too: for what is shown whole. */
  readonly isWhole: boolean;
}

const NETWORKS: readonly Network[] = [
  {
    name: '200 nodes, 600 lines',
    make: () => generatedNetwork({ nodes: 200, edges: 600 }),
    engines: ['peak-atlas', 'sigma'],
    isWhole: true,
  },
  {
    name: '2,000 nodes, 10,000 lines',
    make: () => generatedNetwork({ nodes: 2000, edges: 10_000 }),
    engines: ['peak-atlas', 'sigma', 'cytoscape'],
    isWhole: true,
  },
  {
    name: '10,000 nodes, 50,000 lines',
    make: () => generatedNetwork({ nodes: 10_000, edges: 50_000 }),
    engines: ['peak-atlas', 'sigma'],
    isWhole: false,
  },
  {
    name: '50,000 nodes, 250,000 lines',
    make: () => generatedNetwork({ nodes: 50_000, edges: 250_000 }),
    engines: ['peak-atlas', 'sigma'],
    isWhole: false,
  },
  {
    name: 'modules installed here',
    make: () => moduleNetwork(pathOf('../../node_modules')),
    engines: ['peak-atlas', 'sigma'],
    isWhole: false,
  },
];

/** The first run, which warms up, does not count; what takes long is repeated less often, and at last not at all. */
const RUNS = [
  { upToMs: 1500, runs: 6 },
  { upToMs: 8000, runs: 3 },
] as const;

const NAMES: Readonly<Record<EngineId, string>> = {
  'peak-atlas': 'Peak Atlas',
  sigma: 'sigma.js',
  cytoscape: 'plain Cytoscape.js',
};

/** WebGL without a graphics card is drawn by the processor, which browsers have to be asked for. */
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** @param say is told what is measured next, and what came of it: the largest take minutes */
export async function graphSpeedRows(
  executablePath: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peak-atlas-graphs-'));
  await build({
    root: pathOf('graphPage'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true },
  });
  mkdirSync(join(folder, 'graphs'));
  const files = NETWORKS.map(({ make }, place) => {
    const file = make();
    writeFileSync(join(folder, 'graphs', `${place}.json`), JSON.stringify(file));
    return { nodes: file.graph.nodes.length, edges: file.graph.edges.length };
  });
  const server = await startServer({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: [...args, ...SOFTWARE_WEBGL] });
  const rows: Row[] = [];
  try {
    for (const [place, network] of NETWORKS.entries()) {
      const { nodes = 0, edges = 0 } = files[place] ?? {};
      const counts = `${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} lines`;
      const name = network.name === counts ? counts : `${network.name} (${counts})`;
      for (const engine of network.engines) {
        say(`Graph of ${name}, ${NAMES[engine]} …`);
        const measured = await measure(browser, server.url, place, network, engine, name);
        for (const { measure: what, value } of measured) say(`  ${what}: ${value}`);
        rows.push(...measured);
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

async function measure(
  browser: Browser,
  url: string,
  place: number,
  { isWhole }: Network,
  engine: EngineId,
  name: string,
): Promise<readonly Row[]> {
  const context = await openContext(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(url);
  await inPage(page, (bench, address) => bench.load(address), `graphs/${place}.json`);
  const draws = await repeatWhileQuick(async () => {
    await inPage(page, async (bench) => bench.clear(), '');
    return inPage(page, (bench, id) => bench.draw(id as EngineId), engine);
  });
  const pan = await gesture(page, drag);
  const zoom = await gesture(page, turnWheel);
  const title = `Graph of ${name}, ${NAMES[engine]}`;
  const rows: Row[] = [
    {
      measure: `${title}: first picture, longest block meanwhile`,
      value: `${milliseconds(median(draws.map((it) => it.drawnMs)))}, ${blockText(median(draws.map((it) => it.longestMs)))}`,
    },
    { measure: `${title}: drag, frame median / p95 / first of a gesture`, value: framesText(pan) },
    { measure: `${title}: wheel, frame median / p95 / first of a gesture`, value: framesText(zoom) },
  ];
  if (isWhole && engine === 'peak-atlas') rows.push(...(await measureChanges(page, engine, title)));
  await context.close();
  return rows;
}

/** What changes the graph: a filter, and another layout. */
async function measureChanges(page: Page, engine: EngineId, title: string): Promise<readonly Row[]> {
  const redraws = await repeatWhileQuick(async () => ({
    drawnMs: await inPage(page, (bench) => bench.redraw(), ''),
  }));
  const redrawText = milliseconds(median(redraws.map((it) => it.drawnMs)));
  const filters = await repeatWhileQuick(async () => {
    await inPage(page, async (bench) => bench.clear(), '');
    await inPage(page, (bench, id) => bench.draw(id as EngineId), engine);
    return inPage(page, (bench) => bench.filterHalf(), '');
  });
  const rows: Row[] = [
    {
      measure: `${title}: half of it filtered out → drawn, longest block; one full redraw`,
      value: `${milliseconds(median(filters.map((it) => it.drawnMs)))}, ${blockText(
        median(filters.map((it) => it.longestMs)),
      )}; ${redrawText}`,
    },
  ];
  await inPage(page, async (bench) => bench.clear(), '');
  await inPage(page, (bench, id) => bench.draw(id as EngineId), engine);
  const layouts = await repeatWhileQuick(async () => {
    const { ms, longestMs } = await inPage(page, (bench) => bench.arrange(), '');
    return { drawnMs: ms, longestMs };
  });
  const plain = await repeatWhileQuick(async () => ({
    drawnMs: await inPage(page, async (bench) => bench.forceAtlas(), ''),
  }));
  return [
    ...rows,
    {
      measure: `${title}: laid out anew in the worker and drawn, longest block; ForceAtlas2 alone, synchronously`,
      value: `${milliseconds(median(layouts.map((it) => it.drawnMs)))}, ${blockText(
        median(layouts.map((it) => it.longestMs)),
      )}; ${milliseconds(median(plain.map((it) => it.drawnMs)))}`,
    },
  ];
}

/** The first run does not count unless it is the only one. */
async function repeatWhileQuick<T extends { readonly drawnMs: number }>(
  run: () => Promise<T>,
): Promise<readonly T[]> {
  const first = await run();
  const runs = RUNS.find(({ upToMs }) => first.drawnMs <= upToMs)?.runs ?? 1;
  const others: T[] = [];
  while (others.length < runs - 1) others.push(await run());
  return others.length > 0 ? others : [first];
}

function inPage<T>(
  page: Page,
  act: (bench: BenchPage, argument: string) => Promise<T>,
  argument: string,
): Promise<T> {
  return page.evaluate(`(${act.toString()})(window.bench, ${JSON.stringify(argument)})`) as Promise<T>;
}

interface Frames {
  readonly all: readonly number[];
  readonly firsts: readonly number[];
}

const GESTURES = 3;

/** A gesture that has gone on for so long ends, and none begins after so long: some engines answer once a second. */
const GESTURE_MS = 4000;
const ALL_GESTURES_MS = 8000;

/** Frames while gestures go on, several with a rest between them, since the start of each is what may be slow. */
async function gesture(page: Page, act: (page: Page) => Promise<void>): Promise<Frames> {
  const all: number[] = [];
  const firsts: number[] = [];
  const start = Date.now();
  for (let number = 0; number < GESTURES && Date.now() - start < ALL_GESTURES_MS; number += 1) {
    await page.waitForTimeout(400);
    await inPage(page, async (bench) => bench.watch(), '');
    await act(page);
    const frames = await inPage(page, async (bench) => bench.frames(), '');
    // The first gap began before the gesture did; its first two frames are the answer to it.
    all.push(...frames.slice(1));
    firsts.push(Math.max(0, ...frames.slice(1, 4)));
  }
  return { all, firsts };
}

const STEPS = 18;

async function drag(page: Page): Promise<void> {
  // An empty spot in a corner: dragging a node would move that.
  const [x, y] = [24, 24];
  const there = Array.from({ length: STEPS }, (_, step) => step + 1);
  const end = Date.now() + GESTURE_MS;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [...there, ...there.toReversed(), 0]) {
    await page.mouse.move(x + 9 * step, y + 5 * step);
    await page.waitForTimeout(12);
    if (Date.now() > end) break;
  }
  await page.mouse.up();
}

async function turnWheel(page: Page): Promise<void> {
  const end = Date.now() + GESTURE_MS;
  await page.mouse.move(720, 450);
  for (const notch of [-120, -120, -120, -120, 120, 120, 120, 120]) {
    await page.mouse.wheel(0, notch);
    await page.waitForTimeout(90);
    if (Date.now() > end) break;
  }
}

function framesText({ all, firsts }: Frames): string {
  return [median(all), percentile(all, 0.95), median(firsts)].map(milliseconds).join(' / ');
}

/** Blocks below 50 ms are not reported by browsers. */
function blockText(ms: number): string {
  return ms === 0 ? 'none of 50 ms' : milliseconds(ms);
}
