/** Turns any text into a file name that Windows, macOS and Linux all take, and that hides nothing. */

/** File systems take 255 bytes of UTF-8; the rest is left for a browser's " (1)" and a temporary suffix. */
const MAX_BYTES = 200;

const FALLBACK = 'peak-atlas';

/** Separators, wildcards and quotes of the three systems. */
const FORBIDDEN = /[<>:"/\\|?*]/g;

/** Control and format characters, lone surrogates, line separators: invisible, or they turn the text around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Names of devices on Windows, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

const EXTENSION = /\.[a-z0-9]{1,10}$/i;

/**
 * A file name without a folder. Keeps the extension when the name has to be cut; never empty, never hidden
 * (no leading dot), never a device name. A safe name comes back as it is.
 */
export function safeFileName(text: string): string {
  const visible = text.replace(/\s/g, ' ').replace(INVISIBLE, '').normalize('NFC');
  const cleaned = visible.replace(FORBIDDEN, '-').replace(/ +/g, ' ').trim();
  const extension = EXTENSION.exec(cleaned)?.[0] ?? '';
  const stem = trimEnds(cleaned.slice(0, cleaned.length - extension.length));
  const short = trimEnds(cutToBytes(stem, MAX_BYTES - extension.length));
  const named = short === '' ? FALLBACK : short;
  const firstPart = named.split('.', 1)[0] ?? '';
  return `${RESERVED.test(firstPart.trim()) ? `_${named}` : named}${extension}`;
}

/** Leading dots hide a file; trailing dots and spaces are dropped by Windows. */
function trimEnds(text: string): string {
  return text.replace(/^[.\s]+/, '').replace(/[.\s]+$/, '');
}

function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return kept;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
