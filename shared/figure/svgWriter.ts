/**
 * Writes a figure as SVG 1.1: real text, one group a layer, an id on every element, title and description
 * for those who cannot see it. The output is well-formed XML whatever the names in it contain.
 */
import { cornersOf, ROUNDING } from '../graph/shapes.ts';
import {
  FIGURE_FONTS,
  type FigureGroup,
  type FigureLine,
  type FigureMark,
  type FigureModel,
  type FigureText,
  HALO_WIDTH,
} from './figureModel.ts';
import { mmPerPx } from './figureSize.ts';
import { RECIPE_NAME } from './recipe.ts';

export function writeSvg(figure: FigureModel): string {
  const { width, height, minFontPt } = figure;
  const lengthOf = (px: number) => (minFontPt === null ? num(px) : `${num(px * mmPerPx(minFontPt))}mm`);
  const families = FIGURE_FONTS.map((family) => (family.includes(' ') ? `'${family}'` : family)).join(', ');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${lengthOf(width)}" height="${lengthOf(height)}" viewBox="0 0 ${num(width)} ${num(height)}" role="img" font-family="${escapeXml(families)}" font-weight="500">`,
    `<title>${escapeXml(figure.title)}</title>`,
    `<desc>${escapeXml(figure.description)}</desc>`,
    ...(figure.recipe === null
      ? []
      : [`<metadata id="${RECIPE_NAME}">${escapeXml(figure.recipe)}</metadata>`]),
    `<rect id="background" width="100%" height="100%" fill="${escapeXml(figure.background)}"/>`,
    ...figure.groups.map(writeGroup),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Text made safe for element content and double-quoted attributes. Characters that XML 1.0 cannot hold at
 * all (most control characters, lone surrogates) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN_IN_XML, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function writeGroup(group: FigureGroup): string {
  return [
    `<g id="${group.id}">`,
    ...group.lines.map(writeLine),
    ...group.marks.map(writeMark),
    ...group.texts.map(writeText),
    '</g>',
  ].join('\n');
}

function writeLine(line: FigureLine): string {
  const dash = line.dash ? ` stroke-dasharray="${num(line.dash[0])} ${num(line.dash[1])}"` : '';
  const stroke = `stroke="${line.stroke}" stroke-width="${num(line.width)}"${dash}${opacity(line.opacity)}`;
  if (line.curve && line.curve.length > 0) {
    const pieces = line.curve.map(
      ({ control, end }) => `Q${num(control.x)} ${num(control.y)} ${num(end.x)} ${num(end.y)}`,
    );
    return `<path id="${escapeXml(line.id)}" d="M${num(line.x1)} ${num(line.y1)}${pieces.join('')}" fill="none" ${stroke}/>`;
  }
  return `<line id="${escapeXml(line.id)}" x1="${num(line.x1)}" y1="${num(line.y1)}" x2="${num(line.x2)}" y2="${num(line.y2)}" ${stroke}/>`;
}

function writeMark(mark: FigureMark): string {
  const [tag, geometry] = shapeOf(mark);
  const common = `id="${escapeXml(mark.id)}" ${geometry} fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="${num(mark.strokeWidth)}"${opacity(mark.opacity)}`;
  return mark.title === undefined
    ? `<${tag} ${common}/>`
    : `<${tag} ${common}><title>${escapeXml(mark.title)}</title></${tag}>`;
}

function shapeOf(mark: FigureMark): readonly [tag: string, geometry: string] {
  const half = mark.size / 2;
  if (mark.shape === 'circle') return ['circle', `cx="${num(mark.x)}" cy="${num(mark.y)}" r="${num(half)}"`];
  const corners = cornersOf(mark.shape, mark.x, mark.y, mark.size);
  if (corners) return ['polygon', `points="${corners.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')}"`];
  return [
    'rect',
    `x="${num(mark.x - half)}" y="${num(mark.y - half)}" width="${num(mark.size)}" height="${num(mark.size)}" rx="${num(mark.size * ROUNDING)}"`,
  ];
}

function writeText(text: FigureText): string {
  const weight = text.semibold ? ' font-weight="600"' : '';
  const halo =
    text.halo === null
      ? ''
      : ` stroke="${text.halo}" stroke-width="${HALO_WIDTH}" stroke-linejoin="round" paint-order="stroke"`;
  return `<text id="${escapeXml(text.id)}" x="${num(text.x)}" y="${num(text.y)}" font-size="${num(text.size)}" text-anchor="${text.anchor}" fill="${text.fill}"${weight}${halo}>${escapeXml(text.text)}</text>`;
}

function opacity(value: number): string {
  return value === 1 ? '' : ` opacity="${num(value)}"`;
}

/** Two decimals, without trailing zeros: finer than any screen or printer, and a third of the bytes. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
