/**
 * PNG files (W3C, Portable Network Graphics, third edition): the parts around the pixels. What compresses the
 * pixels is the host's: a browser and Node each have it built in.
 */

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface PngDescription {
  readonly width: number;
  readonly height: number;
  /** Pixels a metre, for the size in print; null leaves it unsaid. */
  readonly pixelsPerMetre: number | null;
  /** Texts by keyword: 1 to 79 Latin letters each. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Bytes a pixel: red, green, blue. Figures have no transparency. */
export const PNG_BYTES_PER_PIXEL = 3;

/**
 * A whole file.
 * @param pixels the filtered rows (see `toPngRows`), compressed as zlib
 */
export function writePng(description: PngDescription, pixels: readonly Uint8Array[]): Uint8Array {
  const { width, height, pixelsPerMetre, texts } = description;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits a sample, red, green and blue, the one compression and filter there is, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  return joinBytes([
    SIGNATURE,
    toChunk('IHDR', header),
    ...(pixelsPerMetre === null ? [] : [toChunk('pHYs', toPhysical(pixelsPerMetre))]),
    ...Object.entries(texts).map(([keyword, text]) => toChunk('iTXt', toInternationalText(keyword, text))),
    ...pixels.map((part) => toChunk('IDAT', part)),
    toChunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Pixels as the rows of a PNG: each begins with its filter. Every byte is given as what it is more than the byte
 * above ("Up"), which for flat colours leaves zeros; the first row of the image as it is.
 * @param rgba rows of the image from `above` on: four bytes a pixel, opaque
 * @param above the row before these, null at the top of the image
 */
export function toPngRows(
  rgba: Uint8ClampedArray,
  width: number,
  above: Uint8ClampedArray | null,
): Uint8Array {
  const rowCount = rgba.length / (4 * width);
  const rows = new Uint8Array(rowCount * (1 + PNG_BYTES_PER_PIXEL * width));
  let to = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const start = row * width * 4;
    const upper = row > 0 ? rgba : above;
    const upperStart = row > 0 ? start - width * 4 : 0;
    rows[to] = upper ? 2 : 0;
    to += 1;
    for (let pixel = 0; pixel < width; pixel += 1) {
      for (let sample = 0; sample < PNG_BYTES_PER_PIXEL; sample += 1) {
        const at = pixel * 4 + sample;
        rows[to] = (rgba[start + at] ?? 0) - (upper ? (upper[upperStart + at] ?? 0) : 0);
        to += 1;
      }
    }
  }
  return rows;
}

/** The text under the keyword in a PNG's iTXt chunks that are not compressed; null when there is none. */
export function readPngText(file: Uint8Array, keyword: string): string | null {
  if (!isPng(file)) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = SIGNATURE.length;
  while (at + 12 <= file.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'iTXt' && data.length === length) {
      const text = textOf(data, keyword);
      if (text !== null) return text;
    }
    at += 12 + length;
  }
  return null;
}

export function isPng(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, place) => file[place] === byte);
}

function textOf(data: Uint8Array, keyword: string): string | null {
  const name = [...keyword].map((letter) => letter.charCodeAt(0));
  const isNamed = name.every((code, place) => data[place] === code) && data[name.length] === 0;
  const isPlain = data[name.length + 1] === 0;
  if (!isNamed || !isPlain) return null;
  // Past the two flags stand a language and a translated keyword, each ended by a zero.
  const language = data.indexOf(0, name.length + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? null : new TextDecoder().decode(data.subarray(translated + 1));
}

function toInternationalText(keyword: string, text: string): Uint8Array {
  const name = Uint8Array.from([...keyword].map((letter) => letter.charCodeAt(0)));
  return joinBytes([name, Uint8Array.of(0, 0, 0, 0, 0), new TextEncoder().encode(text)]);
}

function toPhysical(pixelsPerMetre: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(pixelsPerMetre));
  view.setUint32(4, Math.round(pixelsPerMetre));
  data[8] = 1;
  return data;
}

function toChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let place = 0; place < 4; place += 1) chunk[4 + place] = type.charCodeAt(place);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, cyclicRedundancy(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** CRC-32 as PNG's annex D has it: the polynomial of ISO 3309, lowest bit first. */
function cyclicRedundancy(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = (CRC_TABLE[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  return (remainder ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
