import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoxGrid } from '../../../shared/graph/boxGrid.ts';
import type { Box } from '../../../shared/graph/labels.ts';

const side = fc.integer({ min: 1, max: 150 });
const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: side,
  height: side,
});

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a grid of boxes', () => {
  it('finds every box that touches, each once and in order', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
        const found = buildBoxGrid(boxes, (it) => it).near(asked);
        for (const it of boxes.filter((one) => touch(one, asked))) expect(found).toContain(it);
        expect(new Set(found).size).toBe(found.length);
        const places = found.map((it) => boxes.indexOf(it));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('leaves out what is far away', () => {
    const boxes = Array.from({ length: 50 }, (_, number) => ({
      x: 200 * number,
      y: 0,
      width: 10,
      height: 10,
    }));
    expect(buildBoxGrid(boxes, (it) => it).near({ x: 0, y: 0, width: 20, height: 20 }).length).toBe(1);
  });
});
