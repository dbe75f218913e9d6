/**
 * How large a figure is in print. Text is set at a fixed size in figure px; a print size says how many millimetres
 * such a px is, so that the smallest text has the size asked for, and how many of them fit the width.
 */
import { LABEL_SIZE_PX } from '../graph/labels.ts';

export const FIGURE_SIZES = [
  { id: 'window', name: 'As on screen', widthMM: null, aspect: null, minFontPt: 9 },
  { id: 'column', name: 'One column, 85 mm', widthMM: 85, aspect: null, minFontPt: 6 },
  { id: 'wide', name: 'One and a half, 120 mm', widthMM: 120, aspect: null, minFontPt: 7 },
  { id: 'page', name: 'Full width, 180 mm', widthMM: 180, aspect: null, minFontPt: 7 },
  { id: 'slide', name: 'Slide, 16:9', widthMM: 254, aspect: 9 / 16, minFontPt: 11 },
] as const satisfies readonly FigureSizeSpec[];

interface FigureSizeSpec {
  readonly id: string;
  readonly name: string;
  /** Null for as many px as the drawing on screen has. */
  readonly widthMM: number | null;
  /** Height of the whole figure as a share of its width; null for as high as it needs. */
  readonly aspect: number | null;
  /** Size of the smallest text, in pt; what is proposed for this width. */
  readonly minFontPt: number;
}

export type FigureSize = (typeof FIGURE_SIZES)[number];
export type FigureSizeId = FigureSize['id'];

/** Sizes of the smallest text that can be chosen, in pt. */
export const FONT_SIZES_PT = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16] as const;

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;

/** Millimetres that a px of the figure is, when its smallest text shall have so many points. */
export function mmPerPx(minFontPt: number): number {
  return ((minFontPt / PT_PER_INCH) * MM_PER_INCH) / LABEL_SIZE_PX;
}

/** Width of the figure in px; null where the size leaves it to the screen. */
export function widthPxOf({ widthMM }: FigureSizeSpec, minFontPt: number): number | null {
  return widthMM === null ? null : Math.round(widthMM / mmPerPx(minFontPt));
}

/** Pixels of an image for each px of the figure, at a resolution in dots an inch. */
export function scaleAt(dpi: number, minFontPt: number): number {
  return (dpi / MM_PER_INCH) * mmPerPx(minFontPt);
}

/** Resolutions in dots an inch that journals ask for, and that of a screen. */
export const RESOLUTIONS_DPI = [150, 300, 600] as const;
export type Resolution = (typeof RESOLUTIONS_DPI)[number];

/** Pixels a metre, as a PNG says it. */
export function pixelsPerMetre(dpi: number): number {
  return Math.round((dpi / MM_PER_INCH) * 1000);
}
