/** What all charts are drawn with: marks by class and evidence, texts that are cut where they must be, the caption. */
import type { ReportedResult } from '../compare/comparison.ts';
import { resultLine } from '../compare/resultText.ts';
import type { FigureLine, FigureMark, FigureModel, FigureText } from '../figure/figureModel.ts';
import type { ColourScheme, Palette } from '../graph/palette.ts';
import { PALETTES } from '../graph/palette.ts';
import { measureInter, wrapText } from '../graph/textWidth.ts';
import type { EvidenceGrade } from '../model/evidence.ts';
import { toNodeId } from '../model/ids.ts';
import type { ReviewClass } from '../model/publication.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';

export const PADDING_PX = 16;
export const TEXT_PX = 12;

export interface ChartInput {
  readonly index: CorpusIndex;
  readonly width: number;
  readonly scheme: ColourScheme;
  /** Sentences under the chart; none on screen, where the window says all of it. */
  readonly caption: readonly string[];
  /** What the file is to be opened again with; null on screen. */
  readonly recipe: string | null;
}

/** A mark that can be pointed at: what it stands for, and where. */
export interface ChartSpot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly results: readonly ReportedResult[];
}

export interface Chart {
  readonly figure: FigureModel;
  readonly spots: readonly ChartSpot[];
}

const MARK_PX: Readonly<Record<EvidenceGrade, number>> = { primary: 10, secondary: 10, unsourced: 7 };

/** Filled for primary, hollow for secondary, small and hollow for unsourced; coloured by class. */
export function pointMark(
  id: string,
  at: { readonly x: number; readonly y: number },
  { grade, reviewClass }: { readonly grade: EvidenceGrade; readonly reviewClass: ReviewClass | undefined },
  palette: Palette,
  title?: string,
): FigureMark {
  const colour = reviewClass ? palette[reviewClass] : palette.label;
  return {
    id,
    shape: 'circle',
    ...at,
    size: MARK_PX[grade],
    fill: grade === 'primary' ? colour : palette.ground,
    stroke: grade === 'primary' ? palette.outline : colour,
    strokeWidth: grade === 'primary' ? 0.75 : 2,
    opacity: 1,
    title,
  };
}

export function text(
  id: string,
  words: string,
  x: number,
  y: number,
  fill: string,
  more: Partial<Pick<FigureText, 'anchor' | 'size' | 'semibold' | 'halo'>> = {},
): FigureText {
  return {
    id,
    text: words,
    x,
    y,
    anchor: 'start',
    size: TEXT_PX,
    semibold: false,
    fill,
    halo: null,
    ...more,
  };
}

export function line(
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: string,
  more: Partial<Pick<FigureLine, 'width' | 'dash' | 'opacity'>> = {},
): FigureLine {
  return { id, x1, y1, x2, y2, stroke, width: 1, dash: null, opacity: 1, ...more };
}

/** The words, cut with an ellipsis where they would be wider. */
export function fitted(words: string, widthPx: number, semibold = false): string {
  if (measureInter(words, TEXT_PX, semibold) <= widthPx) return words;
  let [kept, lost] = [0, words.length];
  while (lost - kept > 1) {
    const middle = (kept + lost) >> 1;
    if (measureInter(`${words.slice(0, middle)}…`, TEXT_PX, semibold) <= widthPx) kept = middle;
    else lost = middle;
  }
  return `${words.slice(0, kept).trimEnd()}…`;
}

/** "SmoothQuant: 1.35x · vs FP16 (422 ms) · OPT-30B · 1x A100". */
export function pointName(
  index: CorpusIndex,
  { publicationKey, result }: ReportedResult,
  unit: string,
): string {
  return `${shortNameOf(index, toNodeId('publication', publicationKey))}: ${resultLine(result, unit)}`;
}

export function classOf(index: CorpusIndex, key: string): ReviewClass | undefined {
  return index.publicationByKey.get(key)?.classes[0];
}

const LEGEND = [
  ['training', 'LLM training'],
  ['inference', 'LLM inference'],
  ['serving', 'System serving'],
] as const satisfies readonly (readonly [ReviewClass, string])[];
const GRADE_LEGEND = [
  ['primary', 'primary source'],
  ['secondary', 'secondary'],
  ['unsourced', 'unsourced'],
] as const satisfies readonly (readonly [EvidenceGrade, string])[];
const LINE_PX = 17;

/** Legend and caption under the drawing, and the whole as one figure. */
export function finishFigure(
  { width, scheme, caption, recipe }: ChartInput,
  drawn: {
    readonly title: string;
    readonly description: string;
    readonly bottom: number;
    readonly guides: readonly FigureLine[];
    readonly whiskers: readonly FigureLine[];
    readonly marks: readonly FigureMark[];
    readonly texts: readonly FigureText[];
  },
): FigureModel {
  const palette = PALETTES[scheme];
  const legend = { marks: [] as FigureMark[], texts: [] as FigureText[] };
  let x = PADDING_PX;
  let y = drawn.bottom + 22;
  const entry = (name: string, grade: EvidenceGrade, reviewClass: ReviewClass | undefined) => {
    const room = measureInter(name, TEXT_PX, false) + 34;
    if (x + room > width - PADDING_PX) {
      x = PADDING_PX;
      y += LINE_PX;
    }
    legend.marks.push(pointMark(`legend:${name}`, { x: x + 6, y: y - 4 }, { grade, reviewClass }, palette));
    legend.texts.push(text(`legend:text:${name}`, name, x + 18, y, palette.label));
    x += room;
  };
  for (const [reviewClass, name] of LEGEND) entry(name, 'primary', reviewClass);
  for (const [grade, name] of GRADE_LEGEND) entry(name, grade, undefined);
  const lines = caption.flatMap((sentence) =>
    wrapText(sentence, Math.min(900, width - 2 * PADDING_PX), TEXT_PX, measureInter),
  );
  const captionTop = y + 12;
  return {
    width,
    height: captionTop + lines.length * LINE_PX + (lines.length > 0 ? PADDING_PX : 4),
    background: palette.ground,
    title: drawn.title,
    description: drawn.description,
    minFontPt: null,
    recipe,
    groups: [
      { id: 'guides', lines: drawn.guides, marks: [], texts: [] },
      { id: 'edges', lines: drawn.whiskers, marks: [], texts: [] },
      { id: 'nodes', lines: [], marks: drawn.marks, texts: [] },
      { id: 'labels', lines: [], marks: [], texts: drawn.texts },
      { id: 'legend', lines: [], marks: legend.marks, texts: legend.texts },
      {
        id: 'caption',
        lines: [],
        marks: [],
        texts: lines.map((words, place) =>
          text(
            `caption:${place + 1}`,
            words,
            PADDING_PX,
            captionTop + place * LINE_PX + TEXT_PX,
            palette.label,
          ),
        ),
      },
    ],
  };
}
