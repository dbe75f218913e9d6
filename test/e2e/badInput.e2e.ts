/** Bad input of every kind ends in a message, and nothing is lost. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  button,
  entitiesIn,
  publicationCount,
  region,
  searchFor,
  tab,
  whenGraphDrawn,
  whenReady,
} from './steps.ts';
import { describeOnHosts } from './support/onHosts.ts';

describeOnHosts('bad input', (stage) => {
  it('drops unknown ids from a deep link, counts them, and shows the rest', () =>
    stage.withApp(
      { link: 'v=1&view=table&select=publication:gone&select=publication:gptq&f.hardware=abacus' },
      async (app) => {
        const { page } = app;
        await whenReady(page);
        await region(page, 'Messages').getByText('names 2 items that this corpus does not hold').waitFor();
        await expect(tab(page, 'Table').getAttribute('aria-selected')).resolves.toBe('true');
        expect(await entitiesIn(region(page, 'Details'), 'publication')).toContain('gptq');
        await stage.shot(app, 'unknown-ids');
      },
    ));

  it('shows the default view and says why when a deep link is malformed', () =>
    stage.withApp({ link: 'v=1&view=attic' }, async (app) => {
      await whenGraphDrawn(app.page);
      await region(app.page, 'Messages').getByText('could not be read').waitFor();
      const { shown, all } = await publicationCount(app.page);
      expect(shown).toBe(all);
    }));

  it('keeps the view when a malformed link arrives later, and opens a good one as one step', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await searchFor(page, 'pruning');
      await app.followLink('v=7');
      await region(page, 'Messages').getByText('The view stays as it was').waitFor();
      await expect(page.getByRole('combobox', { name: 'Search the corpus' }).inputValue()).resolves.toBe(
        'pruning',
      );
      await app.followLink('v=1&f.class=serving');
      await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThan(94);
      await button(page, 'Undo').click();
      await expect
        .poll(async () => (await publicationCount(page)).shown)
        .toBe((await publicationCount(page)).all);
    }));

  it('hints at broken search syntax under the box and keeps the last good hits', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const results = await searchFor(page, 'pruning');
      const before = await entitiesIn(results, 'publication');
      const box = page.getByRole('combobox', { name: 'Search the corpus' });
      await box.fill('pruning "half a phrase');
      await expect.poll(() => describedBy(page, box)).toContain('This quote is not closed');
      expect(await entitiesIn(results, 'publication')).toEqual(before);
      await stage.shot(app, 'broken-search');
      await box.fill('pruning');
      await expect.poll(() => describedBy(page, box)).toBe('');
    }));

  it('works in two windows at once', () =>
    stage.withProfile((profile) =>
      stage.withApp({ profile }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        const second = await page.context().newPage();
        await second.goto(page.url().replace(/#.*/, ''));
        await whenReady(second);
        await searchFor(second, 'pruning');
        await searchFor(page, 'serving');
        await expect(second.getByRole('combobox', { name: 'Search the corpus' }).inputValue()).resolves.toBe(
          'pruning',
        );
        await second.close();
      }),
    ));
});

/** The text that explains an element to assistive technology; empty when there is none. */
async function describedBy(page: Page, element: Locator): Promise<string> {
  const id = await element.getAttribute('aria-describedby');
  // All, which does not wait for one that has just gone.
  return id === null ? '' : (await page.locator(`[id="${id}"]`).allTextContents()).join(' ');
}
