/** The comparison by keyboard alone: columns of every kind, what holds across them, and the way to the sources. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entitiesIn, exportTable, inBothSchemes, pick, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Comparison' });
const rowOf = (page: Page, id: string) => grid(page).locator(`tr[data-row="${id}"]`);
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-row'));

describeOnHosts('the comparison', (stage) => {
  it('says by keyboard alone what SparseGPT and Wanda report on the same model', () =>
    stage.withApp({ link: 'v=1&view=compare', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await pick(page, 'Add to comparison', 'sparsegpt', /SparseGPT/);
      await pick(page, 'Add to comparison', 'wanda', /Wanda/);
      await grid(page).waitFor();

      await grid(page).locator('[data-at][tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      for (let step = 0; step < 40 && !(await focusedRow(page))?.startsWith('same:'); step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      expect(await focusedRow(page)).toBe('same:llama27b:perplexity');
      const row = rowOf(page, 'same:llama27b:perplexity');
      expect(await row.getByRole('rowheader').innerText()).toMatch(/Perplexity on Llama-2-7B/);
      expect(await row.locator('[data-column="publication:sparsegpt"]').innerText()).toMatch(
        /as a baseline of\s+6\.42 points.*SparseGPT 6\.51/s,
      );

      // Into the cell of Wanda, its passport, and back to the cell.
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const passport = page.getByRole('dialog', { name: 'Passport of the result' });
      await passport.getByText('WikiText, 50% unstructured sparsity').waitFor();
      await passport.getByText(/SparseGPT 6\.51/).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'compare-same-model');
      await page.keyboard.press('Escape');
      await passport.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-column')))
        .toBe('publication:wanda');
    }));

  it('puts frameworks, strategies, techniques and publications beside each other, in any order', () =>
    stage.withApp(
      {
        link: 'v=1&view=compare&compare=strategy:quantization&compare=framework:vllm&compare=publication:gptq',
        reducedMotion: true,
      },
      async (app) => {
        const { page } = app;
        await whenReady(page);
        await pick(page, 'Add to comparison', 'paged', /Paged/);
        expect(await rowOf(page, 'software').innerText()).toMatch(/does not apply.*licence/s);
        expect(await rowOf(page, 'strategies').innerText()).toMatch(/Quantization.*does not apply/s);
        expect(await grid(page).getByRole('columnheader').first().innerText()).toMatch(
          /sums up\s+\d+ techniques\s+and\s+\d+ publications/,
        );
        await button(page, 'Move vLLM to the left').click();
        await expect
          .poll(async () => (await entitiesIn(grid(page).locator('thead'), 'framework'))[0])
          .toBe('vllm');
        const names = await grid(page).locator('th[scope="rowgroup"]').allInnerTexts();
        expect(names).toEqual([
          'What it is',
          'Preconditions',
          'Hardware',
          ...(names.includes('On the same model') ? ['On the same model'] : []),
          'Effect on speed',
          'Effect on memory',
          'Effect on accuracy',
          'Effect on cost',
          'Scale reached',
          'Benefits and limits',
          'Evidence',
        ]);
        const mark = rowOf(page, 'benefits').getByRole('button', { name: /open the sources of/ });
        await mark.first().focus();
        await page.keyboard.press('Enter');
        const sources = page.getByRole('dialog', { name: 'Sources of the statement' });
        expect(await sources.getByRole('listitem').count()).toBeGreaterThan(0);
        expect(await findFaults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await sources.waitFor({ state: 'detached' });
        const saved = await exportTable(app, 'Markdown');
        expect(saved.bytes.toString('utf8')).toMatch(/Effect on speed[\s\S]*Inference speed-up/);
        await inBothSchemes(page, async (colourScheme) => {
          for (const size of [
            { width: 1280, height: 800 },
            { width: 1920, height: 1080 },
          ]) {
            await page.setViewportSize(size);
            await stage.shot(app, `compare-kinds-${colourScheme}-${size.width}`);
          }
          expect(await findFaults(page)).toEqual([]);
        });
      },
    ));
});
