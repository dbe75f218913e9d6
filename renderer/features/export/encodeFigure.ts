/** Turns a figure into the bytes of a file, one encoder a format. An empty image is an error, never a file. */
import type { FigureExporter } from '../../../shared/export/exporterRegistry.ts';
import { checkRasterSize } from '../../../shared/export/rasterSize.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import { fail, messageOf, ok, type Result } from '../../../shared/lib/result.ts';
import { FIGURE_FONT_FAMILIES, paintFigure } from './canvasPainter.ts';

type Encoder = (figure: FigureModel, scale: number) => Promise<Result<Uint8Array>>;

const ENCODERS: Readonly<Record<FigureExporter['id'], Encoder>> = {
  svg: async (figure) => ok(new TextEncoder().encode(writeSvg(figure))),
  png: encodePng,
};

/** The file's bytes; `export/too-large` or `export/no-image` when the pixels cannot be had. */
export function encodeFigure(
  exporter: FigureExporter['id'],
  figure: FigureModel,
  scale: number,
): Promise<Result<Uint8Array>> {
  return ENCODERS[exporter](figure, scale);
}

async function encodePng(figure: FigureModel, scale: number): Promise<Result<Uint8Array>> {
  const size = checkRasterSize(figure, scale);
  if (!size.ok) return size;
  try {
    await Promise.all(
      [500, 600].map((weight) => document.fonts.load(`${weight} 12px ${FIGURE_FONT_FAMILIES}`)),
    );
    const canvas = document.createElement('canvas');
    canvas.width = size.value.width;
    canvas.height = size.value.height;
    const context = canvas.getContext('2d');
    if (!context) return noImage('the canvas could not be set up');
    paintFigure(context, figure, scale);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob || blob.size === 0) return noImage('the image came out empty');
    return ok(new Uint8Array(await blob.arrayBuffer()));
  } catch (thrown) {
    return noImage(messageOf(thrown));
  }
}

function noImage(why: string): Result<never> {
  return fail('export/no-image', `The image could not be drawn: ${why}.`, {
    kept: 'No file was written; the graph is as it was.',
    hint: 'Choose a lower scale, or SVG.',
  });
}
