import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joiningOf, nodeAt, nodesWithin, toLayout, toScreen } from '../../../renderer/graph/lassoGesture.ts';
import type { GraphNode, Positions } from '../../../shared/graph/graphModel.ts';
import { withinPolygon } from '../../../shared/graph/selection.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';

const NO_KEYS = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

function nodeOf(key: string): GraphNode {
  return {
    id: `publication:${key}`,
    kind: 'publication',
    label: key,
    title: key,
    reviewClass: null,
    weight: 0,
  };
}

const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map(nodeOf);
const coordinate = fc.integer({ min: -60, max: 60 });
const points = fc.record({ x: coordinate, y: coordinate });
/** Never on a line between whole numbers, where either side would do. */
const asideOf = ({ x, y }: { x: number; y: number }) => ({ x: x + 0.3137, y: y + 0.5 });
const placings = fc
  .array(points, { minLength: nodes.length, maxLength: nodes.length })
  .map(
    (places): Positions =>
      Object.fromEntries(nodes.map(({ id }, place) => [id, asideOf(required(places[place], id))])),
  );

describe('a press on the graph', () => {
  it('draws a line with Shift or Alt while the view is moved, and always with the lasso', () => {
    expect(joiningOf('pan', NO_KEYS)).toBeNull();
    expect(joiningOf('pan', { ...NO_KEYS, ctrlKey: true })).toBeNull();
    expect(joiningOf('pan', { ...NO_KEYS, shiftKey: true })).toBe('add');
    expect(joiningOf('pan', { ...NO_KEYS, altKey: true })).toBe('remove');
    expect(joiningOf('lasso', NO_KEYS)).toBe('replace');
    expect(joiningOf('lasso', { ...NO_KEYS, shiftKey: true })).toBe('add');
    expect(joiningOf('lasso', { ...NO_KEYS, ctrlKey: true })).toBe('remove');
    expect(joiningOf('lasso', { ...NO_KEYS, metaKey: true })).toBe('remove');
  });

  it('is on the nearest mark that it hits, or on none', () => {
    const positions: Positions = {
      'publication:a': { x: 0, y: 0 },
      'publication:b': { x: 6, y: 0 },
      'publication:c': { x: 100, y: 100 },
    };
    expect(nodeAt(nodes, positions, { x: 1, y: 0 }, 1)).toBe('publication:a');
    expect(nodeAt(nodes, positions, { x: 4, y: 0 }, 1)).toBe('publication:b');
    expect(nodeAt(nodes, positions, { x: 50, y: 50 }, 1)).toBeNull();
    // Two px beside a mark still hit it: in layout units that is the less, the nearer one looks.
    expect(nodeAt(nodes, positions, { x: 100, y: 106.5 }, 1)).toBe('publication:c');
    expect(nodeAt(nodes, positions, { x: 100, y: 106.5 }, 4)).toBeNull();
  });
});

describe('a line around nodes', () => {
  it('holds exactly the nodes whose middle is inside it, in their order', () => {
    fc.assert(
      fc.property(placings, fc.array(points, { minLength: 1, maxLength: 12 }), (positions, line) => {
        const inside = nodes.filter(({ id }) => withinPolygon(required(positions[id], id), line));
        expect(nodesWithin(nodes, positions, line)).toEqual(inside.map(({ id }) => id));
      }),
    );
  });

  it('does not hold a node without a place', () => {
    const line = [
      { x: -9, y: -9 },
      { x: 9, y: -9 },
      { x: 0, y: 9 },
    ];
    const positions: Readonly<Record<NodeId, { x: number; y: number }>> = { 'publication:a': { x: 0, y: 0 } };
    expect(nodesWithin(nodes, positions, line)).toEqual(['publication:a']);
  });
});

describe('places on screen and in the layout', () => {
  it('are two names for one', () => {
    const cameras = fc.record({ zoom: fc.double({ min: 0.1, max: 6, noNaN: true }), pan: points });
    fc.assert(
      fc.property(points, cameras, (point, camera) => {
        const back = toScreen(toLayout(point, camera), camera);
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
    );
  });
});
