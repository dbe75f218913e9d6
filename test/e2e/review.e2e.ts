/** The view of the review on the corpus that ships: its flow, its counts, its case studies, its looks. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, publicationCount, region, tab, whenGraphDrawn, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const LINK = 'v=1&view=review';
const part = (page: Page, name: string): Locator => region(page, name);

/** The first number in the accessible name of a count. */
async function countOn(count: Locator): Promise<number> {
  return Number((await count.getAttribute('aria-label'))?.match(/(\d+) publications?/)?.[1]);
}

describeOnHosts('the review', (stage) => {
  it('opens from its tab and shows the flow with what is not known', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await tab(page, 'Review').click();
      const flow = part(page, 'From records to publications');
      const boxes = flow.getByRole('listitem');
      await expect(boxes.filter({ hasText: 'Records identified' }).innerText()).resolves.toContain('983');
      await expect(boxes.filter({ hasText: 'Publications included' }).innerText()).resolves.toContain('65');
      await expect(boxes.filter({ hasText: 'Records screened' }).innerText()).resolves.toMatch(
        /Records screened\s+not known/,
      );
      await button(flow, 'Show as table: PRISMA flow').click();
      await button(flow, 'Export “PRISMA flow”…').click();
      const form = page.getByRole('dialog', { name: 'Export “PRISMA flow”' });
      const saved = await app.captureSave(() => button(form, 'Save').click());
      expect(saved.bytes.toString('utf8')).toMatch(/Stage,Number,Evidence,Source,Note/);
      await flow.getByRole('row', { name: 'Full texts excluded not known' }).waitFor();
    }));

  it('opens exactly what a count counts, and comes back to where the page was left', () =>
    stage.withApp({ link: `${LINK}&f.year=2018` }, async (app) => {
      const { page } = app;
      await whenReady(page);
      for (const [section, name] of [
        ['Classes and strategies', /publications, LLM training: /],
        ['Classes and strategies', /^Quantization: /],
        ['How this corpus was made', /^Named by a summary: /],
        ['Coverage', /^LLM inference, 2022: /],
        ['Coverage', /^Hardware optimization: /],
        ['Coverage', /primary, Results, primary: /],
      ] as const) {
        const count = button(part(page, section), name).first();
        const counted = await countOn(count);
        expect(counted).toBeGreaterThan(0);
        await count.click();
        await page.getByRole('tab', { name: 'Table', selected: true }).waitFor();
        expect((await publicationCount(page)).shown, `${section}: ${name}`).toBe(counted);
        await tab(page, 'Review').click();
        await count.waitFor();
        const heightOf = async () => (await count.boundingBox())?.y ?? Number.NaN;
        await expect.poll(heightOf).toBeLessThan(800);
        expect(await heightOf()).toBeGreaterThan(0);
      }
    }));

  it('selects what no filter can tell apart', () =>
    stage.withApp({ link: LINK }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const count = button(part(page, 'Coverage'), /^Consumer cards: /).first();
      const counted = await countOn(count);
      expect(counted).toBeGreaterThan(1);
      await count.click();
      await region(page, 'Details')
        .getByText(new RegExp(`\\b${counted} (selected|publications|nodes)`))
        .first()
        .waitFor();
    }));

  it('tells both case studies with the passports of their figures', () =>
    stage.withApp({ link: LINK }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await button(page.getByRole('navigation', { name: 'Contents of the review' }), 'Case studies').click();
      for (const [name, side, figure] of [
        ['SparseGPT', 'LLM training', /8\.21 .* OPT-175B/],
        ['QMoE', 'LLM inference', /19\.81/],
      ] as const) {
        const study = page.getByRole('article', { name: `Case study: ${name}` });
        await study.getByText(`filed by the review under ${side}`).waitFor();
        const passport = button(study, figure).first();
        await passport.scrollIntoViewIfNeeded();
        await passport.hover();
        const card = page.getByRole('dialog', { name: 'Passport of the result' });
        await card.getByText('primary', { exact: true }).waitFor();
        await stage.shot(app, `review-case-${name.toLowerCase()}`);
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
        await study.getByRole('button', { name, exact: true }).first().click();
        await region(page, 'Details').locator(`[data-kind="publication"]`).first().waitFor();
      }
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`looks itself in every part, ${colourScheme}, with no serious fault`, () =>
      stage.withApp({ link: LINK, colourScheme, reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenReady(page);
        const contents = page.getByRole('navigation', { name: 'Contents of the review' }).getByRole('button');
        await contents.first().waitFor();
        expect(await contents.count()).toBe(6);
        for (const entry of await contents.all()) {
          const title = await entry.innerText();
          await entry.click();
          await stage.shot(app, `review-${title.toLowerCase().replaceAll(' ', '-')}-${colourScheme}`);
          // Some rules look at what is on screen only.
          expect(await findFaults(page), title).toEqual([]);
        }
        const toggles = button(page, /^Show as table: /);
        expect(await toggles.count()).toBe(6);
        for (let left = await toggles.count(); left > 0; left -= 1) await toggles.first().click();
        expect(await findFaults(page)).toEqual([]);
        await stage.shot(app, `review-tables-${colourScheme}`);
      }));
  }
});
