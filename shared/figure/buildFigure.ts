/** Makes the figure of a graph: the same marks, lines and labels as on screen, with legend and caption. Pure. */
import { buildEmphasis } from '../graph/emphasis.ts';
import { PALETTES } from '../graph/palette.ts';
import { measureInter } from '../graph/textWidth.ts';
import { buildCaptionGroup } from './captionGroup.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureModel } from './figureModel.ts';
import { drawGraph, fitFigure } from './graphGroups.ts';
import { buildLegendGroup } from './legendGroup.ts';

export function buildFigure(input: FigureInput): FigureModel {
  const palette = PALETTES[input.scheme];
  const measure = input.measure ?? measureInter;
  const emphasis = buildEmphasis(input.graph, { ...input, hovered: null });
  const graphGroups = drawGraph(input, palette, emphasis, measure);
  const legend = buildLegendGroup(input, palette, input.height, fitFigure(input).zoom, measure);
  const caption = buildCaptionGroup(input, palette, legend.bottom, measure);
  return {
    width: input.width,
    height: Math.ceil(caption.bottom + FIGURE_PADDING_PX),
    background: palette.ground,
    title: input.title,
    description: input.caption.join(' '),
    recipe: input.recipe ?? null,
    groups: [...graphGroups, legend.group, caption.group],
  };
}
