/** A figure as the bytes of a file, without a window: the same figure gives the same bytes on every machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { checkRasterSize } from '../../shared/export/rasterSize.ts';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import { type FigureSettings, rasterOf } from '../../shared/figure/figureSettings.ts';
import { FIGURE_SIZES } from '../../shared/figure/figureSize.ts';
import { writePdf } from '../../shared/figure/pdfWriter.ts';
import { toPngRows, writePng } from '../../shared/figure/pngFile.ts';
import { pngTextsOf } from '../../shared/figure/pngTexts.ts';
import { writeSvg } from '../../shared/figure/svgWriter.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { FigureFormat } from './figureArgs.ts';

const { resolve } = createRequire(import.meta.url);

/** @param date `YYYY-MM-DD` */
export async function writeFigure(
  format: FigureFormat,
  figure: FigureModel,
  settings: FigureSettings,
  date: string,
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'svg':
      return ok(new TextEncoder().encode(writeSvg(figure)));
    case 'pdf':
      return ok(
        await writePdf(figure, {
          fonts: await readFonts(),
          minFontPt: figure.minFontPt ?? FIGURE_SIZES[0].minFontPt,
          date: new Date(`${date}T00:00:00Z`),
        }),
      );
    case 'png':
      return paint(figure, settings);
  }
}

async function readFonts() {
  const [medium, semibold] = await Promise.all(
    ['500Medium/Inter_500Medium.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((name) =>
      readFile(resolve(`@expo-google-fonts/inter/${name}`)),
    ),
  );
  return { medium: new Uint8Array(medium ?? []), semibold: new Uint8Array(semibold ?? []) };
}

let wasm: Promise<void> | null = null;

async function paint(figure: FigureModel, settings: FigureSettings): Promise<Result<Uint8Array>> {
  const { scale, pixelsPerMetre } = rasterOf(settings);
  const size = checkRasterSize(figure, scale);
  if (!size.ok) return size;
  wasm ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((bytes) => initWasm(bytes));
  await wasm;
  const { medium, semibold } = await readFonts();
  const image = new Resvg(writeSvg({ ...figure, minFontPt: null, recipe: null }), {
    font: { fontBuffers: [medium, semibold], defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: scale },
  }).render();
  const { width, height } = image;
  const rows = toPngRows(new Uint8ClampedArray(image.pixels), width, null);
  const description = { width, height, pixelsPerMetre, texts: pngTextsOf(figure) };
  return ok(writePng(description, [new Uint8Array(deflateSync(rows))]));
}
