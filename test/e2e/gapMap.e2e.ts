/** The evidence gap map by keyboard alone: where the corpus has nothing, and what it has. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, exportTable, inBothSchemes, publicationCount, region, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const grid = (page: Page) => page.getByRole('treegrid', { name: 'Evidence gap map' });
const rowNamed = (page: Page, name: string) => grid(page).locator(`tr[data-row="${name}"]`);
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  });

async function typeToRow(page: Page, letters: string, row: string): Promise<void> {
  await page.keyboard.type(letters);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-row')))
    .toBe(row);
}

describeOnHosts('the gap map', (stage) => {
  it('says by keyboard alone where the corpus has nothing on pruning and AMD, and why', () =>
    stage.withApp({ link: 'v=1&view=gapmap', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await grid(page).waitFor();
      await grid(page).locator('[tabindex="0"]').focus();
      await typeToRow(page, 'size', 'strategy:size-reduction');
      await page.keyboard.press('Enter');
      await typeToRow(page, 'pruning', 'strategy:pruning');
      await page.keyboard.press('Enter');
      await expect.poll(() => rowNamed(page, 'strategy:pruning').getAttribute('aria-expanded')).toBe('true');
      const techniques = grid(page).locator('tr[data-row="strategy:pruning"] ~ tr[aria-level="4"]');
      expect(await techniques.count()).toBeGreaterThan(3);

      // To the head of AMD: up from the row, along the heads.
      await page.keyboard.press('Control+Home');
      for (let step = 0; step < 20 && !(await focusedName(page)).startsWith('AMD,'); step += 1) {
        await page.keyboard.press('ArrowRight');
      }
      expect(await focusedName(page)).toMatch(/^AMD, \d+ publications$/);
      await page.keyboard.press('Enter');
      await grid(page)
        .getByRole('columnheader', { name: /^AMD CDNA,/ })
        .waitFor();

      const amd = rowNamed(page, 'strategy:pruning').locator('[data-column^="amd"]');
      expect(await amd.count()).toBeGreaterThan(4);
      for (const cell of await amd.all()) {
        expect(await cell.getAttribute('aria-label')).toMatch(/^Pruning × .*: nothing in the corpus$/);
      }
      await amd.first().focus();
      await page.keyboard.press('Enter');
      const opened = region(page, 'Pruning × AMD');
      await opened.getByText(/no publication that the filters leave has both/).waitFor();
      await stage.shot(app, 'gap-map-pruning-amd');
      expect(await findFaults(page)).toEqual([]);
    }));

  it('opens publications and results, narrows everything to them, and takes it back', () =>
    stage.withApp({ link: 'v=1&view=gapmap&q=wanda', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await grid(page).waitFor();
      await expect.poll(() => grid(page).locator('td[data-linked]').count()).toBeGreaterThan(0);
      const cell = rowNamed(page, 'strategy:size-reduction').locator('[data-column="nvidia"]');
      const counted = Number(await cell.getAttribute('data-count'));
      await cell.click();
      const opened = region(page, 'Size reduction optimization × NVIDIA');
      await opened.getByRole('list', { name: /^Publications of/ }).waitFor();
      expect(
        await opened
          .getByRole('list', { name: /^Publications of/ })
          .getByRole('listitem')
          .count(),
      ).toBe(counted);
      await opened.locator('[data-grade]').first().waitFor();
      await button(opened, 'Filter by this').click();
      await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThanOrEqual(counted);
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await publicationCount(page)).shown).toBe(94);
      await button(opened, new RegExp(`^Select ${counted} publications`)).click();
      await region(page, 'Details').getByText(`${counted} selected`).first().waitFor();
    }));

  it('stands by model size and by metric, sorted by gaps, in links and in files', () =>
    stage.withApp({ link: 'v=1&view=gapmap', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const toolbar = page.getByRole('tabpanel');
      await toolbar.getByLabel('Techniques by').selectOption({ label: 'Metric' });
      await toolbar.getByLabel('Rows').selectOption({ label: 'By gaps' });
      await grid(page)
        .getByRole('columnheader', { name: /^Throughput,/ })
        .waitFor();
      await page.waitForFunction(() => /gap\.columns=metric&gap\.rowOrder=gap/.test(window.location.hash));
      const file = await exportTable(app, 'CSV');
      expect(file.bytes.toString('utf8')).toMatch(/Technique,All,Speed,Throughput/);
      await toolbar.getByLabel('Techniques by').selectOption({ label: 'Model size' });
      await grid(page)
        .getByRole('columnheader', { name: /^Size not reported,/ })
        .waitFor();
      await inBothSchemes(page, async (colourScheme) => {
        for (const size of [
          { width: 1280, height: 800 },
          { width: 1920, height: 1080 },
        ]) {
          await page.setViewportSize(size);
          await stage.shot(app, `gap-map-${colourScheme}-${size.width}`);
        }
        expect(await findFaults(page)).toEqual([]);
      });
    }));
});
