import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../shared/facets/facet.ts';
import { binOf, buildBins } from '../../../shared/facets/rangeBins.ts';
import { handlesOf, rangeOf } from '../../../shared/facets/rangeHandles.ts';

const spansOf = (...numbers: number[]): Span[] => numbers.map((number) => [number, number]);
const edgesOf = (bins: ReturnType<typeof buildBins>) => bins.map(({ from, to }) => [from, to]);

describe('the bars of a range', () => {
  it('are one for each number where these are few', () => {
    expect(edgesOf(buildBins(spansOf(24, 80, 24, 8), 'values'))).toEqual([
      [8, 8],
      [24, 24],
      [80, 80],
    ]);
    expect(buildBins([], 'values')).toEqual([]);
  });

  it('lie between 1, 2, 5, 10, … where ratios count, or numbers are many', () => {
    expect(edgesOf(buildBins(spansOf(0.3, 7), 'ratios'))).toEqual([
      [0.2, 0.5],
      [0.5, 1],
      [1, 2],
      [2, 5],
      [5, 10],
    ]);
    const many = spansOf(...Array.from({ length: 30 }, (_, number) => number));
    expect(edgesOf(buildBins(many, 'values'))).toEqual([
      [0, 0],
      [1, 2],
      [2, 5],
      [5, 10],
      [10, 20],
      [20, 50],
    ]);
    expect(edgesOf(buildBins(spansOf(2), 'ratios'))).toEqual([[2, 5]]);
  });

  const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
  const scale = fc.constantFrom('values' as const, 'ratios' as const);

  it('hold every number, each in the bar that says so', () => {
    fc.assert(
      fc.property(numbers, scale, (drawn, by) => {
        const bins = buildBins(spansOf(...drawn), by);
        for (const number of drawn) {
          const place = binOf(bins, number);
          const bin = bins[place];
          expect(bin?.from).toBeLessThanOrEqual(number);
          const isLast = place === bins.length - 1;
          if (bin && bin.from !== number && !isLast) expect(number).toBeLessThan(bin.to);
          else expect(number).toBeLessThanOrEqual(bin?.to ?? -1);
        }
      }),
    );
  });

  it('have handles that stand for the same range again', () => {
    fc.assert(
      fc.property(numbers, scale, fc.nat(), fc.nat(), (drawn, by, one, other) => {
        const bins = buildBins(spansOf(...drawn), by);
        const left = one % bins.length;
        const right = left + 1 + (other % (bins.length - left));
        expect(handlesOf(bins, rangeOf(bins, [left, right]))).toEqual([left, right]);
      }),
    );
  });

  it('have handles that enclose a bar, whatever the range', () => {
    const bins = buildBins(spansOf(8, 24, 80), 'values');
    expect(handlesOf(bins, [null, null])).toEqual([0, 3]);
    expect(rangeOf(bins, [0, 3])).toEqual([null, null]);
    expect(handlesOf(bins, [20, 30])).toEqual([1, 2]);
    expect(handlesOf(bins, [500, null])).toEqual([2, 3]);
    expect(handlesOf(bins, [null, 1])).toEqual([0, 1]);
    expect(handlesOf([], [1, 2])).toEqual([0, 0]);
  });
});
