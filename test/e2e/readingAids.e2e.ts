/** Reading aids: the legend that selects and filters, sizes and colours, labels, the card of a node, lines, dimming. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { MEASURES } from '../../shared/graph/measureRegistry.ts';
import { button, entity, publicationCount, region, undoAll, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import { describeOnHosts } from './support/onHosts.ts';

const graph = (page: Page): Locator => region(page, 'Graph');
const legend = (page: Page): Locator => region(page, 'Legend');
const row = (page: Page, name: string): Locator => legend(page).getByRole('list', { name, exact: true });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await button(graph(page), new RegExp(`${label}$`)).click();
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** The numbers at the ends of what the entries of a row say: true counts. */
async function countsIn(list: Locator): Promise<number[]> {
  const names = await list.getByRole('button').allInnerTexts();
  return names.flatMap((name) => (/(\d+)\s*$/.test(name) ? [Number(name.match(/(\d+)\s*$/)?.[1])] : []));
}

/** N of "N nodes". */
async function nodeCount(page: Page): Promise<number> {
  const text = await graph(page)
    .getByText(/^[\d,]+ nodes? · /)
    .innerText();
  return Number(text.match(/^[\d,]+/)?.[0].replace(',', ''));
}

/** Something that tells two drawings of the lines apart: a sum over the pixels of all layers. */
function pictureOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    let sum = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[aria-label="Graph"] canvas')) {
      const { width, height } = canvas;
      const pixels = width * height === 0 ? null : canvas.getContext('2d')?.getImageData(0, 0, width, height);
      for (let at = 3; at < (pixels?.data.length ?? 0); at += 28)
        sum = (sum * 31 + (pixels?.data[at] ?? 0)) % 1e9;
    }
    return sum;
  });
}

/** Selects the node in the outline, which brings it to the middle of the drawing; the middle, in px of the page. */
async function centre(page: Page, key: string): Promise<{ x: number; y: number }> {
  await button(graph(page), 'Outline').click();
  await entity(page.getByRole('tree', { name: 'Graph outline' }), 'publication', key).click();
  await button(graph(page), 'Outline').click();
  const box = await page.getByRole('img', { name: /^Drawing of the graph/ }).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

describeOnHosts('reading aids', (stage) => {
  it('a press on the legend selects exactly its nodes, the second filters to them, the third takes that back', () =>
    stage.withApp({ link: 'v=1&projection=citations&colour=year', reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      const entry = row(page, 'Colour: Year').getByRole('button', { name: /^2022 \d+$/ });
      const count = Number((await entry.innerText()).match(/(\d+)$/)?.[1]);
      const all = await nodeCount(page);
      await entry.click();
      await graph(page)
        .getByText(new RegExp(`· ${count} selected`))
        .waitFor();
      expect(await entry.getAttribute('aria-pressed')).toBe('true');
      // By keyboard: the entry keeps the focus, and says what comes next.
      expect(await entry.getAttribute('aria-description')).toBe('Filter by year: 2022');
      await entry.press('Enter');
      await expect.poll(() => nodeCount(page)).toBe(count);
      expect((await publicationCount(page)).shown).toBe(count);
      await page.waitForFunction(() => window.location.hash.includes('f.year=2022'));
      await entry.press('Enter');
      await expect.poll(() => nodeCount(page)).toBe(all);
      expect(await undoAll(page)).toBe(3);
    }));

  it('keeps only the nodes of an entry that no filter stands for, with a name for undo', () =>
    stage.withApp({ reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      const entry = row(page, 'Nodes').getByRole('button', { name: /^Techniques \d+$/ });
      const count = Number((await entry.innerText()).match(/(\d+)$/)?.[1]);
      await entry.click();
      await expect
        .poll(() => entry.getAttribute('aria-description'))
        .toBe(`Keep only these ${count} nodes in the graph`);
      await entry.click();
      await expect.poll(() => nodeCount(page)).toBe(count);
      await button(page, 'Undo').hover();
      expect(await button(page, 'Undo').getAttribute('title')).toContain(`keep only ${count} nodes`);
      await entry.click();
      await expect.poll(() => nodeCount(page)).toBeGreaterThan(count);
    }));

  it('sizes and colours by every number and by facets, each with a legend that counts every node', () =>
    stage.withApp({ link: 'v=1&projection=citations', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const all = await nodeCount(page);
      const plain = await pictureOf(page);
      for (const { id, name } of MEASURES) {
        // The app may just be writing the address of the view before: then the link is followed again.
        const follow = async () => {
          await app.followLink(`v=1&projection=citations&size=${id}&colour=${id}`);
          return row(page, `Size: ${name}`).isVisible();
        };
        await expect.poll(follow, { timeout: 20_000, interval: 500 }).toBe(true);
        const counts = await countsIn(row(page, `Colour: ${name}`));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
        expect(await row(page, `Size: ${name}`).getByRole('listitem').count()).toBeGreaterThan(2);
        await expect.poll(() => pictureOf(page)).not.toBe(plain);
      }
      await choose(page, 'Size', 'Technique: how many');
      await choose(page, 'Colour', 'Membership');
      const counts = await countsIn(row(page, 'Colour: Membership'));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
      await page.waitForFunction(() =>
        /size=facet\.technique&colour=facet\.membership/.test(window.location.hash),
      );
      await page.reload();
      await whenGraphDrawn(page);
      await row(page, 'Size: Technique: how many').waitFor();
      await row(page, 'Colour: Membership').waitFor();
    }));

  for (const colourScheme of ['light', 'dark'] as const) {
    it(`sizes, colours and curves, ${colourScheme}: pictures in two sizes and no serious fault`, () =>
      stage.withApp(
        {
          colourScheme,
          link: 'v=1&projection=citations&size=pagerank&colour=year&lines=curved&f.year=2023&filtered=dimmed',
          reducedMotion: true,
        },
        async (app) => {
          const { page } = app;
          await whenGraphDrawn(page);
          for (const size of [
            { width: 1280, height: 800 },
            { width: 1920, height: 1080 },
          ]) {
            await page.setViewportSize(size);
            await page.waitForTimeout(400);
            await stage.shot(app, `reading-aids-${colourScheme}-${size.width}`);
            const toolbar = graph(page).getByRole('group', { name: 'Graph tools' });
            const overflow = await toolbar.evaluate((it) => it.scrollWidth - it.clientWidth);
            expect(overflow).toBeLessThanOrEqual(0);
          }
          expect(await findFaults(page)).toEqual([]);
          await button(graph(page), 'Drawing').click();
          await page.getByRole('dialog', { name: 'Drawing' }).waitFor();
          expect(await findFaults(page)).toEqual([]);
        },
      ));
  }

  it('a card stands beside the node that the pointer rests on, and goes at a touch, without taking the focus', () =>
    stage.withApp({ link: 'v=1&projection=citations', reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      const at = await centre(page, 'flashattention');
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
      const card = page.getByRole('tooltip').filter({ hasText: 'FlashAttention' });
      // The node is under the pointer once the drawing has come to rest.
      await expect
        .poll(
          async () => {
            await page.mouse.move(at.x - 60, at.y - 60);
            await page.mouse.move(at.x, at.y);
            return card.waitFor({ timeout: 2500 }).then(
              () => true,
              () => false,
            );
          },
          { timeout: 25_000 },
        )
        .toBe(true);
      const text = await card.innerText();
      expect(text).toMatch(/Publication · LLM/);
      expect(text).toMatch(/2022/);
      expect(text).toMatch(/Cited by \d+ of the corpus · references \d+ of it/);
      expect(text).toMatch(/Techniques: /);
      expect(text).toMatch(/\d+ results?, best supported:/);
      expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toBe(focused);
      const box = await card.boundingBox();
      const covers =
        box !== null && at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height;
      expect(covers).toBe(false);
      await page.mouse.down();
      await card.waitFor({ state: 'detached' });
      await page.mouse.up();
    }));

  it('lines run straight, as arcs or in bundles, and so they do in the figure', () =>
    stage.withApp({ link: 'v=1&projection=citations', reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const straight = await pictureOf(page);
      await button(graph(page), 'Drawing').click();
      const drawing = page.getByRole('dialog', { name: 'Drawing' });
      await drawing.getByRole('radio', { name: 'Curved' }).check();
      await expect.poll(() => pictureOf(page), { timeout: 15_000 }).not.toBe(straight);
      const curved = await pictureOf(page);
      await drawing.getByRole('radio', { name: 'Bundled' }).check();
      await page.waitForFunction(() => window.location.hash.includes('lines=bundled'));
      await expect.poll(() => pictureOf(page), { timeout: 15_000 }).not.toBe(curved);
      await page.keyboard.press('Escape');
      await drawing.waitFor({ state: 'detached' });
      await stage.shot(app, 'reading-aids-bundled');
      await button(page, 'Export').first().click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.waitFor();
      await dialog.getByRole('radio', { name: 'SVG', exact: true }).check({ force: true });
      const file = await app.captureSave(() => button(dialog, 'Export').click());
      const svg = new TextDecoder().decode(file.bytes);
      expect((svg.match(/<path id="cites\|[^"]*" d="M[^"]*Q/g) ?? []).length).toBeGreaterThan(100);
    }));

  it('what the filters leave out is dimmed instead of hidden when asked: counted apart, still to be selected', () =>
    stage.withApp({ link: 'v=1&projection=citations&f.year=2023', reducedMotion: true }, async ({ page }) => {
      await whenGraphDrawn(page);
      const shown = await nodeCount(page);
      await button(graph(page), 'Drawing').click();
      const drawing = page.getByRole('dialog', { name: 'Drawing' });
      await drawing.getByRole('checkbox', { name: 'Dim instead of hide' }).check({ force: true });
      await page.keyboard.press('Escape');
      await drawing.waitFor({ state: 'detached' });
      const all = (await publicationCount(page)).all;
      await graph(page)
        .getByText(`· ${all - shown} dimmed`)
        .waitFor();
      expect(await nodeCount(page)).toBe(shown);
      await legend(page)
        .getByText(`${shown} shown, ${all - shown} dimmed`)
        .waitFor();
      await centre(page, 'flashattention');
      await page.getByRole('heading', { name: /^FlashAttention: / }).waitFor();
      await page.waitForFunction(() => window.location.hash.includes('filtered=dimmed'));
      await button(page, 'Undo').click();
      await button(page, 'Undo').click();
      await graph(page).getByText('dimmed').first().waitFor({ state: 'detached' });
    }));
});
