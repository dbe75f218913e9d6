/** Tables of text as CSV after RFC 4180, safe to open in a spreadsheet. */

/** Without it Excel reads UTF-8 as the system's old code page; other readers skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Any table of text as CSV with a byte order mark and CRLF, guarded against formulas. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quote(guardFormula(cell))).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/**
 * A leading apostrophe before what a spreadsheet would run as a formula: text that begins with = + - @, a tab or a
 * carriage return, also in the full width that East Asian keyboards write and behind blanks. Plain numbers such as
 * -0.5 or +3e2 are left as they are. After OWASP, "CSV Injection".
 */
export function guardFormula(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  return /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/.test(text) && !isNumber ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
