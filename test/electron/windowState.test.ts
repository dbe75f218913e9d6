import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToDisplays, parseWindowState } from '../../electron/main/windowState.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const SECOND = { x: 1440, y: 0, width: 2560, height: 1440 };

const at = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximised: false,
});

describe('the stored state of the window', () => {
  it('is read back as it was written', () => {
    const state = { ...at(5, 6), maximised: true };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":0,"y":0,"width":0,"height":800},"maximised":false}',
    '{"bounds":{"x":0.5,"y":0,"width":900,"height":800},"maximised":false}',
    '{"bounds":{"x":0,"y":0,"width":1e999,"height":800},"maximised":false}',
    '{"bounds":{"x":0,"y":0,"width":900,"height":800}}',
  ])('is nothing when it reads %s', (text) => expect(parseWindowState(text)).toBeNull());
});

describe('the window', () => {
  it('opens where it was', () => {
    expect(fitToDisplays(at(100, 80), [LAPTOP])).toEqual(at(100, 80));
    expect(fitToDisplays(at(2000, 300), [LAPTOP, SECOND])).toEqual(at(2000, 300));
  });

  it('opens in the middle of the first display the first time', () => {
    const { bounds } = fitToDisplays(null, [SECOND, LAPTOP]);
    expect(bounds).toEqual({ x: 2000, y: 270, width: 1440, height: 900 });
  });

  it('comes back to the first display when its own is gone, and stays maximised', () => {
    const state = fitToDisplays({ ...at(2000, 300), maximised: true }, [LAPTOP]);
    expect(state).toEqual({ bounds: { x: 120, y: 62, width: 1200, height: 800 }, maximised: true });
  });

  it('is cut to a display that became smaller, and never below what it needs', () => {
    expect(fitToDisplays(at(0, 30, 5000, 3000), [LAPTOP]).bounds).toMatchObject({ width: 1440, height: 875 });
    expect(fitToDisplays(at(0, 30, 10, 10), [LAPTOP]).bounds).toMatchObject({ width: 880, height: 560 });
  });

  it('can always be seen and dragged', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 });
    const size = fc.integer({ min: 1, max: 20_000 });
    const area = fc.record({
      x: fc.integer({ min: -3000, max: 3000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 640, max: 6000 }),
      height: fc.integer({ min: 480, max: 4000 }),
    });
    fc.assert(
      fc.property(
        number,
        number,
        size,
        size,
        fc.array(area, { minLength: 1, maxLength: 3 }),
        (x, y, w, h, areas) => {
          const { bounds } = fitToDisplays(at(x, y, w, h), areas);
          const reachable = areas.some(
            (display) =>
              bounds.y >= display.y &&
              bounds.y < display.y + display.height &&
              Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x) >=
                100,
          );
          expect(reachable).toBe(true);
        },
      ),
    );
  });
});
