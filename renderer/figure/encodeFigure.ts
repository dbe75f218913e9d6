/** Turns a figure into the bytes of a file, one encoder a format. An empty image is an error, never a file. */
import type { FigureExporter } from '../../shared/export/exporterRegistry.ts';
import { checkRasterSize } from '../../shared/export/rasterSize.ts';
import type { FigureModel } from '../../shared/figure/figureModel.ts';
import { type FigureSettings, rasterOf } from '../../shared/figure/figureSettings.ts';
import { FIGURE_SIZES } from '../../shared/figure/figureSize.ts';
import { writeSvg } from '../../shared/figure/svgWriter.ts';
import { ok } from '../../shared/lib/result.ts';
import type { Progress } from '../../shared/worker/workerProtocol.ts';
import { today } from '../state/today.ts';
import type { RunningJob } from '../workers/workerClient.ts';
import { paintPng, printPdf } from './figureWorker.ts';

type Encoder = (
  figure: FigureModel,
  settings: FigureSettings,
  onProgress: (progress: Progress) => void,
) => RunningJob<Uint8Array>;

const ENCODERS: Readonly<Record<FigureExporter['id'], Encoder>> = {
  svg: (figure) => finished(ok(new TextEncoder().encode(writeSvg(figure)))),
  pdf: (figure) =>
    printPdf({ figure, minFontPt: figure.minFontPt ?? FIGURE_SIZES[0].minFontPt, date: today() }),
  png: (figure, settings, onProgress) => {
    const { scale, pixelsPerMetre } = rasterOf(settings);
    const size = checkRasterSize(figure, scale);
    return size.ok ? paintPng({ figure, ...size.value, scale, pixelsPerMetre }, onProgress) : finished(size);
  },
};

/** The file's bytes, in the making; `export/too-large` or `export/no-image` when they cannot be had. */
export function encodeFigure(
  exporter: FigureExporter['id'],
  ...request: Parameters<Encoder>
): RunningJob<Uint8Array> {
  return ENCODERS[exporter](...request);
}

function finished(result: Awaited<RunningJob<Uint8Array>['result']>): RunningJob<Uint8Array> {
  return { result: Promise.resolve(result), cancel: () => {} };
}
