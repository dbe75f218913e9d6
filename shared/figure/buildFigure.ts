/** Makes the figure of a graph: the same marks, lines and labels as on screen, with legend and caption. Pure. */
import { buildEmphasis, type EmphasisInput } from '../graph/emphasis.ts';
import type { GraphModel, Positions } from '../graph/graphModel.ts';
import { type ColourScheme, PALETTES } from '../graph/palette.ts';
import { type MeasureText, measureInter } from '../graph/textWidth.ts';
import { buildCaptionGroup } from './captionGroup.ts';
import type { FigureModel } from './figureModel.ts';
import { drawGraph } from './graphGroups.ts';
import { buildLegendGroup } from './legendGroup.ts';

export interface FigureInput extends Pick<EmphasisInput, 'selection' | 'matched' | 'roles'> {
  readonly graph: GraphModel;
  /** Positions of at least the nodes of the graph; nodes without one are left out, with their edges. */
  readonly positions: Positions;
  readonly scheme: ColourScheme;
  /** Size of the part that holds the graph, in px. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Sentences under the graph; see `buildCaption`. */
  readonly caption: readonly string[];
  /** Deep link to the view; see `FigureModel.recipe`. */
  readonly recipe?: string | undefined;
  readonly measure?: MeasureText | undefined;
}

/** Space around the graph, legend and caption, in px. */
export const FIGURE_PADDING_PX = 24;

export function buildFigure(input: FigureInput): FigureModel {
  const palette = PALETTES[input.scheme];
  const measure = input.measure ?? measureInter;
  const emphasis = buildEmphasis(input.graph, { ...input, hovered: null });
  const graphGroups = drawGraph(input, palette, emphasis, measure);
  const legend = buildLegendGroup(input, palette, input.height, measure);
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
