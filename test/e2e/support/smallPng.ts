/** Screenshots as files small enough to be kept: 256 colours, and none of them taken from a thin line. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const MOST_COLOURS = 256;

/**
 * The picture with colours that are far apart or frequent, every other replaced by the nearest of them, as an indexed PNG.
 * Transparency is dropped: screenshots have none.
 */
export function toSmallPng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const colour = data.readUIntBE(4 * at, 3);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choosePalette(counts);
  const placeByColour = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = placeByColour.get(colours[y * width + x] ?? 0) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, indexed colour; compression, filter and interlacing as ever.
  header.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(palette.flatMap((colour) => channelsOf(colour)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours nearer than this to a chosen one wait until every other part of the colour space has one. */
const APART = 28 ** 2;

/** Rare colours far from all others first, so that a thin line of a legend keeps its own; then the most frequent. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].sort(([, p], [, q]) => q - p).map(([colour]) => colour);
  const chosen: number[] = [];
  for (const colour of byCount) {
    if (chosen.length >= MOST_COLOURS / 2) break;
    if (chosen.every((other) => distanceOf(colour, other) >= APART)) chosen.push(colour);
  }
  const known = new Set(chosen);
  return [...chosen, ...byCount.filter((colour) => !known.has(colour))].slice(0, MOST_COLOURS);
}

/** Place in the palette of the colour nearest by the sum of squared differences. */
function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const distance = distanceOf(colour, other);
    if (distance < least) {
      best = place;
      least = distance;
    }
  }
  return best;
}

function distanceOf(colour: number, other: number): number {
  const [r, g, b] = channelsOf(colour);
  const [otherR, otherG, otherB] = channelsOf(other);
  return (r - otherR) ** 2 + (g - otherG) ** 2 + (b - otherB) ** 2;
}

function channelsOf(colour: number): readonly [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
