/** The main job, as the project's users do it: each step once, on the corpus that ships, with a picture. */
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import {
  button,
  entitiesIn,
  entity,
  exportTable,
  publicationCount,
  region,
  searchFor,
  storedSession,
  tab,
  undoAll,
  whenGraphDrawn,
} from './steps.ts';
import type { OpenApp } from './support/host.ts';
import { describeOnHosts } from './support/onHosts.ts';

async function chooseHardware(app: OpenApp, name: string): Promise<void> {
  const filters = region(app.page, 'Filters');
  await filters.getByRole('textbox', { name: 'Find in Hardware' }).fill(name);
  await filters.getByRole('treeitem', { name: new RegExp(`${name}(?! Ti)`) }).click();
}

describeOnHosts('the main job', (stage) => {
  it('starts with the whole corpus in the graph, with a true legend', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const { shown, all } = await publicationCount(page);
      expect(all).toBeGreaterThanOrEqual(94);
      expect(shown).toBe(all);
      const outline = page.getByRole('tree', { name: 'Graph outline' });
      const inOutline = await entitiesIn(outline, 'publication');
      expect(new Set(inOutline).size).toBe(all);
      await expect(region(page, 'Legend').innerText()).resolves.toMatch(
        new RegExp(`Publications?\\D*${all}`, 'i'),
      );
      await stage.shot(app, 'start');
    }));

  it('finds FlashAttention by typing "io aware attention"', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const results = await searchFor(page, 'io aware attention');
      expect((await entitiesIn(results, 'publication'))[0]).toBe('flashattention');
      const hit = results.locator('li[data-kind="publication"][data-id="flashattention"]');
      const marked = await hit.locator('mark').allInnerTexts();
      expect(marked.join(' ').toLowerCase()).toContain('attention');
      await stage.shot(app, 'search');
      await hit.getByRole('button').first().click();
      await entity(region(page, 'Details'), 'publication', 'flashattention').first().waitFor();
      const selected = page
        .getByRole('tree', { name: 'Graph outline' })
        .locator('[role="treeitem"][data-id="flashattention"]');
      await expect(selected.getAttribute('aria-selected')).resolves.toBe('true');
    }));

  it('shows what FlashAttention-2 cites and what cites it', () =>
    stage.withApp({ link: 'v=1&select=publication:flashattention' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Details'), 'Focus').click();
      const table = region(page, 'Graph').getByRole('table');
      await table.first().waitFor();
      for (const column of ['Title', 'Authors', 'Year', 'Actions']) {
        await table.first().getByRole('columnheader', { name: column }).waitFor();
      }
      const rows = await entitiesIn(region(page, 'Graph').getByRole('table').locator('tbody'), 'publication');
      expect(rows).toContain('flashattention2');
      expect(rows).toContain('datamovement');
      await stage.shot(app, 'focus');
      await button(page, 'Leave focus').first().click();
      await table.first().waitFor({ state: 'detached' });
    }));

  it('narrows publications and techniques to what was measured on an RTX 3090', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const outline = page.getByRole('tree', { name: 'Graph outline' });
      const techniquesBefore = new Set(await entitiesIn(outline, 'technique')).size;
      await chooseHardware(app, 'RTX 3090');
      await expect.poll(async () => (await publicationCount(page)).shown).toBeLessThan(20);
      const { shown } = await publicationCount(page);
      expect(shown).toBeGreaterThan(0);
      const publications = new Set(await entitiesIn(outline, 'publication'));
      expect(publications.size).toBe(shown);
      expect(publications).toContain('qmoe');
      const techniques = new Set(await entitiesIn(outline, 'technique'));
      expect(techniques.size).toBeGreaterThan(0);
      expect(techniques.size).toBeLessThan(techniquesBefore);
      await stage.shot(app, 'hardware');
      await tab(page, 'Table').click();
      await page.getByRole('grid', { name: 'Publications' }).waitFor();
      const inTable = await entitiesIn(page.getByRole('tabpanel'), 'publication');
      expect(new Set(inTable)).toEqual(publications);
      await stage.shot(app, 'hardware-table');
    }));

  it('compares quantization with pruning side by side, and exports the comparison', () =>
    stage.withApp({ link: 'v=1&select=strategy:quantization' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Details'), 'Add to comparison').click();
      const results = await searchFor(page, 'pruning');
      await results
        .locator('li[data-kind="strategy"][data-id="pruning"]')
        .getByRole('button')
        .first()
        .click();
      await button(region(page, 'Details'), 'Add to comparison').click();
      await tab(page, 'Compare').click();
      const table = page.getByRole('grid', { name: 'Comparison' });
      await table.waitFor();
      expect([...new Set(await entitiesIn(table.locator('thead'), 'strategy'))]).toEqual([
        'quantization',
        'pruning',
      ]);
      const text = await table.innerText();
      expect(text).toMatch(/A100/);
      expect(text).toMatch(/SparseGPT/);
      const rowsBefore = await table.getByRole('row').count();
      await page.getByLabel('Hide equal rows').click({ force: true });
      expect(await table.getByRole('row').count()).toBeLessThan(rowsBefore);
      await stage.shot(app, 'compare');

      const csv = await exportTable(app, 'CSV');
      expect(csv.name).toMatch(/\.csv$/);
      expect(csv.bytes.toString('utf8')).toMatch(/Quantization/);
      const markdown = await exportTable(app, 'Markdown');
      expect(markdown.name).toMatch(/\.md$/);
      expect(markdown.bytes.toString('utf8')).toMatch(/\|.*Quantization.*\|.*Pruning.*\|/);
    }));

  it('exports the subgraph with its legend as SVG and as PNG', () =>
    stage.withApp({ link: 'v=1&f.strategy=pruning' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const outline = page.getByRole('tree', { name: 'Graph outline' });
      const onScreen = new Set(await entitiesIn(outline, 'publication'));

      await button(page, 'Export').first().click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByRole('radio', { name: 'SVG' }).check({ force: true });
      await stage.shot(app, 'export');
      const svg = await app.captureSave(() => button(dialog, 'Export').click());
      const text = svg.bytes.toString('utf8');
      expect(svg.name).toMatch(/\.svg$/);
      const missing = [...onScreen].filter((key) => !text.includes(`id="publication:${key}"`));
      expect(missing).toEqual([]);
      expect(text.includes('>SparseGPT</text>')).toBe(true);
      expect(text.match(/<text id="legend[^>]*>[^<]*\((\d+)\)/g)?.length).toBeGreaterThan(5);

      await dialog.waitFor({ state: 'detached' });
      await button(page, 'Export').first().click();
      await dialog.getByRole('radio', { name: 'PNG' }).check({ force: true });
      const png = await app.captureSave(() => button(dialog, 'Export').click());
      expect(png.name).toMatch(/\.png$/);
      const picture = PNG.sync.read(png.bytes);
      expect(picture.width).toBeGreaterThan(600);
      const colours = new Set<number>();
      for (let at = 0; at < picture.data.length; at += 4) colours.add(picture.data.readUInt32BE(at));
      expect(colours.size).toBeGreaterThan(50);
    }));

  it('undoes all of it and does it again', () =>
    stage.withApp({}, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await searchFor(page, 'quantization');
      await chooseHardware(app, 'RTX 3090');
      const narrowed = await publicationCount(page);
      await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().click();
      await button(region(page, 'Details'), 'Add to comparison').click();
      expect(await undoAll(page)).toBe(4);
      const { shown, all } = await publicationCount(page);
      expect(shown).toBe(all);
      expect(narrowed.shown).toBeLessThan(all);
      await expect(page.getByRole('combobox', { name: 'Search the corpus' }).inputValue()).resolves.toBe('');
      for (let step = 0; step < 4; step += 1) await button(page, 'Redo').click();
      expect(await publicationCount(page)).toEqual(narrowed);
      await expect(button(page, 'Redo').isDisabled()).resolves.toBe(true);
    }));

  it('finds everything as it was after it was quit', () =>
    stage.withProfile(async (profile) => {
      let left = '';
      await stage.withApp({ profile }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await searchFor(page, 'pruning');
        await chooseHardware(app, 'RTX 3090');
        await page.getByRole('list', { name: 'Search results' }).getByRole('button').first().click();
        await button(region(page, 'Details'), 'Add to comparison').click();
        await tab(page, 'Table').click();
        await expect.poll(() => new URL(page.url()).hash).toContain('view=table');
        left = new URL(page.url()).hash;
        expect(left).toContain('f.hardware=');
        await expect.poll(async () => (await storedSession(page))?.view.view).toBe('table');
      });
      await stage.withApp({ profile }, async (app) => {
        const { page } = app;
        await expect(tab(page, 'Table').getAttribute('aria-selected')).resolves.toBe('true');
        await expect
          .poll(() => page.getByRole('combobox', { name: 'Search the corpus' }).inputValue())
          .toBe('pruning');
        await tab(page, 'Graph').click();
        await tab(page, 'Table').click();
        await expect.poll(() => new URL(page.url()).hash).toBe(left);
        await stage.shot(app, 'restored');
      });
    }));
});
