import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { readPngText, toPngRows, writePng } from '../../../shared/figure/pngFile.ts';
import { pngTextsOf } from '../../../shared/figure/pngTexts.ts';
import { figureKindOf, readRecipe } from '../../../shared/figure/readRecipe.ts';
import { encodeRecipe, type FigureRecipe, parseRecipe } from '../../../shared/figure/recipe.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { arbitraryView } from '../../fixtures/arbitraryView.ts';

const place = fc.record({
  x: fc.integer({ min: -90_000, max: 90_000 }).map((hundredths) => hundredths / 100),
  y: fc.integer({ min: -90_000, max: 90_000 }).map((hundredths) => hundredths / 100),
});
const wellFormed = fc.string({ unit: 'grapheme' });
const arbitraryRecipe: fc.Arbitrary<FigureRecipe> = fc.record({
  corpusTitle: fc.oneof(wellFormed, fc.constantFrom('A <b> & "c"', ']]>', '</metadata>', '\u2028')),
  corpusHash: fc.stringMatching(/^[0-9a-f]{64}$/),
  view: arbitraryView,
  positions: fc
    .dictionary(fc.constantFrom('publication:a', 'technique:b', 'hardware:ü'), place, {
      noNullPrototype: true,
    })
    .map((places) => places as Readonly<Record<NodeId, { x: number; y: number }>>),
});

const figureWith = (recipe: string | null): FigureModel => ({
  width: 40,
  height: 30,
  background: '#ffffff',
  title: 'A figure <of> it',
  description: 'What it shows & more',
  minFontPt: null,
  recipe,
  groups: [],
});

/** An image of noise, so that no two bytes are alike by chance. */
function noise(width: number, height: number): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = at % 4 === 3 ? 255 : (at * 7919 + (at >> 3)) % 256;
  return pixels;
}

function toPng(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  bandHeight: number,
  recipe: string | null,
) {
  const bands: Uint8Array[] = [];
  let above: Uint8ClampedArray | null = null;
  for (let top = 0; top < height; top += bandHeight) {
    const band = pixels.slice(top * width * 4, Math.min(height, top + bandHeight) * width * 4);
    bands.push(toPngRows(band, width, above));
    above = band.slice(-width * 4);
  }
  const description = { width, height, pixelsPerMetre: 11_811, texts: pngTextsOf(figureWith(recipe)) };
  return writePng(description, [new Uint8Array(deflateSync(Buffer.concat(bands)))]);
}

const noPdf = async () => ok('');

describe('the recipe of a figure', () => {
  it('comes back from its own text, for any view', () => {
    fc.assert(
      fc.property(arbitraryRecipe, (recipe) => {
        expect(parseRecipe(encodeRecipe(recipe))).toEqual({ ok: true, value: recipe });
      }),
    );
  });

  it('comes back from an SVG, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecipe, async (recipe) => {
        const svg = new TextEncoder().encode(writeSvg(figureWith(encodeRecipe(recipe))));
        expect(figureKindOf(svg)).toBe('svg');
        expect(await readRecipe(svg, noPdf)).toEqual({ ok: true, value: recipe });
      }),
    );
  });

  it('comes back from a PNG', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecipe, async (recipe) => {
        const png = toPng(noise(5, 4), 5, 4, 3, encodeRecipe(recipe));
        expect(figureKindOf(png)).toBe('png');
        expect(await readRecipe(png, noPdf)).toEqual({ ok: true, value: recipe });
      }),
    );
  });

  it.each([
    ['is no figure', new TextEncoder().encode('hello'), 'neither SVG nor PNG nor PDF'],
    ['is empty', new Uint8Array(), 'neither SVG nor PNG nor PDF'],
    [
      'is an SVG of another program',
      new TextEncoder().encode('<svg xmlns="x"><metadata>y</metadata></svg>'),
      'no view',
    ],
    ['is a PNG without one', toPng(noise(2, 2), 2, 2, 2, null), 'no view'],
    ['is a PNG cut short', toPng(noise(2, 2), 2, 2, 2, '{}').slice(0, 60), 'no view'],
    [
      'has a recipe of a later version',
      toPng(noise(2, 2), 2, 2, 2, '{"format":"peak-atlas-view","version":2}'),
      'none of this version',
    ],
    ['has one that is no JSON', toPng(noise(2, 2), 2, 2, 2, '{'), 'not readable'],
  ])('is said to be missing where a file %s', async (_fault, file, why) => {
    const read = await readRecipe(file, noPdf);
    expect(read.ok ? null : read.error).toMatchObject({ code: 'figure/no-recipe' });
    expect(read.ok ? '' : read.error.message).toContain(why);
  });

  it('never breaks on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect((await readRecipe(bytes, noPdf)).ok).toBe(false);
      }),
    );
  });
});

describe('a PNG', () => {
  it.each([1, 3, 7, 20])(
    'has every pixel after an independent reader, painted in bands of %i rows',
    (bandHeight) => {
      const pixels = noise(13, 20);
      const read = PNG.sync.read(Buffer.from(toPng(pixels, 13, 20, bandHeight, null)));
      expect([read.width, read.height]).toEqual([13, 20]);
      expect(new Uint8ClampedArray(read.data)).toEqual(pixels);
    },
  );

  it('says its resolution and its texts', () => {
    const file = toPng(noise(3, 3), 3, 3, 3, 'a recipe');
    const at = Buffer.from(file).indexOf('pHYs') + 4;
    const view = new DataView(file.buffer);
    expect([view.getUint32(at), view.getUint32(at + 4), file[at + 8]]).toEqual([11_811, 11_811, 1]);
    expect(readPngText(file, 'Title')).toBe('A figure <of> it');
    expect(readPngText(file, 'Description')).toBe('What it shows & more');
    expect(readPngText(file, 'Author')).toBeNull();
  });
});
