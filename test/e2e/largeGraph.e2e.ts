/**
 * Generated corpora far larger than a review: one that is still shown whole, and the largest, of which the graph shows
 * the highest ranked, says what it leaves out and offers it. Neither comes with places or a search index.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { largeCorpus } from '../fixtures/largeCorpus.ts';
import { button, region, searchFor, undoAll, whenGraphDrawn } from './steps.ts';
import { browserHostWith } from './support/browserHost.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

/** On a busy machine the largest corpus takes its time to be read and indexed. */
const SLOW_MS = 240_000;

const counts = (page: Page): Locator => region(page, 'Graph').getByText(/^[\d,]+ nodes? · [\d,]+ lines?/);

async function whenCounts(page: Page, text: RegExp): Promise<void> {
  await counts(page).filter({ hasText: text }).waitFor({ timeout: SLOW_MS });
}

/** In how many of sixteen parts of the drawing anything is drawn. */
function partsWithInk(page: Page): Promise<number> {
  return page.evaluate(() => {
    const filled = new Set<number>();
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[aria-label="Graph"] canvas')) {
      const { width, height } = canvas;
      const pixels =
        width * height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : null;
      if (!pixels) continue;
      for (let at = 0; at < width * height; at += 5) {
        if ((pixels[4 * at + 3] ?? 0) < 60) continue;
        const column = Math.floor((4 * (at % width)) / width);
        filled.add(4 * Math.floor((4 * Math.floor(at / width)) / height) + column);
      }
    }
    return filled.size;
  });
}

describeOnHosts(
  'a graph of 2,000 nodes and 10,000 lines',
  (stage) => {
    it(
      'is shown whole; searching, selecting, filtering, another layout and a focus with its table work',
      () =>
        stage.withApp({ reducedMotion: true }, async (app) => {
          const { page } = app;
          page.setDefaultTimeout(SLOW_MS);
          await whenGraphDrawn(page);
          await whenCounts(page, /^2,000 nodes · 10,000 lines/);
          expect(await region(page, 'What is left out').innerText()).toBe('');
          await expect.poll(() => partsWithInk(page), { timeout: SLOW_MS }).toBe(16);
          await stage.shot(app, 'large-2000');

          const results = await searchFor(page, 'topic');
          await whenCounts(page, /match the search/);
          await results.getByRole('listitem').first().getByRole('button').first().click();
          await button(page, 'Undo').waitFor();
          await page.getByRole('combobox', { name: 'Search the corpus' }).fill('');

          await page.getByRole('checkbox', { name: /LLM training/ }).check({ force: true });
          await whenCounts(page, /^\d{3} nodes · /);
          await undoAll(page);
          await whenCounts(page, /^2,000 nodes · 10,000 lines/);

          await app.followLink('v=1&layout=grid&focus=publication:publication-3');
          const focusTable = page.getByRole('region', { name: /^Citations of / });
          await focusTable.waitFor();
          await focusTable.getByRole('button', { name: /^Cited by/ }).click();
          await expect.poll(() => focusTable.getByRole('row').count()).toBeGreaterThan(10);
          await focusTable.getByRole('button', { name: /^Title/ }).click();
          await stage.shot(app, 'large-2000-focus');
          expect(await findFaults(page)).toEqual([]);
          await focusTable.getByRole('button', { name: 'Leave focus' }).click();
          await focusTable.waitFor({ state: 'detached' });
        }),
      SLOW_MS,
    );
  },
  [browserHostWith(() => largeCorpus({ nodes: 2000, edges: 10_000 }))],
);

describeOnHosts(
  'a graph of 50,000 nodes and 250,000 lines',
  (stage) => {
    it(
      'shows the highest ranked, says what is left out, and offers more, a cluster and neighbours',
      () =>
        stage.withApp({ reducedMotion: true }, async (app) => {
          const { page } = app;
          page.setDefaultTimeout(SLOW_MS);
          await whenGraphDrawn(page);
          const note = region(page, 'What is left out');
          await note.getByText('Showing the 600 highest ranked of 50,000 nodes').waitFor();
          await note.getByText(/1,800 of 250,000 lines are drawn/).waitFor();
          await whenCounts(page, /^600 nodes · 1,800 lines/);
          await expect.poll(() => partsWithInk(page), { timeout: SLOW_MS }).toBeGreaterThan(12);
          await stage.shot(app, 'large-50000');

          await button(note, /^\d+ clusters/).click();
          const first = page.getByRole('menuitem').first();
          expect(await first.innerText()).toMatch(/^Open Around .+ [\d,]+ more$/);
          await first.click();
          await note.getByText(/60 selected, matched or asked for/).waitFor();
          await whenCounts(page, /^660 nodes/);
          await page.getByRole('button', { name: /^Close the cluster Around/ }).waitFor();

          await button(note, 'Show 1,200').click();
          await note.getByText('Showing the 1,200 highest ranked of 50,000 nodes').waitFor();
          await page.waitForFunction(() => /nodes=1200&open=publication:/.test(window.location.hash));
          await undoAll(page);
          await whenCounts(page, /^600 nodes · 1,800 lines/);

          await app.followLink('v=1&select=publication:publication-40000');
          await whenCounts(page, /^601 nodes/);
          await button(note, 'Show neighbours of the selected').click();
          await whenCounts(page, /^60[2-9] nodes|^6[1-6]\d nodes/);
          await button(note, 'Leave out neighbours').click();
          await whenCounts(page, /^601 nodes/);
          expect(await findFaults(page)).toEqual([]);
        }),
      SLOW_MS,
    );
  },
  [browserHostWith(() => largeCorpus({ nodes: 50_000, edges: 250_000 }))],
);
