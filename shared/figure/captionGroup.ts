/** The caption of a figure: its sentences, wrapped to the width. */
import { LABEL_SIZE_PX } from '../graph/labels.ts';
import type { Palette } from '../graph/palette.ts';
import { type MeasureText, wrapText } from '../graph/textWidth.ts';
import { FIGURE_PADDING_PX, type FigureInput } from './figureInput.ts';
import type { FigureGroup } from './figureModel.ts';

const LINE_PX = 17;
const SPACE_ABOVE_PX = 10;
const MAX_LINE_WIDTH_PX = 900;

/** The group, and the y under its last line. */
export function buildCaptionGroup(
  input: FigureInput,
  palette: Palette,
  top: number,
  measure: MeasureText,
): { readonly group: FigureGroup; readonly bottom: number } {
  const width = Math.min(MAX_LINE_WIDTH_PX, input.width - 2 * FIGURE_PADDING_PX);
  const lines = input.caption.flatMap((sentence) => wrapText(sentence, width, LABEL_SIZE_PX, measure));
  const first = top + SPACE_ABOVE_PX;
  return {
    group: {
      id: 'caption',
      lines: [],
      marks: [],
      texts: lines.map((text, place) => ({
        id: `caption:${place + 1}`,
        text,
        x: FIGURE_PADDING_PX,
        y: first + place * LINE_PX + LABEL_SIZE_PX,
        anchor: 'start',
        size: LABEL_SIZE_PX,
        semibold: false,
        fill: palette.label,
        halo: null,
      })),
    },
    bottom: first + lines.length * LINE_PX,
  };
}
