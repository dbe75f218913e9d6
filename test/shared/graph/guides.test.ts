import { describe, expect, it } from 'vitest';
import { placeGuides } from '../../../shared/graph/guides.ts';

describe('the guides in a picture', () => {
  const area = { x: 0, y: 0, width: 400, height: 300 };
  const guides = [
    { axis: 'x', at: 0, label: '2020' },
    { axis: 'x', at: 5, label: '2021' },
    { axis: 'x', at: 900, label: '2022' },
    { axis: 'y', at: 100, label: 'LLM training' },
  ] as const;

  it('follow zoom and pan, stay inside, and give up a name rather than write over another', () => {
    const placed = placeGuides(guides, { zoom: 2, pan: { x: 10, y: -20 } }, area);
    expect(placed.map(({ text }) => text)).toEqual(['LLM training', '2020', '']);
    expect(placed[0]?.line).toEqual({ x1: 0, y1: 180, x2: 400, y2: 180 });
    expect(placed[1]?.line).toEqual({ x1: 10, y1: 0, x2: 10, y2: 300 });
    const closer = placeGuides(guides, { zoom: 20, pan: { x: 10, y: -20 } }, area);
    expect(closer.map(({ text }) => text)).toEqual(['2020', '2021']);
  });

  it('keep the name of what the edge cuts, without its line', () => {
    const placed = placeGuides(guides, { zoom: 20, pan: { x: -150, y: -2100 } }, area);
    expect(placed.map(({ text, line }) => [text, line === null])).toEqual([
      ['LLM training', true],
      ['2021', true],
    ]);
  });

  it('put the name of a block over its line, and cut it to the width of the block', () => {
    const head = { axis: 'block', x: 50, y: 60, width: 60, label: 'Hardware optimization' } as const;
    const [wide] = placeGuides([head], { zoom: 3, pan: { x: 0, y: 0 } }, area);
    expect(wide?.text).toBe('Hardware optimization');
    expect(wide?.line).toEqual({ x1: 150, y1: 180, x2: 330, y2: 180 });
    expect((wide?.box.y ?? 0) + (wide?.box.height ?? 0)).toBeLessThanOrEqual(180);
    const [narrow] = placeGuides([head], { zoom: 1, pan: { x: 0, y: 0 } }, area);
    expect(narrow?.text).toMatch(/^Hard.*…$/);
    expect(narrow?.box.width).toBeLessThanOrEqual(60);
    expect(placeGuides([head], { zoom: 1, pan: { x: 500, y: 0 } }, area)).toEqual([]);
  });
});
