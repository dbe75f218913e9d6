/** Finds the recipe in an exported figure, by what the file is and not by its name. PDF is read elsewhere, lazily. */
import type { Result } from '../lib/result.ts';
import { isPng, readPngText } from './pngFile.ts';
import { noRecipe, parseRecipe, RECIPE_NAME, type ReadRecipe } from './recipe.ts';

export type FigureFileKind = 'png' | 'svg' | 'pdf';

/** What kind of figure the bytes are; null for anything else. */
export function figureKindOf(file: Uint8Array): FigureFileKind | null {
  if (isPng(file)) return 'png';
  const start = new TextDecoder().decode(file.subarray(0, 1024));
  if (start.startsWith('%PDF-')) return 'pdf';
  return /^\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(start.replace(/^\uFEFF/, '')) &&
    /<svg[\s>]/i.test(start)
    ? 'svg'
    : null;
}

/**
 * The recipe of a PNG or an SVG; `figure/no-recipe` with why there is none.
 * @param readPdf what reads the recipe's text from a PDF
 */
export async function readRecipe(
  file: Uint8Array,
  readPdf: (file: Uint8Array) => Promise<Result<string>>,
): Promise<Result<ReadRecipe>> {
  const kind = figureKindOf(file);
  if (kind === null) return noRecipe('it is neither SVG nor PNG nor PDF');
  if (kind === 'pdf') {
    const text = await readPdf(file);
    return text.ok ? parseRecipe(text.value) : text;
  }
  const text =
    kind === 'png' ? readPngText(file, RECIPE_NAME) : readSvgRecipe(new TextDecoder().decode(file));
  return text === null ? noRecipe('it holds no view') : parseRecipe(text);
}

function readSvgRecipe(svg: string): string | null {
  const found = new RegExp(`<metadata[^>]*\\bid="${RECIPE_NAME}"[^>]*>([\\s\\S]*?)</metadata>`).exec(
    svg,
  )?.[1];
  return found === undefined ? null : unescapeXml(found.trim());
}

/** The named entities of XML, and characters by their number. */
function unescapeXml(text: string): string {
  const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}
