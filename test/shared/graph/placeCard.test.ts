import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../shared/graph/placeCard.ts';

const AREA = { width: 660, height: 480 };
const place = (most: number) => fc.integer({ min: 0, max: most });

describe('a card beside a mark', () => {
  it('never leaves the area and never covers the mark, wherever the mark is', () => {
    const anchor = fc.record({
      x: place(AREA.width),
      y: place(AREA.height),
      reach: fc.integer({ min: 2, max: 40 }),
    });
    const card = fc.record({
      width: fc.integer({ min: 120, max: 280 }),
      height: fc.integer({ min: 40, max: 180 }),
    });
    fc.assert(
      fc.property(anchor, card, (mark, size) => {
        const at = placeCard(mark, size, AREA);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.x + size.width).toBeLessThanOrEqual(AREA.width);
        expect(at.y + size.height).toBeLessThanOrEqual(AREA.height);
        const apart =
          at.x >= mark.x + mark.reach ||
          at.x + size.width <= mark.x - mark.reach ||
          at.y >= mark.y + mark.reach ||
          at.y + size.height <= mark.y - mark.reach;
        expect(apart).toBe(true);
      }),
    );
  });

  it('stands to the right where there is room, and stays in sight where there is none at all', () => {
    expect(placeCard({ x: 100, y: 240, reach: 10 }, { width: 200, height: 100 }, AREA)).toEqual({
      x: 124,
      y: 190,
    });
    const tiny = placeCard(
      { x: 50, y: 50, reach: 20 },
      { width: 200, height: 200 },
      { width: 100, height: 100 },
    );
    expect(tiny).toEqual({ x: 8, y: 8 });
  });
});
