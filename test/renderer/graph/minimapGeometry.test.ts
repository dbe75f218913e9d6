import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraAt, fitMap, frameOnMap, isAllInView } from '../../../renderer/graph/minimapGeometry.ts';
import { boundsOf, fitToBox } from '../../../shared/graph/fit.ts';
import type { GraphNode, Positions } from '../../../shared/graph/graphModel.ts';
import { required } from '../../../shared/lib/assert.ts';

const VIEW = { width: 658, height: 504 };
const MAP = { width: 148, height: 104 };

const nodes: readonly GraphNode[] = ['a', 'b', 'c', 'd'].map((key) => ({
  id: `publication:${key}`,
  kind: 'publication',
  label: key,
  title: key,
  reviewClass: null,
  weight: 3,
}));

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const points = fc.record({ x: coordinate, y: coordinate });
const placings = fc
  .array(points, { minLength: nodes.length, maxLength: nodes.length })
  .map(
    (places): Positions =>
      Object.fromEntries(nodes.map(({ id }, place) => [id, required(places[place], id)])),
  );
const cameras = fc.record({ zoom: fc.double({ min: 0.1, max: 6, noNaN: true }), pan: points });

describe('the minimap', () => {
  it('frames what is in view: its corners are those of the view', () => {
    fc.assert(
      fc.property(placings, cameras, (positions, camera) => {
        const map = fitMap(nodes, positions, MAP);
        const frame = frameOnMap(map, camera, VIEW);
        const onView = ({ x, y }: { x: number; y: number }) => ({
          x: ((x - map.pan.x) / map.zoom) * camera.zoom + camera.pan.x,
          y: ((y - map.pan.y) / map.zoom) * camera.zoom + camera.pan.y,
        });
        const first = onView(frame);
        const last = onView({ x: frame.x + frame.width, y: frame.y + frame.height });
        expect([first.x, first.y]).toEqual([expect.closeTo(0, 4), expect.closeTo(0, 4)]);
        expect([last.x, last.y]).toEqual([expect.closeTo(VIEW.width, 4), expect.closeTo(VIEW.height, 4)]);
      }),
    );
  });

  it('brings the point that is pressed to the middle, at the same zoom', () => {
    fc.assert(
      fc.property(placings, cameras, points, (positions, camera, point) => {
        const map = fitMap(nodes, positions, MAP);
        const moved = cameraAt(map, point, camera, VIEW);
        expect(moved.zoom).toBe(camera.zoom);
        const frame = frameOnMap(map, moved, VIEW);
        expect(frame.x + frame.width / 2).toBeCloseTo(point.x, 4);
        expect(frame.y + frame.height / 2).toBeCloseTo(point.y, 4);
      }),
    );
  });

  it('is not needed while the view is fitted, and is as soon as a mark is out of it', () => {
    fc.assert(
      fc.property(placings, (positions) => {
        const bounds = required(boundsOf(nodes, positions), 'bounds');
        const fitted = fitToBox(nodes, positions, { x: 20, y: 20, width: 618, height: 464 });
        expect(isAllInView(bounds, fitted, VIEW)).toBe(true);
        const aside = { ...fitted, pan: { x: fitted.pan.x + VIEW.width, y: fitted.pan.y } };
        expect(isAllInView(bounds, aside, VIEW)).toBe(false);
      }),
    );
  });

  it('knows no bounds where nothing has a place', () => {
    expect(boundsOf(nodes, {})).toBeNull();
  });
});
