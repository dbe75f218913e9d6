import { describe, expect, it } from 'vitest';
import { ndcgAt10, reciprocalRank } from '../../bench/relevance.ts';

describe('the measures of relevance', () => {
  it('give 1 to a perfect ranking and 0 to one without any answer', () => {
    expect(ndcgAt10(['a', 'b', 'x'], { a: 2, b: 1 })).toBe(1);
    expect(ndcgAt10(['x', 'y'], { a: 2 })).toBe(0);
    expect(reciprocalRank(['a'], { a: 2 })).toBe(1);
    expect(reciprocalRank(['x'], { a: 2 })).toBe(0);
  });

  it('count an answer further down for less', () => {
    expect(reciprocalRank(['x', 'b', 'a'], { a: 2, b: 1 })).toBeCloseTo(1 / 3);
    expect(ndcgAt10(['x', 'a'], { a: 2 })).toBeCloseTo(1 / Math.log2(3));
  });

  it('count an entry of grade 2 three times as much as one of grade 1', () => {
    const better = ndcgAt10(['a', 'b'], { a: 2, b: 1 });
    const worse = ndcgAt10(['b', 'a'], { a: 2, b: 1 });
    expect(worse / better).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
  });

  it('look at ten places only', () => {
    expect(ndcgAt10([...'0123456789', 'a'], { a: 2 })).toBe(0);
  });
});
