import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByScore } from '../../../shared/search/rankHits.ts';

describe('sortByScore', () => {
  it('orders as comparing each with each does', () => {
    // Hundredths, since scores closer than a millionth count as equal.
    const someScores = fc.array(
      fc.nat({ max: 5000 }).map((hundredths) => hundredths / 100),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(someScores, (scores) => {
        const places = Uint32Array.from(scores.keys());
        const expected = [...places].sort(
          (left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right,
        );
        expect([...sortByScore(places, Float64Array.from(scores))]).toEqual(expected);
      }),
    );
  });
});
