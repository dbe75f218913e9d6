/** Where the legend of a figure stands: under the graph, beside it, or within it where nothing is in its way. */
import type { CurvePiece } from '../graph/edgeRoutes.ts';
import type { Point } from '../graph/graphModel.ts';
import type { Palette } from '../graph/palette.ts';
import type { MeasureText } from '../graph/textWidth.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureGroup } from './figureModel.ts';
import { buildLegendGroup } from './legendGroup.ts';
import type { LegendPlace } from './legendPlaces.ts';

/** The legend as a column of its own, at the origin. */
export interface LegendBlock {
  readonly group: FigureGroup;
  readonly width: number;
  readonly height: number;
}

const CORNERS = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const;

export function buildLegendBlock(
  input: FigureInput,
  palette: Palette,
  zoom: number,
  measure: MeasureText,
): LegendBlock {
  const { group, bottom } = buildLegendGroup({ ...input, width: 0 }, palette, 0, zoom, measure);
  const right = group.texts.reduce(
    (widest, text) => Math.max(widest, text.x + measure(text.text, text.size, text.semibold)),
    FIGURE_PADDING_PX,
  );
  return {
    group: moveGroup(group, -FIGURE_PADDING_PX, 0),
    width: right - FIGURE_PADDING_PX,
    height: bottom,
  };
}

/**
 * The top left corner of the block within the graph, in px; null where it shall stand under the graph.
 * @param drawn the groups of the graph, whose marks and texts are what `auto` keeps clear of
 */
export function placeLegend(
  place: Exclude<LegendPlace, 'below' | 'right'>,
  block: LegendBlock,
  size: { readonly width: number; readonly height: number },
  drawn: readonly FigureGroup[],
  measure: MeasureText,
): { readonly x: number; readonly y: number } | null {
  if (typeof place !== 'string') {
    return {
      x: clamp(place.x * size.width, 0, size.width - block.width),
      y: clamp(place.y * size.height, 0, size.height - block.height),
    };
  }
  const cornerAt = (corner: (typeof CORNERS)[number]) => ({
    x: corner.endsWith('left') ? FIGURE_PADDING_PX : size.width - FIGURE_PADDING_PX - block.width,
    y: corner.startsWith('top') ? FIGURE_PADDING_PX : size.height - FIGURE_PADDING_PX - block.height,
  });
  if (place !== 'auto') return cornerAt(place);
  const corners = CORNERS.map(cornerAt);
  return corners.find((at) => isFree(at, block, drawn, measure)) ?? null;
}

/** Room between the legend and what stands next to it, in px. */
const CLEAR_PX = 8;

function isFree(
  at: { readonly x: number; readonly y: number },
  block: LegendBlock,
  drawn: readonly FigureGroup[],
  measure: MeasureText,
): boolean {
  const touches = (left: number, top: number, right: number, bottom: number) =>
    right > at.x - CLEAR_PX &&
    left < at.x + block.width + CLEAR_PX &&
    bottom > at.y - CLEAR_PX &&
    top < at.y + block.height + CLEAR_PX;
  return drawn.every(
    ({ marks, texts }) =>
      marks.every(({ x, y, size }) => !touches(x - size / 2, y - size / 2, x + size / 2, y + size / 2)) &&
      texts.every((text) => {
        const width = measure(text.text, text.size, text.semibold);
        const left = text.x - { start: 0, middle: width / 2, end: width }[text.anchor];
        return !touches(left, text.y - text.size, left + width, text.y);
      }),
  );
}

/** The group moved by so many px; with a halo colour, its texts stay legible over lines. */
export function moveGroup(
  group: FigureGroup,
  dx: number,
  dy: number,
  halo: string | null = null,
): FigureGroup {
  return {
    ...group,
    lines: group.lines.map((line) => ({
      ...line,
      x1: line.x1 + dx,
      y1: line.y1 + dy,
      x2: line.x2 + dx,
      y2: line.y2 + dy,
      ...(line.curve ? { curve: line.curve.map((piece) => movePiece(piece, dx, dy)) } : {}),
    })),
    marks: group.marks.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
    texts: group.texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy, halo: halo ?? text.halo })),
  };
}

function movePiece({ control, end }: CurvePiece, dx: number, dy: number): CurvePiece {
  const move = (at: Point) => ({ x: at.x + dx, y: at.y + dy });
  return { control: move(control), end: move(end) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
