/**
 * The jobs of the figure worker: a figure as the bytes of a PNG or a PDF. An image is painted in bands and compressed
 * as they come, so that its size has no limit but that of one band, and the window is never held up.
 */
import mediumUrl from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url';
import semiboldUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import type { FigureFonts } from '../../shared/figure/pdfWriter.ts';
import { toPngRows, writePng } from '../../shared/figure/pngFile.ts';
import { pngTextsOf } from '../../shared/figure/pngTexts.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { JobContext, Jobs } from '../../shared/worker/workerProtocol.ts';
import { paintFigure } from './figurePainter.ts';

export interface PngRequest {
  readonly figure: FigureModel;
  /** Size of the image in whole pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each px of the figure. */
  readonly scale: number;
  /** For the size in print; null leaves it unsaid. */
  readonly pixelsPerMetre: number | null;
}

export interface PdfRequest {
  readonly figure: FigureModel;
  readonly minFontPt: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Pixels of a band: what a canvas and its copy take is about 32 MB each. */
const BAND_PIXELS = 2 ** 23;

async function png(request: PngRequest, context: JobContext): Promise<Result<Uint8Array>> {
  const { figure, width, height, scale, pixelsPerMetre } = request;
  try {
    await loadFonts();
    const bandHeight = Math.max(1, Math.min(height, Math.floor(BAND_PIXELS / width)));
    const painter = new OffscreenCanvas(width, bandHeight).getContext('2d', { willReadFrequently: true });
    if (!painter) return noImage('the canvas could not be set up');
    const compressor = new CompressionStream('deflate');
    const writer = compressor.writable.getWriter();
    const compressed = collect(compressor.readable);
    // Asked for at the end; where painting stops before, nobody waits for what it comes to.
    compressed.catch(() => {});
    let above: Uint8ClampedArray | null = null;
    for (let top = 0; top < height; top += bandHeight) {
      if (context.isCancelled()) {
        await writer.abort();
        return fail('worker/cancelled', 'The export was stopped.', { kept: 'No file was written.' });
      }
      const rowCount = Math.min(bandHeight, height - top);
      paintFigure(painter, figure, scale, top);
      const { data } = painter.getImageData(0, 0, width, rowCount);
      await writer.write(toPngRows(data, width, above) as Uint8Array<ArrayBuffer>);
      above = data.slice((rowCount - 1) * width * 4);
      context.report({ phase: 'Painting the image', done: top + rowCount, total: height });
    }
    await writer.close();
    const description = { width, height, pixelsPerMetre, texts: pngTextsOf(figure) };
    return ok(writePng(description, await compressed));
  } catch (thrown) {
    return noImage(messageOf(thrown));
  }
}

async function pdf({ figure, minFontPt, date }: PdfRequest): Promise<Result<Uint8Array>> {
  try {
    const { writePdf } = await import('../../shared/figure/pdfWriter.ts');
    const fonts = await fetchFonts();
    return ok(await writePdf(figure, { fonts, minFontPt, date: new Date(`${date}T00:00:00Z`) }));
  } catch (thrown) {
    return noImage(messageOf(thrown));
  }
}

/** The recipe in a PDF; see `readPdfRecipe`. */
async function pdfRecipe(file: Uint8Array): Promise<Result<string>> {
  const { readPdfRecipe } = await import('../../shared/figure/pdfWriter.ts');
  return readPdfRecipe(file);
}

let fonts: Promise<FigureFonts> | null = null;

function fetchFonts(): Promise<FigureFonts> {
  fonts ??= Promise.all([mediumUrl, semiboldUrl].map(fetchBytes)).then(([medium, semibold]) => ({
    medium: medium ?? new Uint8Array(),
    semibold: semibold ?? new Uint8Array(),
  }));
  return fonts;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the font ${address} could not be read (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

let fontsLoaded: Promise<unknown> | null = null;

/** A worker has no style sheet: its canvas knows the fonts that are handed to it. */
function loadFonts(): Promise<unknown> {
  fontsLoaded ??= fetchFonts().then(({ medium, semibold }) =>
    Promise.all(
      [
        [medium, '500'],
        [semibold, '600'],
      ].map(async ([bytes, weight]) => {
        const face = new FontFace('Inter', bytes as Uint8Array<ArrayBuffer>, { weight: weight as string });
        (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(await face.load());
      }),
    ),
  );
  return fontsLoaded;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}

function noImage(why: string): Result<never> {
  return fail('export/no-image', `The figure could not be drawn: ${why}.`, {
    kept: 'No file was written; the graph is as it was.',
    hint: 'Choose a lower resolution, or SVG.',
  });
}

export const figureJobs = { png, pdf, pdfRecipe } satisfies Jobs;
