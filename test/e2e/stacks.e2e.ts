/** The stack composer: techniques put together by keyboard, their pairs, and two stacks side by side. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entitiesIn, exportTable, inBothSchemes, pick, region, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const stacks = (page: Page) => page.getByRole('table', { name: 'Stacks' });
const rowOf = (page: Page, id: string) => stacks(page).locator(`tr[data-row="${id}"]`);

describeOnHosts('stacks', (stage) => {
  it('says by keyboard who combined two techniques, what is said of them, and what nobody combined', () =>
    stage.withApp({ link: 'v=1&view=stacks', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await pick(page, 'Add to Stack A', 'qlora', 'QLoRA');
      const techniques = () => entitiesIn(region(page, 'Stack A'), 'technique');
      await expect.poll(techniques).toContain('quantized-fine-tuning');
      await pick(page, 'Add to Stack A', 'paged', 'Paged');
      await expect.poll(techniques).toContain('paged-kv-cache');

      const matrix = page.getByRole('grid', { name: 'Pairs of Stack A' });
      await matrix.locator('[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /\+ .*: combined in \d+ publications?/,
      );
      await page.keyboard.press('Enter');
      const opened = page.getByRole('region', { name: / \+ / });
      await opened.locator('[data-kind="publication"][data-id="qlora"]').waitFor();
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /\+ Paged .*: never seen together/,
      );
      await page.keyboard.press('Enter');
      await opened.getByText('No publication of the corpus has both.').waitFor();
      expect(await rowOf(page, 'publications').innerText()).toMatch(/none; \d of \d techniques:.*QLoRA/);
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'stacks');

      await page.keyboard.press('Control+z');
      await opened.locator('[data-kind="publication"][data-id="qlora"]').waitFor();
    }));

  it('puts a second stack beside the first, with conflicts, results and memory, and takes both along', () =>
    stage.withApp(
      {
        link:
          'v=1&view=stacks&stack.first=low-rank-adaptation&stack.first=quantized-fine-tuning' +
          '&stack.second=sharded-data-parallelism&stack.second=data-parallel-all-reduce&stack.second=nothing-such' +
          '&fit.devices=nvidia-rtx-3090*1&fit.task=fine-tuning',
        reducedMotion: true,
      },
      async (app) => {
        const { page } = app;
        await whenReady(page);
        expect(await rowOf(page, 'pairs-conflict').innerText()).toMatch(/none.*said to conflict/s);
        expect(await rowOf(page, 'publications').innerText()).toMatch(/QLoRA/);
        expect(await rowOf(page, 'memory').innerText()).toMatch(/GB: fits \(fine-tuning of LLaMA-7B on 1 × /);
        await rowOf(page, 'metric:training-memory').locator('[data-grade]').first().waitFor();
        const saved = await exportTable(app, 'LaTeX');
        expect(saved.bytes.toString('utf8')).toMatch(/Stack A.*Stack B/s);
        await button(region(page, 'Stack B'), 'Clear').click();
        await expect.poll(() => stacks(page).getByRole('columnheader').count()).toBe(1);
        await page.keyboard.press('Control+z');
        await expect.poll(() => stacks(page).getByRole('columnheader').count()).toBe(2);
        await inBothSchemes(page, async (colourScheme) => {
          for (const size of [
            { width: 1280, height: 800 },
            { width: 1920, height: 1080 },
          ]) {
            await page.setViewportSize(size);
            await stage.shot(app, `stacks-${colourScheme}-${size.width}`);
          }
          expect(await findFaults(page)).toEqual([]);
        });
      },
    ));

  it('begins with the techniques of a publication, and offers what goes with them', () =>
    stage.withApp({ link: 'v=1&view=stacks', reducedMotion: true }, async ({ page }) => {
      await whenReady(page);
      expect(await findFaults(page)).toEqual([]);
      await button(page, /, \d+ techniques$/)
        .first()
        .click();
      await expect.poll(() => stacks(page).count()).toBe(1);
      const first = region(page, 'Stack A');
      const before = (await entitiesIn(first, 'technique')).length;
      expect(before).toBeGreaterThan(3);
      await button(first, /^\+ /).first().click();
      await expect.poll(async () => (await entitiesIn(first, 'technique')).length).toBe(before + 1);
    }));
});
