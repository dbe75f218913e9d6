/** A text as it will be saved, and what the dialog says of it beforehand. */

export interface TextFile {
  readonly text: string;
  /** How much it holds: "94 entries". */
  readonly count: string;
}

/** Lines of a file that are shown before it is saved. */
const PREVIEW_LINES = 40;

/** "1 entry", "1,094 entries". */
export function countOf(count: number, singular: string, plural: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}

/** The first lines, and how many follow them. */
export function previewOf(text: string): { readonly shown: string; readonly more: number } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return {
    shown: lines.slice(0, PREVIEW_LINES).join('\n'),
    more: Math.max(0, lines.length - PREVIEW_LINES),
  };
}

/** In bytes up to 1 kB, in kB up to 1 MB, all of them decimal. */
export function byteText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
