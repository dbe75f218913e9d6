import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BundleSpec, bundleEdges } from '../../../shared/graph/bundleEdges.ts';
import { arcRoutes, curveOf } from '../../../shared/graph/edgeRoutes.ts';
import type { GraphEdge } from '../../../shared/graph/graphModel.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { bundleSlowly } from '../../oracles/bundles.ts';

function cites(source: NodeId, target: NodeId, id = `cites|${source}|${target}`): GraphEdge {
  return { id, kind: 'cites', source, target, grade: 'primary', introduces: false };
}

const A = { x: 0, y: 0 };
const B = { x: 100, y: 0 };
const nowhere = () => undefined;

describe('arcs', () => {
  const there = cites('publication:a', 'publication:b');
  const back = cites('publication:b', 'publication:a');
  const again = cites('publication:a', 'publication:b', 'again');
  const routes = arcRoutes([there, back, again]);
  const curve = (edge: GraphEdge) => {
    const [from, to] = edge === back ? [B, A] : [A, B];
    return curveOf(from, to, routes.get(edge.id) ?? { bend: 0, via: [] }, nowhere);
  };

  it('lie on opposite sides for opposite directions, and apart for the same direction', () => {
    const [first, opposite, second] = [there, back, again].map((edge) => curve(edge)[0]?.control.y ?? 0);
    expect(Math.sign(first ?? 0)).toBe(-Math.sign(opposite ?? 0));
    expect(Math.abs(second ?? 0)).toBeGreaterThan(Math.abs(first ?? 0) + 5);
  });

  it('end where the line ends, at any zoom in the same shape', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), (zoom) => {
        const to = { x: B.x * zoom, y: B.y * zoom };
        const route = routes.get(there.id) ?? { bend: 0, via: [] };
        const [piece] = curveOf(A, to, route, nowhere, zoom);
        expect(piece?.end).toEqual(to);
        expect((piece?.control.y ?? 0) / zoom).toBeCloseTo(curve(there)[0]?.control.y ?? 0, 6);
      }),
    );
  });

  it('are straight between nodes that stand on each other', () => {
    expect(curveOf(A, A, { bend: 0.2, via: [] }, nowhere)).toEqual([{ control: A, end: A }]);
  });
});

describe('a line led along nodes', () => {
  it('has a piece for each node that has a place, joined half-way, and ends at its target', () => {
    const places = new Map<NodeId, { x: number; y: number }>([
      ['publication:m', { x: 40, y: 30 }],
      ['publication:n', { x: 60, y: 30 }],
    ]);
    const via: NodeId[] = ['publication:m', 'publication:gone', 'publication:n'];
    expect(curveOf(A, B, { bend: 0, via }, (id) => places.get(id))).toEqual([
      { control: { x: 40, y: 30 }, end: { x: 50, y: 30 } },
      { control: { x: 60, y: 30 }, end: B },
    ]);
  });
});

/** Any graph on random places, so that no two ways cost the same. */
const spec: fc.Arbitrary<BundleSpec> = fc
  .array(
    fc.record({
      x: fc.double({ min: 0, max: 9, noNaN: true }),
      y: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .chain((points) => {
    const place = fc.integer({ min: 0, max: points.length - 1 });
    return fc.uniqueArray(fc.tuple(place, place), { selector: String, maxLength: 24 }).map((pairs) => ({
      nodes: points.map(({ x, y }, number) => ({
        id: `publication:${number}` as NodeId,
        // Apart by an irrational share each, so that no ties arise where fast-check repeats a place.
        x: x + number * Math.SQRT2,
        y: y + number * number * Math.PI,
      })),
      edges: pairs.map(([from, to]) => ({
        id: `${from}-${to}`,
        source: `publication:${from}` as NodeId,
        target: `publication:${to}` as NodeId,
      })),
    }));
  });

describe('bundles', () => {
  it('lead each line along the cheapest way of lines that are not led themselves, as the slow version finds', () => {
    fc.assert(
      fc.property(spec, (graph) => {
        const oneWay = graph.edges.filter(
          ({ source, target }, place) =>
            !graph.edges.slice(0, place).some((other) => other.source === target && other.target === source),
        );
        const plain = { ...graph, edges: oneWay };
        expect(bundleEdges(plain)).toEqual(bundleSlowly(plain, 1.6));
      }),
      { numRuns: 300 },
    );
  });

  it('run along lines of the graph only, and are no great detour', () => {
    fc.assert(
      fc.property(spec, (graph) => {
        const bundles = bundleEdges(graph);
        const at = new Map(graph.nodes.map((node) => [node.id, node]));
        const length = (from: NodeId, to: NodeId) => {
          const [a, b] = [at.get(from), at.get(to)];
          return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
        };
        for (const { id, source, target } of graph.edges) {
          const via = bundles[id];
          if (!via) continue;
          const way = [source, ...via, target];
          let travelled = 0;
          way.slice(1).forEach((to, place) => {
            const from = way[place] ?? source;
            travelled += length(from, to);
            const straight = graph.edges.filter(
              (edge) =>
                bundles[edge.id] === undefined &&
                [edge.source, edge.target].includes(from) &&
                [edge.source, edge.target].includes(to),
            );
            expect(straight.length).toBeGreaterThan(0);
          });
          expect(travelled).toBeLessThanOrEqual(1.6 * length(source, target) + 1e-9);
        }
      }),
    );
  });
});
