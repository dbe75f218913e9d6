/**
 * A small picture of a graph as a few paths in named colours: it follows light and dark, holds no markup
 * that could carry anything else, and takes a tenth of what the figure takes as SVG.
 */
import { z } from 'zod';
import type { FigureLine, FigureMark, FigureModel } from '../figure/figureModel.ts';
import { PALETTES, type Palette } from '../graph/palette.ts';

export const THUMBNAIL_SIZE = { width: 240, height: 150 } as const;

/** More than any thumbnail of this app needs: a limit for what a file may bring. */
const MAX_PATH_LENGTH = 40_000;

export interface ThumbnailPath {
  /** Name of the data colour, as in the palette. */
  readonly colour: string;
  /** Stroke width in px, round caps: a dot is a line of no length. */
  readonly width: number;
  /** Moves and lines in whole px. */
  readonly path: string;
}

export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  /** Painted in order. */
  readonly paths: readonly ThumbnailPath[];
}

export const thumbnailSchema = z
  .object({
    width: z.number().positive().max(1000),
    height: z.number().positive().max(1000),
    paths: z
      .array(
        z.object({
          colour: z.string().regex(/^[a-z0-9-]{1,40}$/i),
          width: z.number().positive().max(100),
          path: z.string().regex(/^[MLh\d ,.-]*$/),
        }),
      )
      .max(200),
  })
  .refine(({ paths }) => paths.reduce((sum, { path }) => sum + path.length, 0) <= MAX_PATH_LENGTH, {
    error: 'The thumbnail is too large.',
  });

/** More lines and dots than these say nothing at this size. */
const MAX_LINES = 900;
const MAX_DOTS = 900;
const LINE_WIDTH = 0.5;
const PADDING_PX = 8;
const DOT_PX = { least: 2, most: 14 } as const;
/** A few nodes are not blown up beyond the figure's own scale. */
const MAX_SCALE = 1;

/**
 * The thumbnail of a figure drawn in the light palette: its edges and marks, without labels, legend and
 * caption, fitted into the picture. Faded marks take the colour of edges; faded edges and rings of the
 * selected are left out. Of very large graphs, the first lines and dots.
 */
export function toThumbnail(figure: FigureModel): Thumbnail {
  const groups = figure.groups.filter(({ id }) => id === 'edges' || id === 'nodes');
  const marks = groups.flatMap((group) => group.marks).filter(({ fill }) => fill !== 'none');
  const { scale, toPoint } = fitMarks(marks);
  const partsByStroke = new Map<string, string[]>();
  const draw = (colour: string, width: number, part: string) => {
    const key = `${colour} ${width}`;
    const parts = partsByStroke.get(key) ?? [];
    parts.push(part);
    partsByStroke.set(key, parts);
  };
  for (const line of clearLines(groups.flatMap(({ lines }) => lines)).slice(0, MAX_LINES)) {
    const part = `M${toPoint(line.x1, line.y1)}L${toPoint(line.x2, line.y2)}`;
    draw(nameOfColour(line.stroke), LINE_WIDTH, part);
  }
  for (const mark of marks.slice(0, MAX_DOTS)) {
    const colour = mark.opacity < 1 ? 'edge' : nameOfColour(mark.fill);
    const width = Math.min(DOT_PX.most, Math.max(DOT_PX.least, Math.round(mark.size * scale)));
    draw(colour, width, `M${toPoint(mark.x, mark.y)}h0`);
  }
  return {
    ...THUMBNAIL_SIZE,
    paths: [...partsByStroke].map(([key, parts]) => {
      const [colour = 'edge', width = ''] = key.split(' ');
      return { colour, width: Number(width), path: parts.join('') };
    }),
  };
}

/** The lines without those that are fainter than others of their colour: faded by a search or a focus. */
function clearLines(lines: readonly FigureLine[]): readonly FigureLine[] {
  const strongestByStroke = new Map<string, number>();
  for (const { stroke, opacity } of lines) {
    strongestByStroke.set(stroke, Math.max(opacity, strongestByStroke.get(stroke) ?? 0));
  }
  return lines.filter(({ stroke, opacity }) => opacity >= (strongestByStroke.get(stroke) ?? 0) / 2);
}

/** The scale, and the way from the figure's points to the thumbnail's, that centre the marks in it. */
function fitMarks(marks: readonly FigureMark[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of marks) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const { width, height } = THUMBNAIL_SIZE;
  const scale = Math.min(
    (width - 2 * PADDING_PX) / Math.max(1, right - left),
    (height - 2 * PADDING_PX) / Math.max(1, bottom - top),
    MAX_SCALE,
  );
  const toPoint = (x: number, y: number) => {
    const [dx, dy] = [x - (left + right) / 2, y - (top + bottom) / 2];
    return `${Math.round(width / 2 + dx * scale)},${Math.round(height / 2 + dy * scale)}`;
  };
  return { scale, toPoint };
}

const LIGHT_NAMES = new Map(
  (Object.entries(PALETTES.light) as [keyof Palette, string][])
    .reverse()
    .map(([name, colour]) => [colour, name]),
);

function nameOfColour(colour: string): string {
  return LIGHT_NAMES.get(colour) ?? 'edge';
}
