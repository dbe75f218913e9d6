/** The session: after a restart the window is what it was, to the pixel; what was done in the last moment is there. */

import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { button, region, tab, whenGraphDrawn, whenReady } from './steps.ts';
import type { OpenApp } from './support/host.ts';
import { describeOnHosts } from './support/onHosts.ts';

/** On a busy machine things come late. */
const PATIENT = { timeout: 40_000, interval: 500 };

/** The window without what points at it: no cursor, no hover, no blinking caret. */
async function picture({ page }: OpenApp): Promise<PNG> {
  await page.mouse.move(1, 1);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So many of 255 levels are what the rounding of blended edges makes of the same picture, and no eye sees. */
const ROUNDING = 8;

/** Of a million, so many may differ where lines that cross were blended in another order; a letter has more. */
const STRAY_PIXELS = 12;

/** How many pixels of two pictures differ, outside of a box. */
function differingPixels(left: PNG, right: PNG, outside?: Box): number {
  if (left.width !== right.width || left.height !== right.height) return Number.POSITIVE_INFINITY;
  let differing = 0;
  for (let pixel = 0; pixel < left.width * left.height; pixel += 1) {
    const [x, y] = [pixel % left.width, Math.floor(pixel / left.width)];
    const isInBox =
      outside && x >= outside.left && x < outside.right && y >= outside.top && y < outside.bottom;
    const differs = [0, 1, 2].some((sample) => {
      const at = pixel * 4 + sample;
      return Math.abs((left.data[at] ?? 0) - (right.data[at] ?? 0)) > ROUNDING;
    });
    if (!isInBox && differs) differing += 1;
  }
  return differing;
}

/** Where the graph is looked at from, to the last digit, and where on screen it is drawn. */
function drawing(page: Page) {
  return page.evaluate(() => {
    interface Drawn extends Element {
      readonly _cyreg?: { readonly cy: { zoom(): number; pan(): { x: number; y: number } } };
    }
    const container = [...document.querySelectorAll<Drawn>('*')].find((element) => element._cyreg);
    const cy = container?._cyreg?.cy;
    if (!container || !cy) throw new Error('No graph is drawn');
    const { left, top, right, bottom } = container.getBoundingClientRect();
    return { camera: { zoom: cy.zoom(), ...cy.pan() }, box: { left, top, right, bottom } };
  });
}

/** Undo and Redo: the steps back end with the page, and their buttons say so. */
async function undoButtons(page: Page): Promise<Box> {
  const [undo, redo] = await Promise.all(
    [/^Undo/, /^Redo/].map((name) => page.locator('header').getByRole('button', { name }).boundingBox()),
  );
  if (!undo || !redo) throw new Error('Undo and Redo are not on screen');
  return { left: undo.x, top: undo.y, right: redo.x + redo.width, bottom: redo.y + redo.height };
}

/** Every part of the window that is scrolled, and how far. */
const scrolls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.scrollTop > 0 || element.scrollLeft > 0)
      .map((element) => `${element.className} ${element.scrollTop} ${element.scrollLeft}`),
  );

/** A picture that stays the same: whatever was still coming has come. */
async function restingPicture(app: OpenApp): Promise<PNG> {
  let last = await picture(app);
  await expect
    .poll(async () => {
      const next = await picture(app);
      const differing = differingPixels(last, next);
      last = next;
      return differing;
    }, PATIENT)
    .toBe(0);
  return last;
}

/** Reloads, and holds the window to what it was. */
async function expectSameAfterReload(
  app: OpenApp,
  whenThere: (page: Page) => Promise<void>,
  outside?: Box,
): Promise<void> {
  const { page } = app;
  const before = { picture: await restingPicture(app), scrolls: await scrolls(page) };
  await page.reload();
  await whenThere(page);
  await expect.poll(() => scrolls(page), PATIENT).toEqual(before.scrolls);
  await expect
    .poll(async () => differingPixels(before.picture, await picture(app), outside), PATIENT)
    .toBeLessThanOrEqual(STRAY_PIXELS);
}

/**
 * The same with a graph. The first time, its drawing is held to its camera: Cytoscape draws marks that were
 * zoomed to from images it made before, up to half a pixel off. Drawn anew, it is the same to the pixel.
 */
async function expectSameGraphAfterReload(app: OpenApp): Promise<void> {
  const { page } = app;
  const { camera, box } = await drawing(page);
  await expectSameAfterReload(app, whenGraphDrawn, box);
  expect(await drawing(page)).toEqual({ camera, box });
  await expectSameAfterReload(app, whenGraphDrawn);
}

/** Scrolls the part of the window under the point, as a hand on the wheel does. */
async function wheelOver(page: Page, x: number, y: number, by: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, by);
}

async function middleOf(page: Page, name: string) {
  const box = await region(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What of the graph is in the middle of its drawing, in layout units. */
function middleOfGraph({ camera, box }: Awaited<ReturnType<typeof drawing>>) {
  return {
    x: ((box.right - box.left) / 2 - camera.x) / camera.zoom,
    y: ((box.bottom - box.top) / 2 - camera.y) / camera.zoom,
  };
}

/** Zooms and drags the graph to where no fit would bring it. */
async function moveGraph(page: Page): Promise<void> {
  const { x, y } = await middleOf(page, 'Graph');
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  await page.waitForTimeout(300);
  await page.mouse.move(x + 171, y + 133);
  await page.mouse.down();
  await page.mouse.move(x + 110, y + 90, { steps: 4 });
  await page.mouse.up();
}

describeOnHosts('the session', (stage) => {
  it('brings the graph back to the pixel: view, camera, panes, what is open, how far each part is scrolled', () =>
    stage.withApp(
      { reducedMotion: true, link: 'v=1&q=quantization&f.class=inference&select=publication:gptq' },
      async (app) => {
        const { page } = app;
        await whenGraphDrawn(page);
        await page.getByRole('list', { name: 'Search results' }).getByRole('listitem').first().waitFor();
        const width = page.getByRole('separator', { name: 'Width of the details' });
        await width.focus();
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
        const details = region(page, 'Details');
        await details.getByRole('button', { name: /^What it does/ }).click();
        await details.getByRole('button', { name: /^My notes/ }).click();
        await region(page, 'Filters').getByRole('button', { name: /^Year/ }).first().click();
        await button(page, 'Switch to dark').click();
        await moveGraph(page);
        const pane = await middleOf(page, 'Details');
        await wheelOver(page, pane.x, pane.y, 260);
        const filters = await middleOf(page, 'Filters');
        await wheelOver(page, filters.x, Math.min(filters.y, 720), 190);
        await page.waitForTimeout(600);
        expect((await scrolls(page)).length).toBeGreaterThanOrEqual(2);
        await stage.shot(app, 'session-graph');
        await expectSameGraphAfterReload(app);
      },
    ));

  it('brings back a focus that was fitted, and one in which the view was moved', () =>
    stage.withApp({ reducedMotion: true, link: 'v=1&focus=publication:gptq' }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const expectSameFocus = async () => {
        await page.waitForTimeout(1000);
        const before = await drawing(page);
        const table = region(page, 'Graph');
        const words = await table.innerText();
        await page.reload();
        await whenGraphDrawn(page);
        await expect.poll(() => drawing(page), PATIENT).toEqual(before);
        await expect.poll(() => table.innerText(), PATIENT).toBe(words);
      };
      await expectSameFocus();
      await moveGraph(page);
      await expectSameFocus();
    }));

  it('brings the table, the comparison and the review back to the pixel', () =>
    stage.withApp(
      {
        reducedMotion: true,
        link: 'v=1&view=table&compare=technique:io-aware-attention&compare=publication:gptq&compare=publication:sparsegpt',
      },
      async (app) => {
        const { page } = app;
        const whenThere = (name: string) => async () => {
          await whenReady(page);
          await expect.poll(() => tab(page, name).getAttribute('aria-selected')).toBe('true');
        };
        await whenThere('Table')();
        const grid = page.getByRole('grid', { name: 'Publications' });
        await grid.getByRole('button', { name: 'Year' }).click();
        const box = await grid.boundingBox();
        await wheelOver(page, (box?.x ?? 0) + 200, 400, 700);
        await page.waitForTimeout(600);
        expect(await scrolls(page)).not.toEqual([]);
        await expectSameAfterReload(app, whenThere('Table'), await undoButtons(page));
        for (const name of ['Compare', 'Review']) {
          await tab(page, name).click();
          await page.waitForTimeout(400);
          await wheelOver(page, 640, 450, 330);
          await page.waitForTimeout(600);
          expect(await scrolls(page)).not.toEqual([]);
          await stage.shot(app, `session-${name.toLowerCase()}`);
          await expectSameAfterReload(app, whenThere(name), await undoButtons(page));
        }
      },
    ));

  it.skipIf(stage.hostName !== 'browser')(
    'opens with what was in the middle of the graph in the middle of a window of another size',
    () =>
      stage.withApp({ reducedMotion: true }, async ({ page }) => {
        await whenGraphDrawn(page);
        await moveGraph(page);
        await page.waitForTimeout(600);
        const before = await drawing(page);
        const address = page.url();
        await page.goto('about:blank');
        await page.setViewportSize({ width: 1100, height: 700 });
        await page.goto(address);
        await whenGraphDrawn(page);
        const after = await drawing(page);
        expect(after.box).not.toEqual(before.box);
        expect(after.camera.zoom).toBe(before.camera.zoom);
        expect(middleOfGraph(after).x).toBeCloseTo(middleOfGraph(before).x, 0);
        expect(middleOfGraph(after).y).toBeCloseTo(middleOfGraph(before).y, 0);
      }),
  );

  it('has what was done in the very moment before the page went', () =>
    stage.withApp({ link: 'v=1&select=publication:gptq' }, async ({ page }) => {
      await whenGraphDrawn(page);
      await region(page, 'Details')
        .getByRole('button', { name: /^My notes/ })
        .click();
      const note = page.getByRole('textbox', { name: 'Note on GPTQ' });
      await note.fill('Typed last.');
      await page.reload();
      await whenGraphDrawn(page);
      await region(page, 'Details').getByText('Typed last.').last().waitFor();

      await page.getByLabel('Search the corpus', { exact: true }).fill('pruning');
      await page.reload();
      await whenGraphDrawn(page);
      await expect(page.getByLabel('Search the corpus', { exact: true }).inputValue()).resolves.toBe(
        'pruning',
      );
    }));
});
