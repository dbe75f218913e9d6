/** The main job with the keyboard alone. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entitiesIn, entity, publicationCount, region, tab, whenGraphDrawn } from './steps.ts';
import { describeOnHosts } from './support/onHosts.ts';

const describeFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return `${focused?.getAttribute('role') ?? focused?.tagName} ${focused?.getAttribute('aria-label') ?? focused?.textContent?.slice(0, 40)}`;
  });

describeOnHosts('the keyboard alone', (stage) => {
  it('searches, chooses a hit and opens its details', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('io aware attention');
      const results = page.getByRole('list', { name: 'Search results' });
      await expect.poll(async () => (await entitiesIn(results, 'publication'))[0]).toBe('flashattention');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await entity(region(page, 'Details'), 'publication', 'flashattention').first().waitFor();
    }));

  it('walks the graph outline and selects', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      const outline = page.getByRole('tree', { name: 'Graph outline' });
      await outline.locator('[role="treeitem"][tabindex="0"]').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const chosen = outline.locator('[role="treeitem"][aria-selected="true"]').first();
      await chosen.waitFor();
      const id = await chosen.getAttribute('data-id');
      await region(page, 'Details').locator(`[data-id="${id}"]`).first().waitFor();
    }));

  it('filters, undoes and redoes', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await region(page, 'Filters')
        .getByRole('checkbox', { name: /serving/i })
        .first()
        .focus();
      await page.keyboard.press('Space');
      await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThan(94);
      await page.keyboard.press('Control+z');
      await expect
        .poll(async () => (await publicationCount(page)).shown)
        .toBe((await publicationCount(page)).all);
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThan(94);
    }));

  it('goes from tab to tab with the arrows', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await tab(page, 'Graph').focus();
      await page.keyboard.press('ArrowRight');
      await expect(tab(page, 'Table').getAttribute('aria-selected')).resolves.toBe('true');
      await page.keyboard.press('ArrowRight');
      await expect(tab(page, 'Compare').getAttribute('aria-selected')).resolves.toBe('true');
    }));

  it('runs a command from the palette, and gives the focus back', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await button(page, 'All commands').focus();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'All commands' }).waitFor();
      await page.keyboard.type('table');
      await page.keyboard.press('Enter');
      await expect(tab(page, 'Table').getAttribute('aria-selected')).resolves.toBe('true');
      await expect.poll(() => describeFocus(page)).toContain('All commands');
    }));

  it('reaches every pane by Tab and is never trapped', () =>
    stage.withApp({}, async ({ page }) => {
      await whenGraphDrawn(page);
      await page.getByRole('combobox', { name: 'Search the corpus' }).focus();
      const visited = new Set<string>();
      for (let step = 0; step < 120; step += 1) {
        await page.keyboard.press('Tab');
        const places = await page.evaluate(() => {
          const around: string[] = [];
          let place = document.activeElement;
          while (place) {
            place = place.closest('[role="region"], section[aria-label], [role="tablist"], header, footer');
            if (place) around.push(place.ariaLabel ?? place.tagName);
            place = place?.parentElement ?? null;
          }
          return around;
        });
        for (const place of places) visited.add(place);
      }
      for (const place of ['Filters', 'Graph', 'Legend', 'Details', 'Views'])
        expect([...visited]).toContain(place);
    }));
});
