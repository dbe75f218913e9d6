/** How large an image in pixels may be: beyond a canvas's limits a browser gives an empty image without an error. */
import { fail, ok, type Result } from '../lib/result.ts';

/** Chromium's limits: measured, and the same in its sources. */
export const MAX_CANVAS_AREA = 2 ** 28;
export const MAX_CANVAS_SIDE = 65_535;

export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

export interface RasterSize {
  readonly width: number;
  readonly height: number;
}

/** The image's size in whole pixels, or `export/too-large` with what to do instead. */
export function checkRasterSize(
  figure: { readonly width: number; readonly height: number },
  scale: number,
): Result<RasterSize> {
  const width = Math.ceil(figure.width * scale);
  const height = Math.ceil(figure.height * scale);
  const fits =
    width > 0 &&
    height > 0 &&
    width <= MAX_CANVAS_SIDE &&
    height <= MAX_CANVAS_SIDE &&
    width * height <= MAX_CANVAS_AREA;
  return fits
    ? ok({ width, height })
    : fail(
        'export/too-large',
        `An image of ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels is more than can be drawn.`,
        { kept: 'No file was written.', hint: 'Choose a lower scale, or SVG, which has no such limit.' },
      );
}
