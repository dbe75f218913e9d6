/**
 * A small picture of a graph as a few paths in named colours: it follows light and dark, holds no markup
 * that could carry anything else, and takes a tenth of what the figure takes as SVG.
 */
import { z } from 'zod';
import type { FigureModel } from '../figure/figureModel.ts';
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
const MIN_DOT_PX = 2;

/**
 * The thumbnail of a figure drawn in the light palette: its edges and marks, without labels, legend and
 * caption, scaled so that its width becomes that of a thumbnail. Faded marks take the colour of edges;
 * rings of the selected are left out. Of very large graphs, the first lines and dots.
 */
export function toThumbnail(figure: FigureModel): Thumbnail {
  const scale = THUMBNAIL_SIZE.width / figure.width;
  const at = (x: number, y: number) => `${Math.round(x * scale)},${Math.round(y * scale)}`;
  const partsByStroke = new Map<string, string[]>();
  const draw = (colour: string, width: number, part: string) => {
    const key = `${colour} ${width}`;
    const parts = partsByStroke.get(key) ?? [];
    parts.push(part);
    partsByStroke.set(key, parts);
  };
  const groups = figure.groups.filter(({ id }) => id === 'edges' || id === 'nodes');
  for (const line of groups.flatMap(({ lines }) => lines).slice(0, MAX_LINES)) {
    draw(nameOfColour(line.stroke), LINE_WIDTH, `M${at(line.x1, line.y1)}L${at(line.x2, line.y2)}`);
  }
  const marks = groups.flatMap((group) => group.marks).filter(({ fill }) => fill !== 'none');
  for (const mark of marks.slice(0, MAX_DOTS)) {
    const colour = mark.opacity < 1 ? 'edge' : nameOfColour(mark.fill);
    draw(colour, Math.max(MIN_DOT_PX, Math.round(mark.size * scale)), `M${at(mark.x, mark.y)}h0`);
  }
  return {
    ...THUMBNAIL_SIZE,
    paths: [...partsByStroke].map(([key, parts]) => {
      const [colour = 'edge', width = ''] = key.split(' ');
      return { colour, width: Number(width), path: parts.join('') };
    }),
  };
}

const LIGHT_NAMES = new Map(
  (Object.entries(PALETTES.light) as [keyof Palette, string][])
    .reverse()
    .map(([name, colour]) => [colour, name]),
);

function nameOfColour(colour: string): string {
  return LIGHT_NAMES.get(colour) ?? 'edge';
}
