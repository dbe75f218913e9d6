/**
 * Writes a figure as PDF: vector marks and lines, real text in an embedded font of which only the letters used are
 * kept, and the recipe as an attached file. The same figure, date and fonts give the same bytes.
 */
import {
  LineJoinStyle,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setLineJoin,
  setLineWidth,
  setStrokingColor,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { cornersOf, ROUNDING } from '../graph/shapes.ts';
import { messageOf, ok, type Result } from '../lib/result.ts';
import {
  type FigureLine,
  type FigureMark,
  type FigureModel,
  type FigureText,
  HALO_WIDTH,
} from './figureModel.ts';
import { mmPerPx } from './figureSize.ts';
import { noRecipe, RECIPE_NAME } from './recipe.ts';

/** TrueType or OpenType files of Inter. */
export interface FigureFonts {
  readonly medium: Uint8Array;
  readonly semibold: Uint8Array;
}

export interface PdfOptions {
  readonly fonts: FigureFonts;
  /** Size of the smallest text, which decides the size of the page. */
  readonly minFontPt: number;
  /** What the file says it was made at. */
  readonly date: Date;
}

const PT_PER_MM = 72 / 25.4;

export async function writePdf(figure: FigureModel, options: PdfOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const fonts = {
    medium: await document.embedFont(options.fonts.medium, { subset: true }),
    semibold: await document.embedFont(options.fonts.semibold, { subset: true }),
  };
  document.setTitle(figure.title, { showInWindowTitleBar: true });
  document.setSubject(figure.description);
  document.setLanguage('en');
  document.setCreator('Peak Atlas');
  document.setProducer('Peak Atlas');
  document.setCreationDate(options.date);
  document.setModificationDate(options.date);
  if (figure.recipe !== null) {
    await document.attach(new TextEncoder().encode(figure.recipe), `${RECIPE_NAME}.json`, {
      mimeType: 'application/json',
      description: 'The view that this figure shows; Peak Atlas opens it again.',
      creationDate: options.date,
      modificationDate: options.date,
    });
  }
  const ptPerPx = mmPerPx(options.minFontPt) * PT_PER_MM;
  const page = document.addPage([figure.width * ptPerPx, figure.height * ptPerPx]);
  drawFigure({ page, fonts, ptPerPx, height: figure.height }, figure);
  return document.save();
}

/** The recipe attached to a PDF; `figure/no-recipe` when the file has none or cannot be read. */
export async function readPdfRecipe(file: Uint8Array): Promise<Result<string>> {
  try {
    const document = await PDFDocument.load(file, { updateMetadata: false });
    const attached = document.getAttachments().find(({ name }) => name === `${RECIPE_NAME}.json`);
    return attached ? ok(new TextDecoder().decode(attached.data)) : noRecipe('it holds no view');
  } catch (thrown) {
    return noRecipe(`it is no PDF that can be read (${messageOf(thrown)})`);
  }
}

/** The page of a PDF counts y from its foot. */
interface Canvas {
  readonly page: PDFPage;
  readonly fonts: { readonly medium: PDFFont; readonly semibold: PDFFont };
  readonly ptPerPx: number;
  /** Of the figure, in px. */
  readonly height: number;
}

function drawFigure(canvas: Canvas, figure: FigureModel): void {
  const { page } = canvas;
  page.drawRectangle({
    x: 0,
    y: 0,
    width: page.getWidth(),
    height: page.getHeight(),
    color: toColour(figure.background),
  });
  for (const group of figure.groups) {
    for (const line of group.lines) drawLine(canvas, line);
    for (const mark of group.marks) drawMark(canvas, mark);
    for (const text of group.texts) drawText(canvas, text);
  }
}

function drawLine({ page, ptPerPx, height }: Canvas, line: FigureLine): void {
  if (line.curve && line.curve.length > 0) {
    const pieces = line.curve.map(({ control, end }) => `Q ${control.x} ${control.y} ${end.x} ${end.y}`);
    page.drawSvgPath(`M ${line.x1} ${line.y1} ${pieces.join(' ')}`, {
      x: 0,
      y: height * ptPerPx,
      scale: ptPerPx,
      borderColor: toColour(line.stroke),
      borderWidth: line.width,
      borderOpacity: line.opacity,
      ...(line.dash ? { borderDashArray: [...line.dash] } : {}),
    });
    return;
  }
  page.drawLine({
    start: { x: line.x1 * ptPerPx, y: (height - line.y1) * ptPerPx },
    end: { x: line.x2 * ptPerPx, y: (height - line.y2) * ptPerPx },
    thickness: line.width * ptPerPx,
    color: toColour(line.stroke),
    opacity: line.opacity,
    ...(line.dash ? { dashArray: line.dash.map((length) => length * ptPerPx) } : {}),
  });
}

function drawMark({ page, ptPerPx, height }: Canvas, mark: FigureMark): void {
  page.drawSvgPath(pathOf(mark), {
    x: 0,
    y: height * ptPerPx,
    scale: ptPerPx,
    borderColor: toColour(mark.stroke),
    borderWidth: mark.strokeWidth,
    borderOpacity: mark.opacity,
    ...(mark.fill === 'none' ? {} : { color: toColour(mark.fill), opacity: mark.opacity }),
  });
}

/** The mark's outline as the data of an SVG path, in px of the figure. */
function pathOf({ shape, x, y, size }: FigureMark): string {
  const half = size / 2;
  if (shape === 'circle') {
    return `M ${x - half} ${y} a ${half} ${half} 0 1 0 ${size} 0 a ${half} ${half} 0 1 0 ${-size} 0 Z`;
  }
  const corners = cornersOf(shape, x, y, size);
  if (corners) return `M ${corners.map(([cornerX, cornerY]) => `${cornerX} ${cornerY}`).join(' L ')} Z`;
  const round = size * ROUNDING;
  const side = size - 2 * round;
  const arc = (toX: number, toY: number) => `a ${round} ${round} 0 0 1 ${toX} ${toY}`;
  return [
    `M ${x - half + round} ${y - half}`,
    `h ${side} ${arc(round, round)}`,
    `v ${side} ${arc(-round, round)}`,
    `h ${-side} ${arc(-round, -round)}`,
    `v ${-side} ${arc(round, -round)} Z`,
  ].join(' ');
}

function drawText({ page, fonts, ptPerPx, height }: Canvas, text: FigureText): void {
  const font = text.semibold ? fonts.semibold : fonts.medium;
  const size = text.size * ptPerPx;
  const width = font.widthOfTextAtSize(text.text, size);
  const start = { start: 0, middle: width / 2, end: width }[text.anchor];
  const place = { x: text.x * ptPerPx - start, y: (height - text.y) * ptPerPx, size, font };
  if (text.halo !== null) {
    page.pushOperators(
      pushGraphicsState(),
      setTextRenderingMode(TextRenderingMode.Outline),
      setStrokingColor(toColour(text.halo)),
      setLineWidth(HALO_WIDTH * ptPerPx),
      setLineJoin(LineJoinStyle.Round),
    );
    page.drawText(text.text, place);
    page.pushOperators(popGraphicsState());
  }
  page.drawText(text.text, { ...place, color: toColour(text.fill) });
}

/** @param colour `#rrggbb` */
function toColour(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}
