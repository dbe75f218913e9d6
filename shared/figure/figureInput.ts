/** What a figure is made from. */
import type { EdgeRoutes } from '../graph/edgeRoutes.ts';
import type { EmphasisInput } from '../graph/emphasis.ts';
import type { GraphModel, Positions } from '../graph/graphModel.ts';
import type { Guide } from '../graph/layouts/layoutSpec.ts';
import type { ColourScheme } from '../graph/palette.ts';
import type { MeasureText } from '../graph/textWidth.ts';
import type { LegendPlace } from './legendPlaces.ts';

export interface FigureInput
  extends Pick<EmphasisInput, 'selection' | 'matched' | 'roles' | 'levels' | 'path'> {
  readonly graph: GraphModel;
  /** Positions of at least the nodes of the graph; nodes without one are left out, with their edges. */
  readonly positions: Positions;
  /** Lines and names of the layout's axis and lanes; see `placeGuides`. */
  readonly guides?: readonly Guide[] | undefined;
  /** How its lines run; absent where all are straight. */
  readonly routes?: EdgeRoutes | null | undefined;
  readonly scheme: ColourScheme;
  /** Size of the part that holds the graph, in px. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Sentences under the graph; see `buildCaption`. */
  readonly caption: readonly string[];
  /** See `FigureModel.recipe`. */
  readonly recipe?: string | undefined;
  /** Where the legend stands; under the graph without. */
  readonly legendPlace?: LegendPlace | undefined;
  /** False leaves the caption out of the picture; it stays the alternative text. */
  readonly withCaption?: boolean | undefined;
  /** Height of the whole figure in px, which the graph's own height gives way to. */
  readonly totalHeight?: number | undefined;
  /** See `FigureModel.minFontPt`. */
  readonly minFontPt?: number | undefined;
  readonly measure?: MeasureText | undefined;
}

/** Space around the graph, legend and caption, in px. */
export const FIGURE_PADDING_PX = 24;
