/** What fits on which hardware: asked and answered by keyboard, computed and measured apart. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entity, exportTable, inBothSchemes, region, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const answer = (page: Page) => page.getByRole('table', { name: 'What fits' });
const rowOf = (page: Page, technique: string) => answer(page).locator(`tr[data-row="${technique}"]`);

/** Types into the field and leaves it. */
async function typeNumber(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Tab');
}

describeOnHosts('what fits', (stage) => {
  it('says by keyboard what can be fine-tuned on one card of 24 GB, by which technique, measured by whom', () =>
    stage.withApp({ link: 'v=1&view=fit', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const picker = page.getByRole('combobox', { name: 'Add a device' });
      await picker.focus();
      await page.keyboard.type('rtx 3090');
      await expect.poll(() => page.getByRole('option').count()).toBe(2);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => picker.getAttribute('aria-activedescendant')).not.toBeNull();
      await page.keyboard.press('Enter');
      await answer(page).waitFor();
      await page.getByRole('radio', { name: 'Inference' }).focus();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => page.getByRole('radio', { name: 'Fine-tuning' }).isChecked()).toBe(true);

      const quantized = rowOf(page, 'quantized-fine-tuning');
      await expect.poll(() => quantized.innerText()).toMatch(/Fits/);
      expect(await quantized.innerText()).toMatch(/INT4: there/);
      expect(await quantized.innerText()).toMatch(/Weights 13.4 → 3\.4\d to [\d.]+ GB/);
      await entity(quantized, 'publication', 'qlora').waitFor();
      await entity(rowOf(page, 'full-parameter-low-memory-fine-tuning'), 'publication', 'lomo').waitFor();
      expect(await rowOf(page, 'plain').innerText()).toMatch(/Too large/);
      // A technique that several devices are needed for is not offered for one.
      await expect.poll(() => rowOf(page, 'sharded-data-parallelism').count()).toBe(0);

      await quantized.getByRole('button', { expanded: false }).first().focus();
      await page.keyboard.press('Enter');
      const opened = page.getByRole('region', { name: /: computed and measured$/ });
      await opened.getByText('4.127 to 4.5 bits', { exact: false }).waitFor();
      await opened.getByText(/4 \+ 32\/64/).waitFor();
      await opened.getByText(/Guanaco 33B/).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'fit-24-gb');

      const saved = await exportTable(app, 'CSV');
      const text = saved.bytes.toString('utf8');
      expect(text).toMatch(/"Weights, computed",.*"Total per device, computed"/);
      expect(text).toMatch(/QLoRA/);
      await page.keyboard.press('Control+z');
      await opened.waitFor({ state: 'detached' });
    }));

  it('takes what is typed, says what is no number, and keeps both in the link', () =>
    stage.withApp({ link: 'v=1&view=fit', reducedMotion: true }, async ({ page }) => {
      await whenReady(page);
      await typeNumber(page, 'Memory in GB', '80');
      await answer(page).waitFor();
      await page.getByLabel('Memory in GB', { exact: true }).fill('a lot');
      await page.getByRole('alert').getByText('A number above 0', { exact: false }).waitFor();
      await page.getByLabel('Memory in GB', { exact: true }).press('Tab');
      await expect.poll(() => page.getByLabel('Memory in GB', { exact: true }).inputValue()).toBe('80');
      expect(await rowOf(page, 'activation-smoothing').innerText()).toMatch(/INT8: not known whether there/);
      await page.getByRole('checkbox', { name: 'FP16' }).check();
      await expect.poll(() => rowOf(page, 'activation-smoothing').count()).toBe(0);
      await page.getByRole('checkbox', { name: /techniques that cannot be used here$/ }).check();
      await expect.poll(() => rowOf(page, 'activation-smoothing').innerText()).toMatch(/INT8: not there/);
      await page.getByRole('combobox', { name: /^Model/ }).selectOption({ label: 'By size' });
      await typeNumber(page, 'Parameters in B', '30');
      await expect.poll(() => rowOf(page, 'plain').innerText()).toMatch(/Fits\s+62\.6 to 63\.5 GB/);
      await page.waitForFunction(() => /fit\.memoryGB=80.*fit\.parametersB=30/.test(window.location.hash));
      await page.reload();
      await answer(page).waitFor();
      await expect.poll(() => rowOf(page, 'plain').innerText()).toMatch(/62\.6 to 63\.5 GB/);
    }));

  it('offers machines to begin with, and looks itself in light and dark', () =>
    stage.withApp({ link: 'v=1&view=fit', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      expect(await findFaults(page)).toEqual([]);
      await button(page, /^8 × NVIDIA V100/).click();
      await page.getByRole('radio', { name: 'Training' }).check();
      await expect.poll(() => rowOf(page, 'sharded-data-parallelism').innerText()).toMatch(/Fits|May fit/);
      await entity(answer(page), 'technique', 'sharded-data-parallelism').click();
      await region(page, 'Details')
        .getByRole('heading', { name: /Sharded data parallelism/ })
        .waitFor();
      await inBothSchemes(page, async (colourScheme) => {
        for (const size of [
          { width: 1280, height: 800 },
          { width: 1920, height: 1080 },
        ]) {
          await page.setViewportSize(size);
          await stage.shot(app, `fit-${colourScheme}-${size.width}`);
        }
        expect(await findFaults(page)).toEqual([]);
      });
    }));
});
