/** How it looks, in both colour schemes and two sizes, and what axe finds in each view. The pictures are kept for people. */
import { expect, it } from 'vitest';
import { button, inBothSchemes, region, searchFor, tab, whenGraphDrawn, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** The views as links, so that each picture stands alone. */
const LOOKS = [
  { name: 'graph', link: 'v=1' },
  { name: 'graph-selected', link: 'v=1&select=publication:sparsegpt' },
  { name: 'graph-focus', link: 'v=1&focus=publication:flashattention&select=publication:flashattention' },
  { name: 'graph-search', link: 'v=1&q=kv+cache' },
  { name: 'graph-hardware', link: 'v=1&f.hardware=nvidia-rtx-3090' },
  { name: 'table', link: 'v=1&view=table&select=publication:gptq' },
  { name: 'compare', link: 'v=1&view=compare&compare=strategy:quantization&compare=strategy:pruning' },
  { name: 'review', link: 'v=1&view=review' },
  { name: 'technique', link: 'v=1&select=technique:io-aware-attention' },
  { name: 'hardware', link: 'v=1&select=hardware:nvidia-rtx-3090' },
] as const;

describeOnHosts('how it looks', (stage) => {
  for (const { name, link } of LOOKS) {
    it(`${name}, in light and dark: a picture in two sizes and no serious fault for assistive technology`, () =>
      stage.withApp({ link, reducedMotion: true }, async (app) => {
        const { page } = app;
        await (link.includes('view=') ? whenReady(page) : whenGraphDrawn(page));
        if (link.includes('q=')) await page.getByRole('list', { name: 'Search results' }).waitFor();
        await inBothSchemes(page, async (colourScheme) => {
          for (const size of SIZES) {
            await page.setViewportSize(size);
            await page.waitForTimeout(400);
            await stage.shot(app, `look-${name}-${colourScheme}-${size.width}`);
          }
          expect(await findFaults(page)).toEqual([]);
        });
      }));
  }

  it('has no serious fault in its dialogs', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      for (const [opener, dialog] of [
        ['Export', 'Export'],
        ['All commands', 'All commands'],
      ] as const) {
        await button(page, opener).first().click();
        await page.getByRole('dialog', { name: dialog }).waitFor();
        await stage.shot(app, `dialog-${opener.toLowerCase().replace(' ', '-')}`);
        expect(await findFaults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }));

  it('teaches when nothing is left', () =>
    stage.withApp({ link: 'v=1&f.year=2018&f.class=serving' }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await button(region(page, 'Graph'), /clear filters/i).waitFor();
      await stage.shot(app, 'nothing-left');
      await tab(page, 'Table').click();
      await stage.shot(app, 'nothing-left-table');
      await button(page.getByRole('tabpanel'), /clear filters/i).click();
      await tab(page, 'Graph').click();
      await searchFor(page, 'attention');
    }));
});
