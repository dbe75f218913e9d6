/**
 * From a key in the search box to the list on screen, in the app as it is started with another corpus: from the
 * key's event to the frame after the list shows the answer to the text with that key.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../electron/start/server.mjs';
import type { Corpus } from '../../shared/model/corpus.ts';
import { writeSiteWithCorpus } from '../fixtures/siteWithCorpus.ts';
import { openApp, openContext } from './openApp.ts';
import { median, milliseconds, percentile, type Row } from './report.ts';

const RENDERER_FOLDER = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const TEXTS = ['quantization', 'kv cache', 'author:dao', 'pipeline parallelism', 'offload -nvme'];
/** A quick typist; the pauses of a slow one would only help. */
const BETWEEN_KEYS_MS = 120;
const TIMEOUT_MS = 600_000;
/** The first text warms up. */
const DROPPED = 1;

export async function keystrokeRows(
  browser: Browser,
  corpus: Corpus,
  label: string,
): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peak-atlas-bench-'));
  writeSiteWithCorpus(RENDERER_FOLDER, corpus, folder);
  const server = await startServer({ folder, port: 0 });
  const context = await openContext(browser);
  try {
    const page = await openApp(context, server.url);
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.getByRole('combobox', { name: 'Search the corpus' }).fill('a');
    await page.locator('[data-query="a"]').waitFor();
    const times: number[] = [];
    for (const [place, text] of TEXTS.entries()) {
      const ofText = await typeAndMeasure(page, text);
      if (place >= DROPPED) times.push(...ofText);
    }
    return [
      {
        measure: `Search, ${label}: from a key to the list on screen, median / p95 of ${times.length} keys`,
        value: `${milliseconds(median(times))} / ${milliseconds(percentile(times, 0.95))}`,
      },
    ];
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function typeAndMeasure(page: Page, text: string): Promise<readonly number[]> {
  const box = page.getByRole('combobox', { name: 'Search the corpus' });
  await box.fill('');
  await page.evaluate(() => {
    const measured: { query: string; from: number; to: number }[] = [];
    (window as unknown as { measured: typeof measured }).measured = measured;
    const input = document.querySelector<HTMLInputElement>('input[role="combobox"]');
    let pressedAt = 0;
    input?.addEventListener('keydown', (event) => {
      pressedAt = event.timeStamp;
    });
    input?.addEventListener('input', () => {
      measured.push({ query: input.value, from: pressedAt, to: Number.NaN });
    });
    const watch = () => {
      const shown = document.querySelector('[data-query]')?.getAttribute('data-query');
      for (const entry of measured) {
        if (entry.query === shown && Number.isNaN(entry.to)) entry.to = performance.now();
      }
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await box.pressSequentially(text, { delay: BETWEEN_KEYS_MS });
  await page.waitForFunction(
    (query) => document.querySelector('[data-query]')?.getAttribute('data-query') === query,
    text,
  );
  await page.waitForTimeout(BETWEEN_KEYS_MS);
  return page.evaluate(() => {
    const { measured } = window as unknown as { measured: { from: number; to: number }[] };
    return measured.map(({ from, to }) => to - from).filter((ms) => !Number.isNaN(ms));
  });
}
