/** That the data behind the picture leaves the window: references from any view, the graph as other programs read it. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, entitiesIn, publicationCount, whenGraphDrawn, whenReady } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

async function openExport(page: Page): Promise<Locator> {
  await button(page, 'Export').first().click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.waitFor();
  return dialog;
}

const format = (dialog: Locator, name: string): Locator => dialog.getByRole('radio', { name, exact: true });

describeOnHosts('the export of references', (stage) => {
  it('holds as many entries as the filters leave publications, from the table', () =>
    stage.withApp({ link: 'v=1&view=table&f.hardware=nvidia-rtx-3090', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      const { shown, all } = await publicationCount(page);
      expect(shown).toBeGreaterThan(2);
      expect(shown).toBeLessThan(all);
      const dialog = await openExport(page);
      await expect(format(dialog, 'BibTeX').isChecked()).resolves.toBe(true);
      await dialog.getByText(new RegExp(`^${shown} entries, \\d+ kB$`)).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await stage.shot(app, 'export-references');
      const saved = await app.captureSave(() => button(dialog, 'Export').click());
      expect(saved.name).toMatch(/^peak-atlas-references-.*\.bib$/);
      const text = saved.bytes.toString('utf8');
      const { entries, errors } = parseBibtex(text);
      expect(errors).toEqual([]);
      expect(entries).toHaveLength(shown);
      expect(text).toMatch(/^% Filters: .*3090/m);
      expect(text).toContain('f.hardware=nvidia-rtx-3090');
    }));

  it('is chosen and saved by keyboard alone', () =>
    stage.withApp({ link: 'v=1&view=review', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenReady(page);
      await page.keyboard.press('ControlOrMeta+e');
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.waitFor();
      await page.keyboard.press('Tab');
      for (let presses = 0; presses < 5; presses += 1) {
        if (await format(dialog, 'BibTeX').evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ArrowDown');
      await expect(format(dialog, 'RIS').isChecked()).resolves.toBe(true);
      await button(dialog, 'Export').focus();
      const saved = await app.captureSave(() => page.keyboard.press('Enter'));
      expect(saved.name).toMatch(/\.ris$/);
      const { all } = await publicationCount(page);
      expect(saved.bytes.toString('utf8').match(/^TY {2}- /gm)).toHaveLength(all);
    }));
});

describeOnHosts('the export of graph data', (stage) => {
  it('holds the nodes of the outline, where they are on screen', () =>
    stage.withApp(
      { link: 'v=1&f.strategy=pruning', colourScheme: 'dark', reducedMotion: true },
      async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        const outline = page.getByRole('tree', { name: 'Graph outline' });
        const counts = await page.getByText(/^[\d,]+ nodes · [\d,]+ lines$/).textContent();
        const publications = new Set(await entitiesIn(outline, 'publication'));
        const dialog = await openExport(page);
        await format(dialog, 'GraphML').check({ force: true });
        await dialog.getByText(/^[\d,]+ nodes, [\d,]+ edges, \d+ kB$/).waitFor();
        const preview = dialog.getByRole('region', { name: 'Preview of the file' });
        const [left, textLeft] = await Promise.all(
          [preview, preview.locator('pre')].map(async (it) => (await it.boundingBox())?.x ?? Number.NaN),
        );
        expect(textLeft).toBeGreaterThanOrEqual(left ?? Number.NaN);
        expect(await findFaults(page)).toEqual([]);
        await stage.shot(app, 'export-graph-data-dark');
        const saved = await app.captureSave(() => button(dialog, 'Export').click());
        expect(saved.name).toMatch(/^peak-atlas-graph-.*\.graphml$/);
        const graph = graphml.parse(Graph, saved.bytes.toString('utf8'));
        expect(`${graph.order} nodes · ${graph.size} lines`).toBe(counts?.replaceAll(',', ''));
        const exported = graph.filterNodes((_, { kind }) => kind === 'publication');
        expect(new Set(exported)).toEqual(new Set([...publications].map((key) => `publication:${key}`)));
        expect(graph.everyNode((_, { x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);

        await dialog.waitFor({ state: 'detached' });
        await openExport(page);
        await format(dialog, 'GEXF').check({ force: true });
        const other = await app.captureSave(() => button(dialog, 'Export').click());
        expect(gexf.parse(Graph, other.bytes.toString('utf8')).order).toBe(graph.order);
      },
    ));
});
