/** The graph for those who use the keyboard or hear it: the outline mirrors it, arrows walk its lines, every change is said. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, region, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const outline = (page: Page) => page.getByRole('tree', { name: 'Graph outline' });
const drawing = (page: Page) => page.getByRole('application', { name: /^Graph/ });
const focusedKey = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.tagName ?? '',
  );

/** Waits until the graph's live region says something like it. */
async function whenSaid(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(() => page.locator('[aria-live="polite"]').allInnerTexts())
    .toContainEqual(expect.stringMatching(words));
}

const selected = (page: Page) =>
  outline(page)
    .locator('[role="treeitem"][aria-selected="true"][data-id]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));

describeOnHosts('the outline', (stage) => {
  it('by keyboard alone: from a node along a type of line to a neighbour, and back', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await outline(page).locator('[role="treeitem"][tabindex="0"]').focus();
      await page.keyboard.type('flashattention');
      await expect.poll(() => focusedKey(page)).toBe('publication:flashattention');
      await page.keyboard.press('Enter');
      await whenSaid(
        page,
        /^FlashAttention, publication, 2022, cited by \d+ of the corpus, \d+ techniques?$/,
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focusedKey(page)).toBe('publication:flashattention cites:out');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focusedKey(page)).toBe('publication:flashattention cites:in');
      const row = page.locator('[data-key="publication:flashattention cites:in"]');
      expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/^cited by \d+$/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focusedKey(page)).toMatch(/^publication:flashattention cites:in publication:/);
      const neighbour = (await focusedKey(page)).split(' ').at(-1) ?? '';
      await page.keyboard.press('Enter');
      await expect.poll(() => focusedKey(page)).toBe(neighbour);
      await expect.poll(() => selected(page)).toEqual([neighbour.split(':')[1]]);
      await whenSaid(page, /FlashAttention cited by, 1 of \d+: .*(source|unsourced)$/);
      await page.keyboard.press('Backspace');
      await expect.poll(() => focusedKey(page)).toBe('publication:flashattention');
      await expect.poll(() => selected(page)).toEqual(['flashattention']);
    }));

  it('mirrors the graph: its groups are kinds or colours, its rows say what the drawing shows', () =>
    stage.withApp({ link: 'v=1&projection=coupling', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Graph'), 'Outline').click();
      const groups = () =>
        outline(page)
          .locator('[role="treeitem"][aria-level="1"]')
          .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ')));
      expect(await groups()).toEqual([expect.stringMatching(/^Publications \d+$/)]);
      const rows = await outline(page).locator('[data-id]').count();
      await page.getByRole('radio', { name: 'Colour' }).check({ force: true });
      await expect.poll(async () => (await groups()).length).toBeGreaterThan(1);
      const sum = (await groups()).reduce((total, text) => total + Number(text.split(' ').at(-1)), 0);
      expect(sum).toBe(rows);
      expect(await outline(page).locator('[data-id]').first().innerText()).toMatch(
        /cited by \d+ of the corpus/,
      );
      await page.reload();
      await whenGraphDrawn(page);
      await expect.poll(async () => (await groups()).length).toBeGreaterThan(1);
      await stage.shot(app, 'outline-colours');
      expect(await findFaults(page)).toEqual([]);
    }));
});

describeOnHosts('the drawing by keyboard alone', (stage) => {
  it('is reached by Tab, walked with arrows, letters and back, and says each step', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Graph'), /^Pan$/).focus();
      await page.keyboard.press('Shift+Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('application');
      await page.keyboard.press('Home');
      await expect.poll(async () => (await selected(page)).length).toBe(1);
      await page.keyboard.type('flashattention');
      await expect.poll(() => selected(page)).toEqual(['flashattention']);
      await whenSaid(page, /^FlashAttention, publication, 2022/);
      await page.keyboard.press('ArrowLeft');
      await whenSaid(page, /FlashAttention cites, 1 of \d+/);
      await page.keyboard.press('ArrowDown');
      await whenSaid(page, /FlashAttention cites, 2 of \d+/);
      await page.keyboard.press('PageDown');
      await whenSaid(page, /FlashAttention cited by, 1 of \d+/);
      await stage.shot(app, 'drawing-walk');
      expect(await findFaults(page)).toEqual([]);
      await page.keyboard.press('Backspace');
      await whenSaid(page, /FlashAttention cites, 2 of \d+/);
      await page.keyboard.press('Alt+ArrowLeft');
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => selected(page)).toEqual(['flashattention']);
      await page.keyboard.press('Enter');
      await region(page, 'Citations of FlashAttention').waitFor();
      await whenSaid(page, /In focus: FlashAttention, cited by \d+ and referencing \d+ of the corpus/);
    }));

  it('what changes is said: projection, filter, hiding, search, paths', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await app.followLink('v=1&projection=techniques');
      await whenSaid(page, /^Technique map: \d+ nodes, \d+ lines\./);
      await app.followLink('v=1&projection=citations&select=publication:gptq');
      await whenSaid(page, /^Citation network: \d+ nodes, \d+ lines\./);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'All commands' }).waitFor();
      await page.keyboard.type('hide the selection');
      await page.keyboard.press('Enter');
      await whenSaid(page, /^Hidden 1 node, \d+ left\./);
      await page.keyboard.press('Control+z');
      await whenSaid(page, /^1 node back, \d+ shown\./);
      await page.getByRole('combobox', { name: 'Search the corpus' }).fill('pruning');
      await whenSaid(page, /\d+ nodes match the search\./);
      await page.getByRole('combobox', { name: 'Search the corpus' }).fill('');
      await whenSaid(page, /^Search cleared\./);
      await drawing(page).focus();
    }));
});
