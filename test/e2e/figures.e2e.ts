/** That a figure leaves the window as a paper wants it, and comes back as the very view. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { readPngText } from '../../shared/figure/pngFile.ts';
import { button, whenGraphDrawn } from './steps.ts';
import { findFaults } from './support/findFaults.ts';
import type { OpenApp } from './support/host.ts';
import { describeOnHosts } from './support/onHosts.ts';

async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.waitFor();
  return dialog;
}

async function choose(dialog: Locator, format: string, size?: string): Promise<void> {
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  if (size) await dialog.getByLabel('Size').selectOption({ label: size });
}

async function exportFigure(app: OpenApp, format: string, size?: string) {
  const dialog = await openExport(app.page);
  await choose(dialog, format, size);
  const saved = await app.captureSave(() => button(dialog, 'Export').click());
  await dialog.waitFor({ state: 'hidden' });
  return saved;
}

/** Drops a file on the window as a file manager would. */
async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content as number[])], fileName as string));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.getByText('Drop a figure to open the view it shows').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

const VIEW = 'v=1&f.strategy=pruning&projection=citations&layout=timeline&select=publication:sparsegpt';
const stateOf = (page: Page) => page.evaluate(() => window.location.hash);

/** The view, the corpus and the places of all nodes, as the file has them. */
function recipeIn({ bytes }: { readonly bytes: Buffer }): string {
  return /<metadata[^>]*>([^<]+)<\/metadata>/.exec(bytes.toString('utf8'))?.[1] ?? '';
}

describeOnHosts('a figure for a paper', (stage) => {
  it('has the size, the resolution and the texts that were asked for, as PNG', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      await whenGraphDrawn(app.page);
      const dialog = await openExport(app.page);
      await choose(dialog, 'PNG', 'One column, 85 mm');
      await dialog.getByLabel('Resolution').selectOption({ label: '600 dpi' });
      await dialog.getByText(/^85 × \d+ mm, 2,0\d\d × [\d,]+ px$/).waitFor();
      await dialog.getByText('Texts for the manuscript').click();
      await dialog.getByText(/was drawn with Peak Atlas from the corpus/).waitFor();
      expect(await findFaults(app.page)).toEqual([]);
      await stage.shot(app, 'export-figure');
      const saved = await app.captureSave(() => button(dialog, 'Export').click());
      const image = PNG.sync.read(saved.bytes);
      expect(Math.abs(image.width - (85 / 25.4) * 600)).toBeLessThan(4);
      const physical = saved.bytes.indexOf('pHYs') + 4;
      expect(saved.bytes.readUInt32BE(physical)).toBe(23_622);
      expect(readPngText(saved.bytes, 'Description')).toContain('publications');
      const colours = new Set<number>();
      for (let at = 0; at < image.data.length; at += 4) colours.add(image.data.readUInt32BE(at));
      expect(colours.size).toBeGreaterThan(50);
    }));

  it('is a vector with embedded fonts, as PDF', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      await whenGraphDrawn(app.page);
      const saved = await exportFigure(app, 'PDF', 'Full width, 180 mm');
      const read = await PDFDocument.load(saved.bytes);
      expect((read.getPage(0).getWidth() / 72) * 25.4).toBeCloseTo(180, 0);
      expect(read.getSubject()).toContain('94 of 94 publications');
    }));

  it('has its legend where it is moved to, by pointer and by keyboard', () =>
    stage.withApp({ reducedMotion: true }, async (app) => {
      await whenGraphDrawn(app.page);
      const dialog = await openExport(app.page);
      const legend = dialog.getByRole('button', { name: /^Legend: drag it/ });
      const before = await legend.boundingBox();
      await legend.focus();
      await app.page.keyboard.press('Shift+ArrowUp');
      await app.page.keyboard.press('ArrowRight');
      await expect(dialog.getByRole('combobox', { name: /^Legend/ }).inputValue()).resolves.toBe('moved');
      const moved = await legend.boundingBox();
      expect(moved?.y).toBeLessThan(before?.y ?? 0);
      await app.page.mouse.move((moved?.x ?? 0) + 20, (moved?.y ?? 0) + 10);
      await app.page.mouse.down();
      await app.page.mouse.move((moved?.x ?? 0) + 60, (moved?.y ?? 0) - 50, { steps: 4 });
      await app.page.mouse.up();
      const dragged = await legend.boundingBox();
      expect((dragged?.y ?? 0) - (moved?.y ?? 0)).toBeLessThan(-40);
      await dialog.getByRole('combobox', { name: /^Legend/ }).selectOption({ label: 'Beside the graph' });
      await stage.shot(app, 'export-legend');
    }));

  it('is shown as others see it, and what they cannot tell apart is named', () =>
    stage.withApp({ reducedMotion: true, colourScheme: 'dark' }, async (app) => {
      await whenGraphDrawn(app.page);
      const dialog = await openExport(app.page);
      await dialog.getByText('All marks of the legend can be told apart.').waitFor();
      await dialog.getByLabel('Preview as seen').selectOption({ label: 'Greyscale' });
      await dialog.getByText(/^(Hard to tell apart: |All marks)/).waitFor();
      expect(await findFaults(app.page)).toEqual([]);
      await stage.shot(app, 'export-greyscale');
    }));
});

describeOnHosts('a figure that is opened again', (stage) => {
  it.each(['SVG', 'PNG', 'PDF'])('is the very view it was made from, as %s', (format) =>
    stage.withApp({ link: VIEW, reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const before = recipeIn(await exportFigure(app, 'SVG'));
      const link = await stateOf(page);
      const saved = await exportFigure(app, format);
      await page.keyboard.press('ControlOrMeta+Shift+x');
      await page.getByRole('status').filter({ hasText: '94 of 94 publications' }).waitFor();
      await dropFile(page, saved.name, saved.bytes);
      await page.getByText(`${saved.name} is open as the view it shows.`).waitFor();
      await expect.poll(() => stateOf(page)).toBe(link);
      expect(recipeIn(await exportFigure(app, 'SVG'))).toBe(before);
      await page.keyboard.press('ControlOrMeta+z');
      await page.getByRole('status').filter({ hasText: '94 of 94 publications' }).waitFor();
    }),
  );

  it('that is none leaves the view as it is and says why', () =>
    stage.withApp({ link: VIEW, reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const before = await stateOf(page);
      await dropFile(page, 'cat.png', new TextEncoder().encode('not a picture'));
      await page.getByText(/cannot be opened as a view: it is neither SVG nor PNG nor PDF/).waitFor();
      expect(await stateOf(page)).toBe(before);
    }));

  it('from other data shows what there is, and names what there is not', () =>
    stage.withApp({ link: VIEW, reducedMotion: true }, async (app) => {
      const { page } = app;
      await whenGraphDrawn(page);
      const { bytes, name } = await exportFigure(app, 'SVG');
      const other = bytes
        .toString('utf8')
        .replaceAll('publication:sparsegpt', 'publication:from-elsewhere')
        .replace(/(&quot;corpusHash&quot;:&quot;)[0-9a-f]{12}/, '$1000000000000');
      await dropFile(page, name, new TextEncoder().encode(other));
      await page.getByText(/was made from other data .*1 item of it: publication:from-elsewhere/).waitFor();
    }));
});
