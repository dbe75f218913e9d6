/** Every graph of the corpus, opened from the menu and by link: nodes, a true legend, labels apart, no fault for axe. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { button, inBothSchemes, region, undoAll, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const PROJECTIONS = [
  { id: 'citations', name: 'Citation network', line: 'Cites' },
  { id: 'techniques', name: 'Technique map', line: 'Combined in publications' },
  { id: 'methods', name: 'Methods and hardware', line: 'Introduces or uses' },
  { id: 'co-citation', name: 'Co-citation', line: 'Cited together' },
  { id: 'coupling', name: 'Bibliographic coupling', line: 'References in common' },
  { id: 'strategies', name: 'Strategy tree', line: 'Part of' },
  { id: 'authors', name: 'Author collaboration', line: 'Published together' },
] as const;

async function choose(page: Page, label: string, option: string): Promise<void> {
  await button(region(page, 'Graph'), new RegExp(`${label}$`)).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
}

/** The numbers in "N nodes · M lines". */
async function drawnCounts(page: Page): Promise<{ nodes: number; lines: number }> {
  const text = await region(page, 'Graph')
    .getByText(/^[\d,]+ nodes · [\d,]+ lines/)
    .innerText();
  const [nodes, lines] = (text.match(/[\d,]+/g) ?? []).map((it) => Number(it.replace(',', '')));
  return { nodes: nodes ?? Number.NaN, lines: lines ?? Number.NaN };
}

/** The counts behind the kinds of line, which stand before those by evidence. */
function sumOfLines(text: string): number {
  const [kinds = ''] = text.split('Primary source');
  return [...kinds.matchAll(/[a-z]\s+([\d,]+)/g)].reduce(
    (sum, [, count]) => sum + Number((count ?? '').replace(',', '')),
    0,
  );
}

/** Waits until nothing is being arranged, and the movement to the new places is over. */
async function whenArranged(page: Page): Promise<void> {
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.waitForTimeout(900);
}

/** Share of the drawing's pixels, of both canvases, that are not its ground; and in how many of 16 parts there are any. */
function inkOf(page: Page): Promise<{ share: number; parts: number }> {
  return page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('[aria-label="Graph"] canvas')];
    const filled = new Set<number>();
    let inked = 0;
    let all = 0;
    for (const canvas of canvases) {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      if (!pixels) continue;
      for (let at = 0; at < width * height; at += 7) {
        all += 1;
        if ((pixels[4 * at + 3] ?? 0) < 80) continue;
        inked += 1;
        filled.add(
          4 * Math.floor((4 * Math.floor(at / width)) / height) + Math.floor((4 * (at % width)) / width),
        );
      }
    }
    return { share: inked / Math.max(1, all), parts: filled.size };
  });
}

describeOnHosts('the projections', (stage) => {
  for (const { id, name, line } of PROJECTIONS) {
    it(`${name} opens from the menu, with a legend that counts what is drawn, and is undone`, () =>
      stage.withApp({ reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await choose(page, 'Projection', name);
        await whenArranged(page);
        const drawn = await drawnCounts(page);
        expect(drawn.nodes).toBeGreaterThan(20);
        expect(drawn.lines).toBeGreaterThan(50);
        const legend = region(page, 'Legend');
        const lines = await legend.getByRole('list', { name: 'Lines' }).innerText();
        expect(lines).toMatch(new RegExp(`${line}\\s+\\d+`));
        expect(sumOfLines(lines)).toBe(drawn.lines);
        const outline = page.getByRole('tree', { name: 'Graph outline' });
        expect(await outline.locator('[data-id]').count()).toBe(drawn.nodes);
        const ink = await inkOf(page);
        expect(ink.share).toBeGreaterThan(0.002);
        expect(ink.parts).toBeGreaterThan(9);
        expect(page.url()).toContain(`projection=${id}`);
        expect(await undoAll(page)).toBe(1);
        await button(region(page, 'Graph'), 'Everything Projection').waitFor();
      }));

    it(`${name} by link, in light and dark: a picture in two sizes and no serious fault`, () =>
      stage.withApp({ link: `v=1&projection=${id}`, reducedMotion: true }, async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await inBothSchemes(page, async (colourScheme) => {
          for (const size of [
            { width: 1280, height: 800 },
            { width: 1920, height: 1080 },
          ]) {
            await page.setViewportSize(size);
            await whenArranged(page);
            expect((await inkOf(page)).parts).toBeGreaterThan(9);
            await stage.shot(app, `projection-${id}-${colourScheme}-${size.width}`);
          }
          expect(await findFaults(page)).toEqual([]);
        });
      }));
  }

  it('choose with the keyboard, with threshold and strength in the link', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      await button(region(page, 'Graph'), /Projection$/).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.keyboard.press('c');
      await page.keyboard.press('o');
      await page.keyboard.press('Enter');
      await button(region(page, 'Graph'), 'Co-citation Projection').waitFor();
      await whenArranged(page);
      const before = await drawnCounts(page);
      await choose(page, 'At least', '1 ');
      await whenArranged(page);
      expect((await drawnCounts(page)).lines).toBeGreaterThan(before.lines);
      await choose(page, 'Strength', 'Association');
      await whenArranged(page);
      await page.waitForFunction(() => /together=1&normalisation=association/.test(window.location.hash));
    }));

  it('keep search, selection and focus of a publication', () =>
    stage.withApp(
      { link: 'v=1&projection=coupling&focus=publication:zero&select=publication:zero', reducedMotion: true },
      async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await whenArranged(page);
        await button(region(page, 'Legend'), /^Citing it \d+$/).waitFor();
        await stage.shot(app, 'projection-coupling-focus');
        await choose(page, 'Projection', 'Technique map');
        await whenArranged(page);
        await expect(region(page, 'Legend').innerText()).resolves.not.toContain('Citing it');
      },
    ));
});
