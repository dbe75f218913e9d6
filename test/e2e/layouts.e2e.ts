/** Every layout of every graph: something in the picture, a legend that counts what is drawn, ways to choose and to stop. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { computeVisible } from '../../shared/facets/visible.ts';
import { LAYOUTS } from '../../shared/graph/layoutRegistry.ts';
import { buildLegend } from '../../shared/graph/legend.ts';
import { drawProjection, PROJECTIONS } from '../../shared/graph/projectionRegistry.ts';
import { required } from '../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS, type LayoutId } from '../../shared/view/viewState.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';
import { button, region, undoAll, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const shipped = buildCorpusIndex(shippedCorpus());

const nameOf = (layout: LayoutId) => required(LAYOUTS.find(({ id }) => id === layout)?.name, layout);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await button(region(page, 'Graph'), new RegExp(`${label}$`)).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
}

/** Waits until the layout is chosen and found. */
async function whenArrangedBy(page: Page, layout: LayoutId): Promise<void> {
  await button(region(page, 'Graph'), `${nameOf(layout)} Layout`).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Parts of the drawing, of four by four, in which a mark, line or name is. Waits until there are so many. */
async function whenFilled(page: Page, parts: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const filled = new Set<number>();
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[aria-label="Graph"] canvas')) {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      for (let at = 0; pixels && at < width * height; at += 7) {
        if ((pixels[4 * at + 3] ?? 0) < 80) continue;
        const row = Math.floor((4 * Math.floor(at / width)) / height);
        filled.add(4 * row + Math.floor((4 * (at % width)) / width));
      }
    }
    return filled.size >= wanted;
  }, parts);
}

/** The drawing itself, as text. */
function pictureOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('[aria-label="Graph"] canvas')]
      .map((canvas) => canvas.toDataURL())
      .join(' '),
  );
}

/** The drawing once it has been the same twice. */
async function stillPictureOf(page: Page): Promise<string> {
  let before = '';
  await expect
    .poll(
      async () => {
        const earlier = before;
        before = await pictureOf(page);
        return before === earlier;
      },
      { interval: 500 },
    )
    .toBe(true);
  return before;
}

describeOnHosts('the layouts', (stage) => {
  for (const { id, name, layouts } of PROJECTIONS) {
    it(`of ${name}: each opens by link with a picture, a true legend and no serious fault`, () =>
      stage.withApp({ reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        const { projectionOptions } = DEFAULT_VIEW;
        const graph = drawProjection(
          id,
          shipped,
          computeVisible(shipped, {}),
          GRAPH_KINDS,
          projectionOptions,
        );
        const legend = buildLegend(graph, new Map());
        for (const layout of layouts) {
          await app.followLink(`v=1&projection=${id}&layout=${layout}`);
          await whenArrangedBy(page, layout);
          await whenFilled(page, 11);
          const shown = await region(page, 'Legend').innerText();
          for (const entry of legend.marks) {
            if (entry.mark === entry.kind) continue;
            expect(shown, layout).toMatch(new RegExp(`${escaped(entry.name)}\\s+${entry.nodeIds.length}\\b`));
          }
          for (const { name: line, count } of legend.edges) {
            expect(shown, layout).toMatch(new RegExp(`${escaped(line)}\\s+${count}\\b`));
          }
          const rows = page.getByRole('tree', { name: 'Graph outline' }).locator('[data-id]');
          expect(await rows.count(), layout).toBe(graph.nodes.length);
          await stage.shot(app, `layout-${id}-${layout}`);
        }
        expect(await findFaults(page)).toEqual([]);
      }));
  }

  it('have lanes and blocks to choose, kept in the link and undone by name', () =>
    stage.withApp({ link: 'v=1&projection=citations', reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      await choose(page, 'Layout', 'Timeline');
      await whenArrangedBy(page, 'timeline');
      await choose(page, 'Lanes', 'Technique');
      await whenArrangedBy(page, 'timeline');
      await page.waitForFunction(() => window.location.hash.includes('lanes=technique'));
      await choose(page, 'Layout', 'Grid');
      await choose(page, 'Blocks', 'Hardware$');
      await whenArrangedBy(page, 'grid');
      await page.waitForFunction(() => window.location.hash.includes('blocks=hardware'));
      await page.reload();
      await whenGraphDrawn(page);
      await button(region(page, 'Graph'), 'Hardware Blocks').waitFor();
      await whenArrangedBy(page, 'grid');
      await whenFilled(page, 11);
    }));

  it('are chosen, undone and redone, with movement for those who have not asked for less', () =>
    stage.withApp({ link: 'v=1&projection=citations' }, async ({ page }) => {
      await whenGraphDrawn(page);
      await choose(page, 'Layout', 'Layered');
      await whenArrangedBy(page, 'layered');
      await choose(page, 'Layout', 'Concentric');
      await whenArrangedBy(page, 'concentric');
      await whenFilled(page, 11);
      await undoAll(page);
      await whenArrangedBy(page, 'map');
      await whenFilled(page, 9);
    }));

  it('can be stopped: the graph that was there stays, and that is said', () =>
    stage.withApp({ reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      const counts = region(page, 'Graph').getByText(/^[\d,]+ nodes · [\d,]+ lines/);
      const before = await counts.innerText();
      await choose(page, 'Projection', 'Author collaboration');
      // Not a click: the note is only seen when arranging takes long, and is left at once here.
      await button(page, 'Stop').dispatchEvent('click');
      await page.getByText('Arranging the graph was stopped.').waitFor();
      await whenArrangedBy(page, 'map');
      expect(await counts.innerText()).toBe(before);
      await button(region(page, 'Graph'), 'Everything Projection').waitFor();
      await whenFilled(page, 11);
    }));

  it('make room for pinned nodes when that is asked for', () =>
    stage.withApp({ link: 'v=1&projection=citations&layout=force', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await whenArrangedBy(page, 'force');
      await app.followLink('v=1&projection=citations&layout=force&pin=force,-600,0,publication:gptq');
      const pinned = await stillPictureOf(page);
      await button(region(page, 'Graph'), 'Arrange again').click();
      await expect.poll(() => pictureOf(page)).not.toBe(pinned);
      await whenArrangedBy(page, 'force');
      await whenFilled(page, 9);
      expect(page.url()).toContain('pin=force');
    }));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
