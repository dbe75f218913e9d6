/** Text within Markdown. */

/** The text on one line, with everything that Markdown or HTML would take for markup escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n\u2028\u2029]+/g, ' ');
}
