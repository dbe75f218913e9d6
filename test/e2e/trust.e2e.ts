/** That the numbers can be trusted on screen: passports, copies of them, and the one control of the evidence shown. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';
import { button, region, whenGraphDrawn, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const details = (page: Page) => region(page, 'Details');
const sectionOf = (page: Page, title: string): Locator =>
  details(page)
    .locator('section')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${title} \\d+$`) }) });
const countOf = async (page: Page, title: string): Promise<number> =>
  Number((await sectionOf(page, title).getByRole('button').first().textContent())?.match(/\d+(?=\D*$)/)?.[0]);

/** What the page puts on the clipboard from now on is kept in the page instead, by media type. */
async function keepCopies(page: Page): Promise<() => Promise<Record<string, string>>> {
  await page.evaluate(() => {
    const kept: Record<string, string> = {};
    Object.assign(window, { keptCopies: kept });
    Object.defineProperty(navigator.clipboard, 'write', {
      value: async (items: readonly ClipboardItem[]) => {
        for (const item of items) {
          for (const type of item.types) kept[type] = await (await item.getType(type)).text();
        }
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { keptCopies: Record<string, string> }).keptCopies);
}

/** The number of lines in the graph, as its toolbar says. */
async function lineCount(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ nodes · [\d,]+ lines$/).textContent();
  return Number(text?.match(/([\d,]+) lines/)?.[1]?.replaceAll(',', ''));
}

const evidenceControl = (page: Page) => page.getByRole('combobox', { name: 'Evidence shown' });

/** Publications of the corpus with results of which only some are primary. */
const mixed = shippedCorpus().publications.filter(
  ({ results }) =>
    results.some(({ grade }) => grade === 'primary') && results.some(({ grade }) => grade !== 'primary'),
);

describeOnHosts('the passport of a number', (stage) => {
  it('opens on keyboard focus, leads to its source, and has no serious fault for assistive technology', () =>
    stage.withApp({ link: 'v=1&select=publication:sparsegpt', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const results = sectionOf(page, 'Results');
      await results.getByRole('button', { name: /^Results/ }).focus();
      await page.keyboard.press('Tab');
      const passport = page.getByRole('dialog', { name: 'Passport of the result' });
      await passport.waitFor();
      for (const part of ['Metric', 'Qualifier', 'Baseline', 'Model', 'Hardware', 'Source', 'Where in it']) {
        await passport.getByText(part, { exact: true }).waitFor();
      }
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'passport');
      await page.keyboard.press('Escape');
      await passport.waitFor({ state: 'detached' });
    }));

  it('goes with the number onto the clipboard, as text and as HTML', () =>
    stage.withApp({ link: 'v=1&select=publication:sparsegpt' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const copies = await keepCopies(page);
      const results = sectionOf(page, 'Results');
      await results.getByRole('listitem').first().getByRole('button').focus();
      await button(page.getByRole('dialog', { name: 'Passport of the result' }), 'Copy').click();
      await page.getByText('The number was copied with its passport.').waitFor();
      const { 'text/plain': text = '', 'text/html': html = '' } = await copies();
      expect(text).toMatch(/^Reported by: Frantar et al\., SparseGPT/m);
      expect(text).toMatch(/^Source: https?:\/\//m);
      for (const part of [
        'Qualifier',
        'Baseline',
        'Model',
        'Hardware',
        'Conditions',
        'Where in it',
        'Evidence',
      ]) {
        expect(text).toMatch(new RegExp(`^${part}: .`, 'm'));
      }
      expect(html).toMatch(/<a href="https?:/);
    }));

  it('is behind every count and range of results', () =>
    stage.withApp({ link: 'v=1&view=table&evidence=primary', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      expect(await findFaults(page)).toEqual([]);
      const row = page.getByRole('grid', { name: 'Publications' }).locator('tr[data-id="sparsegpt"]');
      await row.getByRole('button', { name: /open \d+ results of SparseGPT/ }).click();
      const list = page.getByRole('dialog', { name: /results of SparseGPT/ });
      await list.getByRole('listitem').first().getByRole('button').first().click();
      await button(list, 'Copy').waitFor();
      await expect(row.getAttribute('aria-selected')).resolves.toBe('false');
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'results-of-a-row');
    }));
});

describeOnHosts('the evidence shown', (stage) => {
  it('is set in one control that holds everywhere, says what it hides, and can be undone', () =>
    stage.withApp({ link: `v=1&select=publication:${mixed[0]?.key}` }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const linesBefore = await lineCount(page);
      const resultsBefore = await countOf(page, 'Results');
      await evidenceControl(page).selectOption({ label: 'Primary only' });
      await expect.poll(() => lineCount(page)).toBeLessThan(linesBefore);
      const legend = region(page, 'Legend');
      await expect(legend.innerText()).resolves.toMatch(/Primary source/);
      await expect(legend.innerText()).resolves.not.toMatch(/Secondary source|Unsourced/);
      const resultsLeft = await countOf(page, 'Results');
      const hidden = resultsBefore - resultsLeft;
      expect(hidden).toBeGreaterThan(0);
      await button(sectionOf(page, 'Results'), `${hidden} more hidden by the evidence shown`).waitFor();
      await page.getByText(/\d+ results, \d+ relations.* hidden$/).waitFor();
      await stage.shot(app, 'evidence-primary');

      await expect.poll(() => new URL(page.url()).hash).toContain('evidence=primary');
      await button(page, 'Undo').click();
      await expect.poll(() => lineCount(page)).toBe(linesBefore);
      expect(await countOf(page, 'Results')).toBe(resultsBefore);
      await expect(evidenceControl(page).inputValue()).resolves.toBe('unsourced');
    }));

  it('is held by a link, in the comparison too', () =>
    stage.withApp(
      {
        link: `v=1&view=compare&evidence=primary&compare=publication:${mixed[0]?.key}&compare=strategy:pruning`,
        reducedMotion: true,
      },
      async (app) => {
        const { page } = app;
        await whenReady(page);
        await expect(evidenceControl(page).inputValue()).resolves.toBe('primary');
        const table = page.getByRole('grid', { name: 'Comparison' });
        const heading = table.locator(`th[data-id="${mixed[0]?.key}"]`);
        const hiddenNote = heading.getByRole('button', {
          name: /^[\d,]+ more hidden by the evidence shown$/,
        });
        await hiddenNote.waitFor();
        await expect(table.getByRole('img', { name: /secondary|unsourced/ }).count()).resolves.toBe(0);
        expect(await findFaults(page)).toEqual([]);
        await stage.shot(app, 'compare-primary');
        await hiddenNote.click();
        await hiddenNote.waitFor({ state: 'detached' });
        await expect(
          table.getByRole('img', { name: /secondary|unsourced/ }).count(),
        ).resolves.toBeGreaterThan(0);
      },
    ));
});
