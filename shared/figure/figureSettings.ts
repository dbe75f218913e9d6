/** What is chosen of a figure beside its content: size, resolution, theme, legend, caption. Plain data. */
import type { ColourScheme } from '../graph/palette.ts';
import type { FigureInput } from './figureInput.ts';
import {
  FIGURE_SIZES,
  type FigureSize,
  type FigureSizeId,
  mmPerPx,
  pixelsPerMetre,
  type Resolution,
  scaleAt,
  widthPxOf,
} from './figureSize.ts';
import type { LegendPlace } from './legendPlaces.ts';

export interface FigureSettings {
  readonly size: FigureSizeId;
  /** Of the smallest text, in pt; for sizes in print. */
  readonly minFontPt: number;
  /** Dots an inch, for sizes in print. */
  readonly dpi: Resolution;
  /** Pixels for each px, for a figure as on screen. */
  readonly scale: number;
  readonly scheme: ColourScheme;
  readonly legendPlace: LegendPlace;
  readonly withCaption: boolean;
}

export const DEFAULT_FIGURE: FigureSettings = {
  size: 'window',
  minFontPt: 9,
  dpi: 300,
  scale: 2,
  scheme: 'light',
  legendPlace: 'below',
  withCaption: true,
};

export function sizeOfFigure(id: FigureSizeId): FigureSize {
  return FIGURE_SIZES.find((size) => size.id === id) ?? FIGURE_SIZES[0];
}

/** Another size comes with the text size that is usual for it. */
export function withSize(settings: FigureSettings, id: FigureSizeId): FigureSettings {
  return { ...settings, size: id, minFontPt: sizeOfFigure(id).minFontPt };
}

/** Of the graph as drawn on screen, in px. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** The part of a figure's input that its size decides; in print the graph keeps the proportions it has on screen. */
export function boxOf(
  { size, minFontPt }: Pick<FigureSettings, 'size' | 'minFontPt'>,
  screen: ScreenSize,
): Pick<FigureInput, 'width' | 'height' | 'totalHeight' | 'minFontPt'> {
  const spec = sizeOfFigure(size);
  const width = widthPxOf(spec, minFontPt);
  if (width === null) return { width: Math.round(screen.width), height: Math.round(screen.height) };
  return {
    width,
    height: Math.round((width * screen.height) / screen.width),
    minFontPt,
    ...(spec.aspect === null ? {} : { totalHeight: Math.round(width * spec.aspect) }),
  };
}

/** Pixels for each px of the figure, and pixels a metre where it has a size in print. */
export function rasterOf({ size, minFontPt, dpi, scale }: FigureSettings): {
  readonly scale: number;
  readonly pixelsPerMetre: number | null;
} {
  return size === 'window'
    ? { scale, pixelsPerMetre: null }
    : { scale: scaleAt(dpi, minFontPt), pixelsPerMetre: pixelsPerMetre(dpi) };
}

/** "85 × 64 mm", or null for a figure in px. */
export function printSizeText(figure: {
  readonly width: number;
  readonly height: number;
  readonly minFontPt: number | null;
}): string | null {
  if (figure.minFontPt === null) return null;
  const mm = mmPerPx(figure.minFontPt);
  return `${Math.round(figure.width * mm)} × ${Math.round(figure.height * mm)} mm`;
}
