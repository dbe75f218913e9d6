import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { EdgeKind, Point } from '../../../shared/graph/graphModel.ts';
import { isHiddenByHand, leaveOutByHand } from '../../../shared/graph/handPicked.ts';
import { withPins } from '../../../shared/graph/pinnedPositions.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import {
  growSelection,
  invertSelection,
  joinSelection,
  withinPolygon,
} from '../../../shared/graph/selection.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const ids = graph.nodes.map(({ id }) => id);
const somewhere: NodeId = 'publication:elsewhere';
const selections = fc.subarray([...ids, somewhere]);

describe('inverting a selection', () => {
  it('selects exactly the others of what is shown, and twice gives what was selected of it', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const inverted = invertSelection(graph, selection);
        expect(new Set(inverted)).toEqual(new Set(ids.filter((id) => !selection.includes(id))));
        expect(invertSelection(graph, inverted)).toEqual(ids.filter((id) => selection.includes(id)));
      }),
    );
  });
});

describe('growing a selection', () => {
  it('adds what one line joins to it, whichever way the line points', () => {
    expect(growSelection(graph, ['publication:beta'], 'cites')).toEqual([
      'publication:beta',
      'publication:alpha',
      'publication:gamma',
    ]);
    const grown = growSelection(graph, ['publication:beta'], null);
    expect(grown).toContain('technique:pruning-step');
    expect(grown).toContain('hardware:a100');
    expect(grown).not.toContain('publication:delta');
  });

  it('takes a node exactly where a line leads to it, keeps all that was selected, and follows one kind alone', () => {
    const kinds = fc.constantFrom<EdgeKind | null>(null, 'cites', 'technique', 'ran-on', 'part-of');
    fc.assert(
      fc.property(selections, kinds, (selection, kind) => {
        const joined = (id: NodeId) =>
          graph.edges.some(
            (edge) =>
              (kind === null || edge.kind === kind) &&
              ((edge.source === id && selection.includes(edge.target)) ||
                (edge.target === id && selection.includes(edge.source))),
          );
        const grown = growSelection(graph, selection, kind);
        expect(grown.slice(0, selection.length)).toEqual(selection);
        expect(new Set(grown)).toEqual(new Set([...selection, ...ids.filter(joined)]));
      }),
    );
  });
});

describe('choosing nodes', () => {
  const before: readonly NodeId[] = ['publication:a', 'publication:b'];
  const chosen: readonly NodeId[] = ['publication:b', 'publication:c'];

  it('replaces, adds without repetition, or removes', () => {
    expect(joinSelection(before, chosen, 'replace')).toEqual(chosen);
    expect(joinSelection(before, chosen, 'add')).toEqual(['publication:a', 'publication:b', 'publication:c']);
    expect(joinSelection(before, chosen, 'remove')).toEqual(['publication:a']);
  });
});

describe('a polygon', () => {
  const square: readonly Point[] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];

  it('holds what is inside it, in a bay of it not', () => {
    expect(withinPolygon({ x: 5, y: 5 }, square)).toBe(true);
    expect(withinPolygon({ x: 15, y: 5 }, square)).toBe(false);
    const hooked = [...square, { x: 5, y: 5 }];
    expect(withinPolygon({ x: 1, y: 5 }, hooked)).toBe(false);
    expect(withinPolygon({ x: 5, y: 2 }, hooked)).toBe(true);
  });

  it('with fewer than three corners holds nothing', () => {
    expect(withinPolygon({ x: 0, y: 0 }, [])).toBe(false);
    expect(withinPolygon({ x: 5, y: 0 }, square.slice(0, 2))).toBe(false);
  });

  it('that goes around twice leaves out what lies inside both turns', () => {
    expect(withinPolygon({ x: 5, y: 5 }, [...square, ...square])).toBe(false);
  });

  it('of an ellipse holds exactly the points that the equation of the ellipse does', () => {
    const ellipse = (x: number, y: number) => (x / 300) ** 2 + (y / 120) ** 2;
    const corners = Array.from({ length: 720 }, (_, place) => ({
      x: 300 * Math.cos((place * Math.PI) / 360),
      y: 120 * Math.sin((place * Math.PI) / 360),
    }));
    const coordinate = fc.double({ min: -400, max: 400, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        fc.pre(Math.abs(ellipse(x, y) - 1) > 0.001);
        expect(withinPolygon({ x, y }, corners)).toBe(ellipse(x, y) < 1);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on where its line begins, nor on which way it runs', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const points = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(
        points,
        fc.array(points, { minLength: 3, maxLength: 9 }),
        fc.nat(8),
        (point, line, turn) => {
          // Aside by what no side through whole numbers meets, so that the point never lies on the line.
          const aside = { x: point.x + 0.3137, y: point.y + 0.5 };
          const start = turn % line.length;
          const turned = [...line.slice(start), ...line.slice(0, start)];
          expect(withinPolygon(aside, turned)).toBe(withinPolygon(aside, line));
          expect(withinPolygon(aside, [...line].reverse())).toBe(withinPolygon(aside, line));
        },
      ),
    );
  });
});

describe('nodes taken out by hand', () => {
  it('leave the graph with their lines, and nothing else does', () => {
    fc.assert(
      fc.property(selections, fc.option(selections), (hidden, keptOnly) => {
        const left = leaveOutByHand(graph, hidden, keptOnly);
        expect(left.nodes).toEqual(graph.nodes.filter(({ id }) => !isHiddenByHand(id, hidden, keptOnly)));
        const shown = new Set(left.nodes.map(({ id }) => id));
        expect(left.edges).toEqual(
          graph.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
        );
      }),
    );
  });

  it('that the graph does not have change nothing', () => {
    expect(leaveOutByHand(graph, [somewhere], null)).toBe(graph);
    expect(leaveOutByHand(graph, [], [...ids, somewhere])).toBe(graph);
  });
});

describe('pinned nodes', () => {
  it('stand where they were put, all others where the layout has them', () => {
    const positions = { 'publication:a': { x: 1, y: 2 }, 'publication:b': { x: 3, y: 4 } };
    expect(withPins(positions, { 'publication:b': { x: 9, y: 9 } })).toEqual({
      'publication:a': { x: 1, y: 2 },
      'publication:b': { x: 9, y: 9 },
    });
    expect(withPins(positions, undefined)).toBe(positions);
  });
});
