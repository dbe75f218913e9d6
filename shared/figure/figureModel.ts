/**
 * A figure as a flat list of marks, lines and texts: what an exported image holds, before it is written
 * as SVG or painted on a canvas. Nothing that draws a figure decides anything.
 */
import type { CurvePiece } from '../graph/edgeRoutes.ts';
import type { Shape } from '../graph/graphStyle.ts';

export interface FigureMark {
  /** Node id, or the name of the legend's entry. */
  readonly id: string;
  readonly shape: Shape;
  /** Centre and side of its box, in px of the figure. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly opacity: number;
  /** Read by pointer and screen reader; absent in the legend. */
  readonly title?: string | undefined;
}

export interface FigureLine {
  readonly id: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly [number, number] | null;
  readonly opacity: number;
  /** The pieces of a curve from the first end to the second; absent for a straight line. */
  readonly curve?: readonly CurvePiece[] | undefined;
}

export interface FigureText {
  readonly id: string;
  readonly text: string;
  /** Anchor and baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly semibold: boolean;
  readonly fill: string;
  /** Colour drawn around the letters so that they stay legible over lines; null for none. */
  readonly halo: string | null;
}

export interface FigureGroup {
  readonly id: 'guides' | 'edges' | 'nodes' | 'path' | 'labels' | 'legend' | 'caption';
  readonly lines: readonly FigureLine[];
  readonly marks: readonly FigureMark[];
  readonly texts: readonly FigureText[];
}

export interface FigureModel {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  /** The alternative text. */
  readonly description: string;
  /** Size in print of its smallest text, in pt, which gives the size of the whole; null for a figure in px. */
  readonly minFontPt: number | null;
  /** What the figure was made from; see `encodeRecipe`. Null where there is none. */
  readonly recipe: string | null;
  /** Painted in order, lines first, then marks, then texts. */
  readonly groups: readonly FigureGroup[];
}

/** Families tried in turn for the text of a figure; Inter is what the app itself is set in. */
export const FIGURE_FONTS = [
  'Inter Variable',
  'Inter',
  'system-ui',
  'Helvetica',
  'Arial',
  'sans-serif',
] as const;

/** Width of the halo around letters, in px. */
export const HALO_WIDTH = 3;
