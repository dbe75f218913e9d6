/** Search end to end: completing, hits of every kind, what a search lights up, and narrowing to it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  button,
  entitiesIn,
  entity,
  publicationCount,
  region,
  searchFor,
  tab,
  whenAnswered,
  whenGraphDrawn,
} from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the corpus' });
const results = (page: Page) => page.getByRole('list', { name: 'Search results' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Completions' }).getByRole('option');

/** What the list says it found, in the words of its counts: "22 publications", "12 results". */
const kinds = (page: Page) =>
  page.getByRole('list', { name: 'Kinds of hits' }).getByRole('button').allInnerTexts();

describeOnHosts('search', (stage) => {
  it('completes fields and values by keyboard, without getting in the way', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('hard');
      await options(page).first().waitFor();
      expect(await options(page).allInnerTexts()).toEqual(['hardware:']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => box(page).inputValue()).toBe('hardware:');
      await page.keyboard.type('3090');
      await expect.poll(() => options(page).first().innerText()).toMatch(/RTX 3090\s+\d+/);
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'search-completions');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect.poll(() => box(page).inputValue()).toBe('hardware:"NVIDIA GeForce RTX 3090" ');
      await expect
        .poll(async () => (await entitiesIn(results(page), 'publication')).length)
        .toBeGreaterThan(0);
      expect(await entitiesIn(results(page), 'publication')).toContain('qmoe');

      // Escape closes the list first and empties the box after; Enter without a choice chooses the best hit.
      await page.keyboard.type('au');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      await options(page).first().waitFor({ state: 'detached' });
      await expect.poll(() => box(page).inputValue()).toMatch(/au$/);
      await page.keyboard.press('Escape');
      await expect.poll(() => box(page).inputValue()).toBe('');
      await page.keyboard.type('author:dao');
      await options(page).first().waitFor();
      await page.keyboard.press('Enter');
      await region(page, 'Details')
        .getByRole('heading', { level: 2, name: /FlashAttention/ })
        .waitFor();
      await expect.poll(() => box(page).inputValue()).toBe('author:dao');
    }));

  it('finds every kind of thing, grouped and counted', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await searchFor(page, 'quantization');
      const counts = await kinds(page);
      expect(counts.map((text) => text.replace(/^\d+ /, ''))).toEqual([
        'publications',
        'techniques',
        'strategies',
        'frameworks',
        'results',
      ]);
      const headings = await results(page).getByRole('heading').allInnerTexts();
      expect(headings).toEqual(counts);

      // The rest of a group comes on demand, and every row says why it is there.
      await button(page, `Show all ${counts[0]}`).click();
      const publications = results(page).locator('li[data-kind="publication"]');
      expect(await publications.count()).toBe(Number.parseInt(counts[0] ?? '', 10));
      await expect.poll(() => publications.last().locator('mark').count()).toBeGreaterThan(0);

      await searchFor(page, 'hardware:a100 ');
      expect((await kinds(page)).some((text) => text.endsWith('hardware'))).toBe(true);
    }));

  it('opens a reported number with its passport, by keyboard', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('generation throughput opt-175b');
      await whenAnswered(page, 'generation throughput opt-175b');
      await results(page).locator('li[data-kind="result"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const passport = region(page, 'Opened result');
      await passport.waitFor();
      expect(await passport.innerText()).toMatch(/Generation throughput/);
      expect(await passport.innerText()).toMatch(/OPT-175B/);
      const chosen = results(page).locator('li[data-kind="result"]:has([aria-current])');
      const reporter = (await chosen.getAttribute('data-id'))?.split('#')[0] ?? '';
      await entity(region(page, 'Details'), 'publication', reporter).first().waitFor();
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'search-result');
      await button(passport, 'Close the result').click();
      await passport.waitFor({ state: 'detached' });
    }));

  it('opens an author', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await searchFor(page, 'tri dao');
      await page
        .getByRole('list', { name: 'Kinds of hits' })
        .getByRole('button', { name: '1 author' })
        .click();
      await page.keyboard.press('Enter');
      const details = region(page, 'Details');
      await details.getByRole('heading', { level: 2, name: 'Tri Dao' }).waitFor();
      expect(await entitiesIn(details.getByRole('list', { name: 'Publications' }), 'publication')).toContain(
        'flashattention',
      );
    }));

  it('lights up the graph, the table and the timeline', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await searchFor(page, 'offload ');
      const found = Number.parseInt((await kinds(page))[0] ?? '', 10);
      const graph = region(page, 'Graph');
      const remark = graph.getByText(/\d+ match(es)? the search/);
      await remark.waitFor();
      expect(await remark.innerText()).not.toMatch(/\b0 match/);
      await button(graph, /Layout$/).click();
      await page.getByRole('option', { name: /Timeline/ }).click();
      await remark.waitFor();
      await stage.shot(app, 'search-timeline');

      await tab(page, 'Table').click();
      const table = page.getByRole('grid', { name: 'Publications' });
      await table.waitFor();
      expect(await table.locator('tr[data-hit]').count()).toBe(found);
      const marks = await table
        .locator('tbody tr[data-kind]')
        .evaluateAll((rows) => rows.map((row) => row.hasAttribute('data-hit')));
      expect(marks.slice(0, found).every(Boolean)).toBe(true);
      expect(marks.slice(found).some(Boolean)).toBe(false);
      await page.getByText(`${found} search hits first`).waitFor();
    }));

  it('becomes a filter that leaves what it counted, can be undone and survives a restart', () =>
    stage.withProfile(async (profile) => {
      let found = 0;
      await stage.withApp({ profile }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await searchFor(page, 'pruning');
        found = Number.parseInt((await kinds(page))[0] ?? '', 10);
        await button(page, `Narrow to these ${found}`).click();
        await expect.poll(async () => (await publicationCount(page)).shown).toBe(found);
        await page.keyboard.press('Control+z');
        await expect.poll(async () => (await publicationCount(page)).shown).toBeGreaterThan(found);
        await page.keyboard.press('Control+Shift+z');
        await expect.poll(async () => (await publicationCount(page)).shown).toBe(found);
        await expect.poll(() => new URL(page.url()).hash).toContain('narrow=pruning');
      });
      await stage.withApp({ profile }, async ({ page }) => {
        await expect.poll(async () => (await publicationCount(page)).shown).toBe(found);
        await button(page, 'Clear search').first().click();
        expect((await publicationCount(page)).shown).toBe(found);
      });
    }));

  it('says where a query is at fault, and keeps the last good hits', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await searchFor(page, 'lora');
      const before = await entitiesIn(results(page), 'publication');
      await box(page).fill('lora (sparse OR "two four');
      await page.getByText('This quote is not closed yet.').waitFor();
      const described = await box(page).getAttribute('aria-describedby');
      expect(described).not.toBeNull();
      expect(await page.locator(`[id="${described}"]`).innerText()).toContain('"two four');
      expect(await entitiesIn(results(page), 'publication')).toEqual(before);
      await stage.shot(app, 'search-fault');
    }));

  it('falls back to any of the words, and offers the word that was meant', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await searchFor(page, 'bamboo smoothquant ');
      await page.getByText('No entry has all the words; showing those with any of them.').waitFor();
      expect(await entitiesIn(results(page), 'publication')).toEqual(
        expect.arrayContaining(['bamboo', 'smoothquant']),
      );
      await box(page).fill('flashatention');
      await button(page, 'flashattention').click();
      await expect
        .poll(async () => (await entitiesIn(results(page), 'publication'))[0])
        .toBe('flashattention');
    }));
});
