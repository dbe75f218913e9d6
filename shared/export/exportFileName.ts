/** The name proposed for an exported file. */

/** `peak-atlas-graph-2026-11-24.svg`; with `-selection` or `-neighbours` before the date for a part of it. */
export function exportFileName(what: string, scope: string, date: string, extension: string): string {
  const part = scope === 'visible' ? '' : `-${scope}`;
  return `peak-atlas-${what}${part}-${date}.${extension}`;
}

/** A title as it stands in a file name: letters and digits in small, everything else one hyphen. */
export function fileStemOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
