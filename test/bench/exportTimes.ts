/** From the click on "Export" in the dialog to the finished file, for each format, through the real window. */
import type { Browser, Page } from 'playwright-core';
import { openApp, openContext } from './openApp.ts';
import { repeat } from './repeat.ts';
import { kilobytes, median, milliseconds, type Row } from './report.ts';

interface Format {
  readonly label: string;
  readonly radio: 'SVG' | 'PNG';
  readonly scale: 1 | 4 | null;
}

const FORMATS: readonly Format[] = [
  { label: 'SVG', radio: 'SVG', scale: null },
  { label: 'PNG ×1', radio: 'PNG', scale: 1 },
  { label: 'PNG ×4', radio: 'PNG', scale: 4 },
];

interface Exported {
  readonly ms: number;
  readonly bytes: number;
}

export async function exportTimeRows(browser: Browser, url: string): Promise<readonly Row[]> {
  const context = await openContext(browser);
  const page = await openApp(context, url);
  const rows: Row[] = [];
  for (const format of FORMATS) {
    const runs = await repeat(() => exportOnce(page, format));
    const ms = median(runs.map((run) => run.ms));
    rows.push({
      measure: `Export of the shipped graph, ${format.label}`,
      value: `${milliseconds(ms)}, ${kilobytes(median(runs.map((run) => run.bytes)))}`,
    });
  }
  await context.close();
  return rows;
}

/** The file is finished when the window hands it over as an address of a blob. */
async function exportOnce(page: Page, { radio, scale }: Format): Promise<Exported> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: radio }).check();
  if (scale !== null) await dialog.getByLabel('Scale').selectOption(String(scale));
  await page.evaluate(() => {
    const original = URL.createObjectURL.bind(URL);
    let start = 0;
    document.addEventListener(
      'click',
      () => {
        start = performance.now();
      },
      { capture: true, once: true },
    );
    Reflect.set(
      window,
      'exported',
      new Promise((resolve) => {
        URL.createObjectURL = (blob: Blob) => {
          resolve({ ms: performance.now() - start, bytes: blob.size });
          URL.createObjectURL = original;
          return original(blob);
        };
      }),
    );
  });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const exported = await page.evaluate(() => Reflect.get(window, 'exported') as Promise<Exported>);
  await (await download).delete();
  await dialog.waitFor({ state: 'hidden' });
  if (exported.bytes === 0) throw new Error(`the exported ${radio} is empty`);
  return exported;
}
