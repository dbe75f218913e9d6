/**
 * Widths of text set in Inter, estimated without a screen: the same on every host, so that labels stand
 * in the same places on screen and in an exported figure.
 */

/** Advance widths of Inter at weight 500 in thousandths of the font size, for U+0020 to U+007E. */
const ADVANCES = [
  267, 304, 494, 639, 646, 993, 653, 313, 369, 369, 521, 667, 303, 462, 303, 370, 646, 415, 616, 627, 656,
  603, 630, 571, 629, 630, 303, 315, 667, 667, 667, 527, 982, 709, 657, 733, 722, 603, 589, 748, 745, 272,
  575, 688, 565, 913, 756, 767, 642, 769, 648, 646, 653, 740, 709, 1003, 701, 696, 641, 369, 370, 369, 477,
  463, 337, 568, 618, 577, 618, 587, 379, 620, 602, 252, 252, 559, 252, 888, 602, 604, 618, 618, 387, 539,
  340, 602, 575, 829, 557, 575, 559, 440, 346, 440, 667,
] as const;

const OTHER_LATIN = 640;
/** Ideographs, kana and Hangul are as wide as they are high. */
const FULL_WIDTH = 1000;
const FULL_WIDTH_FROM = 0x1100;
/** Semibold sets about this much wider. */
const SEMIBOLD_FACTOR = 1.03;

export type MeasureText = (text: string, fontSizePx: number, semibold: boolean) => number;

/** Width in px; kerning is left out, which errs towards too wide by about one per cent. */
export const measureInter: MeasureText = (text, fontSizePx, semibold) => {
  let advance = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    advance += ADVANCES[code - 0x20] ?? (code >= FULL_WIDTH_FROM ? FULL_WIDTH : OTHER_LATIN);
  }
  return (advance / 1000) * fontSizePx * (semibold ? SEMIBOLD_FACTOR : 1);
};

/**
 * The text in one line, or in two of about equal width where one would be wider than the limit; what does
 * not fit in two is cut with an ellipsis. Breaks at spaces and after hyphens and slashes only.
 */
export function wrapLabel(
  text: string,
  maxWidthPx: number,
  fontSizePx: number,
  semibold: boolean,
  measure: MeasureText = measureInter,
): readonly string[] {
  const widthOf = (part: string) => measure(part, fontSizePx, semibold);
  if (widthOf(text) <= maxWidthPx) return [text];
  const words = text.match(/[^\s/-]+[/-]?|[/-]/gu) ?? [text];
  const gaps = gapsBetween(text, words);
  let best: readonly [string, string] = [text, ''];
  let bestWidth = Number.POSITIVE_INFINITY;
  for (let split = 1; split < words.length; split += 1) {
    const first = joinWords(words.slice(0, split), gaps);
    const second = joinWords(words.slice(split), gaps.slice(split));
    const width = Math.max(widthOf(first), widthOf(second));
    if (width < bestWidth) {
      best = [first, second];
      bestWidth = width;
    }
  }
  return best.filter((line) => line !== '').map((line) => cut(line, maxWidthPx, widthOf));
}

/** Lines no wider than the limit, as many as it takes; a single word that is too wide stands alone. */
export function wrapText(
  text: string,
  maxWidthPx: number,
  fontSizePx: number,
  measure: MeasureText = measureInter,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((it) => it !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, fontSizePx, false) > maxWidthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Whether a space follows each word in the text. */
function gapsBetween(text: string, words: readonly string[]): readonly string[] {
  let at = 0;
  return words.map((word) => {
    at = text.indexOf(word, at) + word.length;
    return /\s/u.test(text[at] ?? '') ? ' ' : '';
  });
}

function joinWords(words: readonly string[], gaps: readonly string[]): string {
  return words
    .map((word, place) => word + (gaps[place] ?? ''))
    .join('')
    .trim();
}

function cut(line: string, maxWidthPx: number, widthOf: (text: string) => number): string {
  if (widthOf(line) <= maxWidthPx) return line;
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > maxWidthPx) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
