/** Charts of the reported results: read, narrowed, opened and taken along. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, exportTable, inBothSchemes, region, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const chart = (page: Page) => page.getByRole('img', { name: /^(Dot|Scatter) plot of \d+/ });
const table = (page: Page) => page.getByRole('table', { name: /as a table$/ });
const choose = (page: Page, label: RegExp, option: string | RegExp) =>
  page
    .getByRole('tabpanel')
    .getByRole('combobox', { name: label })
    .selectOption({ label: String(option) });

async function exportChart(
  app: { page: Page; captureSave: (act: () => Promise<void>) => Promise<{ name: string; bytes: Buffer }> },
  format: string,
) {
  const { page } = app;
  await button(page, 'Export chart…').click();
  const form = page.getByRole('dialog', { name: 'Export chart' });
  await form.getByLabel('Format').selectOption({ label: format });
  const saved = await app.captureSave(() => button(form, 'Save').click());
  await form.waitFor({ state: 'detached' });
  return saved;
}

describeOnHosts('charts', (stage) => {
  it('say which quantization methods report 8-bit speed-ups on an A100, and against what baseline', () =>
    stage.withApp(
      { link: 'v=1&view=charts&f.strategy=quantization&f.number-format=8-bit', reducedMotion: true },
      async (app) => {
        const { page } = app;
        await whenReady(page);
        await choose(page, /^By/, 'Hardware');
        await expect.poll(() => table(page).getByRole('columnheader').first().innerText()).toBe('Hardware');
        const rows = table(page).getByRole('row').filter({ hasText: /A100/ });
        const said = await rows.evaluateAll((elements) =>
          elements
            .filter((row) => row.querySelector('th')?.textContent?.includes('A100'))
            .map((row) => [
              row.getAttribute('data-publication'),
              row.querySelectorAll('td')[2]?.textContent ?? '',
            ]),
        );
        expect(said).toContainEqual(['smoothquant', 'FP16 (422 ms)']);
        expect(said).toContainEqual(['zeroquant', 'FP16 inference']);
        expect(await chart(page).getAttribute('aria-label')).toMatch(/Inference speed-up, higher is better/);
        // The same is read off the chart itself.
        const texts = await chart(page).locator('text').allTextContents();
        expect(texts.some((text) => text.startsWith('NVIDIA A100'))).toBe(true);
        expect(texts).toContain('vs FP16 (422 ms)');
        expect(texts).toContain('1.35x');
        expect(await findFaults(page)).toEqual([]);
        await stage.shot(app, 'charts-a100');

        // A passport is a key away.
        await table(page).locator('[data-publication="smoothquant"] button[data-grade]').first().focus();
        await page
          .getByRole('dialog', { name: 'Passport of the result' })
          .getByText(/422 ms/)
          .first()
          .waitFor();
        await page.keyboard.press('Escape');

        const svg = (await exportChart(app, 'SVG')).bytes.toString('utf8');
        expect(svg).toContain('vs FP16 (422 ms)');
        expect(svg).toMatch(/Filtered by .*Quantization/);
        const csv = (await exportTable(app, 'CSV')).bytes.toString('utf8');
        expect(csv).toMatch(/Hardware,Publication,Value,Qualifier,Baseline,Model/);
      },
    ));

  it('open a result from its mark, and another metric from the list, and take both back', () =>
    stage.withApp({ link: 'v=1&view=charts', reducedMotion: true }, async ({ page }) => {
      await whenReady(page);
      await chart(page).waitFor();
      await page
        .getByRole('button', { name: /^GPTQ: 3\.25x/ })
        .first()
        .click();
      await region(page, 'Opened result')
        .getByText(/3\.25x/)
        .first()
        .waitFor();
      const metric = page.getByRole('tabpanel').getByRole('combobox', { name: /^Metric/ });
      const training = await metric.locator('option', { hasText: /^Memory in training/ }).innerText();
      await metric.selectOption({ label: training });
      await page.waitForFunction(() => window.location.hash.includes('chart.metric=training-memory'));
      await expect
        .poll(() => chart(page).getAttribute('aria-label'))
        .toMatch(/^Dot plot of 4 results.*lower is better/);
      await page.keyboard.press('Control+z');
      await expect.poll(() => chart(page).getAttribute('aria-label')).toMatch(/Inference speed-up/);
    }));

  it('set one metric against another, as picture and table, in light and dark', () =>
    stage.withApp({ link: 'v=1&view=charts', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await page.getByRole('radio', { name: 'Trade-off' }).check();
      await expect.poll(() => chart(page).getAttribute('aria-label')).toMatch(/^Scatter plot of \d+ pairs/);
      const pairs = Number((await chart(page).getAttribute('aria-label'))?.match(/\d+/)?.[0]);
      expect(await table(page).locator('tbody tr').count()).toBe(pairs);
      await page.getByRole('checkbox', { name: 'Also where no model is named' }).uncheck();
      await expect.poll(() => table(page).locator('tbody tr').count()).not.toBe(pairs);
      const png = await exportChart(app, 'PNG');
      expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.name).toMatch(/^peak-atlas-.*-against-.*\.png$/);
      await page.getByRole('checkbox', { name: 'Also where no model is named' }).check();
      await inBothSchemes(page, async (colourScheme) => {
        for (const size of [
          { width: 1280, height: 800 },
          { width: 1920, height: 1080 },
        ]) {
          await page.setViewportSize(size);
          await page.waitForTimeout(200);
          await stage.shot(app, `charts-trade-off-${colourScheme}-${size.width}`);
        }
        expect(await findFaults(page)).toEqual([]);
      });
    }));

  it('say when nothing reports the metric, and when the filters leave nothing', () =>
    stage.withApp(
      { link: 'v=1&view=charts&chart.metric=unheard-of&f.strategy=pruning', reducedMotion: true },
      async ({ page }) => {
        await whenReady(page);
        await page.getByRole('heading', { name: 'Nothing reports unheard-of' }).waitFor();
        expect(await findFaults(page)).toEqual([]);
        await page.getByRole('radio', { name: 'Trade-off' }).check();
        await expect.poll(() => chart(page).count()).toBe(1);
      },
    ));
});
