import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf, binText, buildBins, markOfBin } from '../../../shared/graph/colourScale.ts';
import { PALETTES, SCALE_MARKS } from '../../../shared/graph/palette.ts';

const values = fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 1, maxLength: 120 });

describe('steps of a number', () => {
  it('hold every value in exactly one, ascend, and are never empty nor more than asked for', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 6 }), (list, atMost) => {
        const bins = buildBins(list, atMost);
        expect(bins.length).toBeLessThanOrEqual(atMost);
        for (const value of list) {
          expect(bins.filter(({ least, most }) => least <= value && value <= most)).toHaveLength(1);
        }
        for (const { least, most } of bins) expect(list).toEqual(expect.arrayContaining([least, most]));
        const bounds = bins.flatMap(({ least, most }) => [least, most]);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
      }),
    );
  });

  it('give each number its own where there are few, and share many evenly', () => {
    expect(buildBins([3, 1, 3, 2])).toEqual([1, 2, 3].map((value) => ({ least: value, most: value })));
    const even = buildBins(Array.from({ length: 100 }, (_, place) => place));
    expect(even).toEqual([0, 20, 40, 60, 80].map((least) => ({ least, most: least + 19 })));
    // A third of all values are equal: they stay together.
    const skewed = buildBins([...Array(30).fill(0), ...Array.from({ length: 60 }, (_, place) => place + 1)]);
    expect(skewed[0]).toEqual({ least: 0, most: 0 });
    expect(binOf(skewed, 61)).toBe(-1);
  });

  it('are called by their ends, with the unit once', () => {
    expect(binText({ least: 2019, most: 2021 }, String)).toBe('2019–2021');
    expect(binText({ least: 4, most: 4 }, String)).toBe('4');
    expect(binText({ least: 0.5, most: 0.9 }, (value) => `${value} %`)).toBe('0.5–0.9 %');
  });

  it('run from the first colour of the scale to its last, none twice', () => {
    for (const count of [2, 3, 4, 5]) {
      const marks = Array.from({ length: count }, (_, place) => markOfBin(place, count));
      expect([marks[0], marks.at(-1)]).toEqual(['scale1', 'scale5']);
      expect(new Set(marks).size).toBe(count);
    }
  });
});

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the steps', () => {
  for (const [scheme, palette] of Object.entries(PALETTES)) {
    it(`run in lightness one way, ${scheme}, so that the order shows without hue`, () => {
      const lights = SCALE_MARKS.map((mark) => luminanceOf(palette[mark]));
      const rising = lights.toSorted((a, b) => a - b);
      expect(lights).toEqual(scheme === 'light' ? rising.toReversed() : rising);
      for (let place = 1; place < SCALE_MARKS.length; place += 1) {
        const [one, next] = [
          palette[SCALE_MARKS[place - 1] ?? 'scale1'],
          palette[SCALE_MARKS[place] ?? 'scale1'],
        ];
        expect(contrastOf(one, next)).toBeGreaterThan(1.35);
      }
    });

    it(`and every other mark stand out 3:1 from the ground, ${scheme}, by their fill or by their outline`, () => {
      for (const mark of [...SCALE_MARKS, 'several', 'unknown', 'groupOther'] as const) {
        const best = Math.max(
          contrastOf(palette[mark], palette.ground),
          contrastOf(palette.outline, palette.ground),
        );
        expect(best).toBeGreaterThanOrEqual(3);
      }
    });
  }
});
