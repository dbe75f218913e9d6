/** Makes the figure of a graph: the same marks, lines and labels as on screen, with legend and caption. Pure. */
import { buildEmphasis } from '../graph/emphasis.ts';
import { PALETTES, type Palette } from '../graph/palette.ts';
import { type MeasureText, measureInter } from '../graph/textWidth.ts';
import { buildCaptionGroup } from './captionGroup.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureGroup, FigureModel } from './figureModel.ts';
import { drawGraph, fitFigure } from './graphGroups.ts';
import { buildLegendGroup } from './legendGroup.ts';
import { buildLegendBlock, moveGroup, placeLegend } from './legendPlace.ts';

/** A graph lower than this shows nothing, whatever height the whole figure was to have. */
const MIN_GRAPH_HEIGHT_PX = 120;

/**
 * With a whole height given, the graph gets what legend and caption leave of it. Without a caption wanted, its
 * sentences are still the alternative text.
 */
export function buildFigure(input: FigureInput): FigureModel {
  const palette = PALETTES[input.scheme];
  const measure = input.measure ?? measureInter;
  const drawn = drawParts(input, palette, measure);
  const { totalHeight } = input;
  const spare = totalHeight === undefined ? 0 : Math.floor(totalHeight - drawn.bottom - FIGURE_PADDING_PX);
  const { groups, bottom } =
    spare === 0
      ? drawn
      : drawParts(
          { ...input, height: Math.max(MIN_GRAPH_HEIGHT_PX, input.height + spare) },
          palette,
          measure,
        );
  return {
    width: input.width,
    height: Math.max(totalHeight ?? 0, Math.ceil(bottom + FIGURE_PADDING_PX)),
    minFontPt: input.minFontPt ?? null,
    background: palette.ground,
    title: input.title,
    description: input.caption.join(' '),
    recipe: input.recipe ?? null,
    groups,
  };
}

interface Parts {
  readonly groups: readonly FigureGroup[];
  /** The y under the last of them. */
  readonly bottom: number;
}

function drawParts(input: FigureInput, palette: Palette, measure: MeasureText): Parts {
  const withLegend = drawGraphAndLegend(input, palette, measure);
  if (input.withCaption === false) return withLegend;
  const caption = buildCaptionGroup(input, palette, withLegend.bottom, measure);
  return { groups: [...withLegend.groups, caption.group], bottom: caption.bottom };
}

function drawGraphAndLegend(input: FigureInput, palette: Palette, measure: MeasureText): Parts {
  const emphasis = buildEmphasis(input.graph, { ...input, hovered: null });
  const place = input.legendPlace ?? 'below';
  if (place === 'right') {
    const block = buildLegendBlock(input, palette, fitFigure(input).zoom, measure);
    const width = Math.max(input.width / 3, input.width - block.width - 2 * FIGURE_PADDING_PX);
    const graph = drawGraph({ ...input, width }, palette, emphasis, measure);
    const legend = moveGroup(block.group, width + FIGURE_PADDING_PX, FIGURE_PADDING_PX);
    return { groups: [...graph, legend], bottom: Math.max(input.height, block.height + FIGURE_PADDING_PX) };
  }
  const graph = drawGraph(input, palette, emphasis, measure);
  if (place !== 'below') {
    const block = buildLegendBlock(input, palette, fitFigure(input).zoom, measure);
    const at = placeLegend(place, block, input, graph, measure);
    if (at)
      return { groups: [...graph, moveGroup(block.group, at.x, at.y, palette.ground)], bottom: input.height };
  }
  const legend = buildLegendGroup(input, palette, input.height, fitFigure(input).zoom, measure);
  return { groups: [...graph, legend.group], bottom: legend.bottom };
}
