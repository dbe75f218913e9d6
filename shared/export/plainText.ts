/** Text fit for one line of a file. */

/** Characters that XML 1.0 forbids and that no other format has a use for: controls and lone surrogates. */
const UNFIT = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** On one line: white space of any kind becomes one space, control characters go, nothing stands at the ends. */
export function toPlainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNFIT, '').trim();
}
