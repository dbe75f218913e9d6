import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutJobs } from '../../../renderer/workers/layoutJobs.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { curveOf, timeArcs } from '../../../shared/graph/edgeRoutes.ts';
import type { GraphModel, Point } from '../../../shared/graph/graphModel.ts';
import { sizeOf } from '../../../shared/graph/graphStyle.ts';
import { LAYOUTS, routeOf } from '../../../shared/graph/layoutRegistry.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { gridFacets } from '../../../shared/graph/layouts/lanes.ts';
import {
  buildLayoutSpec,
  centreOf,
  type Layout,
  type LayoutNode,
  type LayoutSpec,
} from '../../../shared/graph/layouts/layoutSpec.ts';
import { keepApart } from '../../../shared/graph/layouts/leastMoves.ts';
import { drawProjection, layoutOf, PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  LANE_IDS,
  LAYOUT_IDS,
  type LayoutId,
  type ProjectionId,
  type ViewState,
} from '../../../shared/view/viewState.ts';
import { IN_PROCESS } from '../../../shared/worker/workerProtocol.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const shipped = buildCorpusIndex(shippedCorpus());
const map = buildDefaultPositions(shipped);

function draw(id: ProjectionId): GraphModel {
  const { projectionOptions } = DEFAULT_VIEW;
  return drawProjection(id, shipped, computeVisible(shipped, {}), GRAPH_KINDS, projectionOptions);
}

function specOf(
  projection: ProjectionId,
  layout: LayoutId | null,
  view: Partial<ViewState> = {},
): LayoutSpec {
  return buildLayoutSpec(shipped, map, { ...DEFAULT_VIEW, projection, layout, ...view });
}

async function arrange(spec: LayoutSpec): Promise<Layout> {
  const arranged = await layoutJobs.arrange(spec, IN_PROCESS);
  return arranged.ok ? arranged.value : { positions: {}, guides: [] };
}

function expectApart(
  nodes: readonly { readonly id: NodeId; readonly radius: number }[],
  layout: Layout,
): void {
  for (const [place, node] of nodes.entries()) {
    const from = required(layout.positions[node.id], node.id);
    for (const other of nodes.slice(place + 1)) {
      const to = required(layout.positions[other.id], other.id);
      const gap = Math.hypot(from.x - to.x, from.y - to.y) - node.radius - other.radius;
      expect(gap, `${node.id} and ${other.id}`).toBeGreaterThan(0);
    }
  }
}

const CHOICES = PROJECTIONS.flatMap(({ id, layouts }) => layouts.map((layout) => ({ id, layout })));

describe('the places in a projection', () => {
  it.each(CHOICES)(
    '$id, $layout: the same to the last bit, apart, for every node, about the shape of the pane',
    async ({ id, layout }) => {
      const [first, second] = [await arrange(specOf(id, layout)), await arrange(specOf(id, layout))];
      expect(first).toEqual(second);
      const nodes = draw(id).nodes;
      expect(Object.keys(first.positions).sort()).toEqual(nodes.map((node) => node.id).sort());
      expectApart(
        nodes.map((node) => ({ id: node.id, radius: sizeOf(node) / 2 })),
        first,
      );
      const places = Object.values(first.positions);
      const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
      const aspect = extent(places.map(({ x }) => x)) / extent(places.map(({ y }) => y));
      expect(aspect).toBeGreaterThan(0.8);
      expect(aspect).toBeLessThan(2);
    },
  );

  it('are told of as they are found, and given up when the caller asks for it', async () => {
    const reports: number[] = [];
    await layoutJobs.arrange(specOf('citations', 'force'), {
      ...IN_PROCESS,
      report: ({ done }) => reports.push(done),
    });
    expect(reports.length).toBeGreaterThan(5);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    const stopped = await layoutJobs.arrange(specOf('citations', 'force'), {
      ...IN_PROCESS,
      isCancelled: () => true,
    });
    expect(stopped.ok ? 'done' : stopped.error.code).toBe('worker/cancelled');
  });

  it.each(LAYOUT_IDS)('by %s exist for an empty graph and for a single node', async (layout) => {
    const empty = { layout, nodes: [], links: [], lanes: [], centres: [], fixed: {} };
    expect((await arrange(empty)).positions).toEqual({});
    const node = {
      id: 'publication:a' as const,
      radius: 5,
      weight: 1,
      start: { x: 3, y: 4 },
      isOnMap: true,
      lane: 0,
      time: 2020,
    };
    const at = (await arrange({ ...empty, nodes: [node], lanes: ['All'] })).positions['publication:a'];
    expect(at && Number.isFinite(at.x) && Number.isFinite(at.y)).toBe(true);
  });

  it.each(LAYOUT_IDS)(
    'by %s depend on nothing but the request, with pins kept, on any graph',
    async (layout) => {
      await fc.assert(
        fc.asyncProperty(arbitrarySpec(layout), async (spec) => {
          const first = await arrange(spec);
          expect(await arrange(structuredClone(spec))).toEqual(first);
          expect(Object.keys(first.positions).sort()).toEqual(spec.nodes.map(({ id }) => id).sort());
          for (const { x, y } of Object.values(first.positions)) expect(Number.isFinite(x + y)).toBe(true);
          for (const [id, pin] of Object.entries(spec.fixed) as [NodeId, Point][]) {
            const at = required(first.positions[id], id);
            expect(at.y).toBe(pin.y);
            if (layout !== 'timeline') expect(at.x).toBe(pin.x);
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('offer only layouts that the projection has, its own for any other', () => {
    expect(layoutOf({ projection: 'everything', layout: 'layered' })).toBe('map');
    expect(layoutOf({ projection: 'citations', layout: 'timeline' })).toBe('timeline');
    expect(layoutOf({ projection: 'authors', layout: null })).toBe('force');
    expect(LAYOUTS.map(({ id }) => id)).toEqual([...LAYOUT_IDS]);
  });
});

/** Small graphs with lines anywhere, some nodes pinned well apart. */
function arbitrarySpec(layout: LayoutId): fc.Arbitrary<LayoutSpec> {
  const coordinate = fc.integer({ min: -400, max: 400 });
  const node = fc.record({
    radius: fc.integer({ min: 4, max: 18 }),
    weight: fc.integer({ min: 0, max: 9 }),
    start: fc.record({ x: coordinate, y: coordinate }),
    isOnMap: fc.boolean(),
    lane: fc.integer({ min: 0, max: 2 }),
    time: fc.option(fc.integer({ min: 2017, max: 2023 })),
    pinned: fc.boolean(),
  });
  const link = fc.record({
    source: fc.nat(11),
    target: fc.nat(11),
    weight: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
  });
  return fc
    .record({ drafts: fc.array(node, { minLength: 1, maxLength: 12 }), links: fc.array(link) })
    .map(({ drafts, links }) => {
      const idAt = (place: number): NodeId => `publication:n${place % drafts.length}`;
      return {
        layout,
        nodes: drafts.map(({ pinned: _, ...draft }, place): LayoutNode => ({ id: idAt(place), ...draft })),
        links: links.map(({ source, target, weight }) => ({
          source: idAt(source),
          target: idAt(target),
          weight,
        })),
        lanes: ['A', 'B', 'C'],
        centres: [],
        fixed: Object.fromEntries(
          drafts.flatMap(({ pinned }, place) =>
            pinned && place % 3 === 0 ? [[idAt(place), { x: 90 * place - 400, y: 40 * place }]] : [],
          ),
        ),
      };
    });
}

describe('the map', () => {
  const others = PROJECTIONS.filter(({ layouts }) => (layouts as readonly LayoutId[]).includes('map'));

  it.each(others)('$id: everything stands where it stands in the graph of everything', async ({ id }) => {
    const { positions } = await arrange(specOf(id, 'map'));
    for (const [nodeId, at] of Object.entries(positions) as [NodeId, Point][]) {
      expect(at, nodeId).toEqual(required(map[nodeId], nodeId));
    }
  });

  it('is the first layout of each projection of things that it holds', () => {
    for (const { layouts } of others) expect(layouts[0]).toBe('map');
    expect(PROJECTIONS.length - others.length).toBe(1);
  });

  it('places what it lacks amid its neighbours', async () => {
    const spec = specOf('citations', 'map');
    const lost = required(
      spec.nodes.find(({ id }) => id === 'publication:sparsegpt'),
      'SparseGPT',
    );
    const nodes = spec.nodes.map((node) =>
      node === lost ? { ...node, isOnMap: false, start: { x: 0, y: 0 } } : node,
    );
    const { positions } = await arrange({ ...spec, nodes });
    const at = required(positions[lost.id], lost.id);
    const near = spec.links.flatMap(({ source, target }) =>
      source === lost.id ? [target] : target === lost.id ? [source] : [],
    );
    const mean = (axis: 'x' | 'y') =>
      near.reduce((sum, id) => sum + required(map[id], id)[axis], 0) / near.length;
    expect(Math.hypot(at.x - mean('x'), at.y - mean('y'))).toBeLessThan(40);
  });

  it('is given up for the lines of the graph where it holds next to nothing of it', async () => {
    const spec = specOf('citations', 'map');
    const unknown = { ...spec, nodes: spec.nodes.map((node) => ({ ...node, isOnMap: false })) };
    const forced = { ...unknown, layout: 'force' as const };
    expect((await arrange(unknown)).positions).toEqual((await arrange(forced)).positions);
  });
});

describe('pinned nodes', () => {
  const pinned: NodeId = 'publication:gptq';
  const pin = { x: 300, y: 200 };
  const layouts = ['map', 'force', 'layered', 'concentric', 'grid'] as const;

  it.each(layouts)(
    'by %s stay exactly where they were put, and no other mark touches them',
    async (layout) => {
      const spec = specOf('citations', layout, { pins: { [layout]: { [pinned]: pin } } });
      const arranged = await arrange(spec);
      expect(arranged.positions[pinned]).toEqual(pin);
      expectApart(spec.nodes, arranged);
    },
  );

  it('along the years keep their height and their time', async () => {
    const free = await arrange(specOf('citations', 'timeline'));
    const spec = specOf('citations', 'timeline', { pins: { timeline: { [pinned]: { x: -400, y: 55 } } } });
    const arranged = await arrange(spec);
    expect(arranged.positions[pinned]).toEqual({ x: free.positions[pinned]?.x, y: 55 });
    expectApart(spec.nodes, arranged);
  });

  it('by force draw along what they are joined with, more than the rest', async () => {
    const free = await arrange(specOf('citations', 'force'));
    const from = required(free.positions[pinned], pinned);
    const far = { x: from.x - 500, y: from.y };
    const spec = specOf('citations', 'force', { pins: { force: { [pinned]: far } } });
    const { positions } = await arrange(spec);
    const near = new Set(
      spec.links.flatMap(({ source, target }) =>
        source === pinned ? [target] : target === pinned ? [source] : [],
      ),
    );
    const meanMove = (ids: readonly NodeId[]) =>
      ids.reduce((sum, id) => sum + required(free.positions[id], id).x - required(positions[id], id).x, 0) /
      ids.length;
    const rest = spec.nodes.map(({ id }) => id).filter((id) => id !== pinned && !near.has(id));
    expect(meanMove([...near])).toBeGreaterThan(20);
    expect(meanMove([...near])).toBeGreaterThan(1.5 * meanMove(rest));
  });
});

describe('the layers', () => {
  it('put a publication above all that it cites, on any network without circles', async () => {
    const { positions } = await arrange(specOf('citations', 'layered'));
    const yearOf = (id: NodeId) => shipped.publicationByKey.get(idOf(id))?.firstPosted ?? '';
    const edges = draw('citations').edges;
    const above = edges.filter(
      ({ source, target }) => required(positions[source], source).y < required(positions[target], target).y,
    );
    // Two publications may cite each other, the earlier one in a later version.
    const circular = edges.filter(({ source, target }) => yearOf(source) <= yearOf(target)).length;
    expect(edges.length - above.length).toBeLessThanOrEqual(circular);
    expect(above.length).toBeGreaterThan(0.9 * edges.length);
  });

  it('stand a chain of ten thousand citations', async () => {
    const id = (place: number): NodeId => `publication:n${place}`;
    const spec: LayoutSpec = {
      layout: 'layered',
      nodes: Array.from({ length: 10_000 }, (_, place) => ({
        id: id(place),
        radius: 5,
        weight: 0,
        start: { x: 0, y: 0 },
        isOnMap: true,
        lane: 0,
        time: null,
      })),
      links: Array.from({ length: 9_999 }, (_, place) => ({
        source: id(place + 1),
        target: id(place),
        weight: 1,
      })),
      lanes: ['All'],
      centres: [],
      fixed: {},
    };
    const { positions } = await arrange(spec);
    expect(required(positions[id(9_999)], 'last').y).toBeLessThan(required(positions[id(0)], 'first').y);
  });
});

describe('the timeline', () => {
  it('puts later always further right, names the years, and has a lane for each class', async () => {
    const spec = specOf('citations', 'timeline');
    const { positions, guides } = await arrange(spec);
    const byTime = spec.nodes.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
    const across = byTime.map(({ id }) => required(positions[id], id).x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    const years = guides.filter(({ axis }) => axis === 'x').map(({ label }) => Number(label));
    const posted = shipped.corpus.publications.map((it) => Number(it.firstPosted?.slice(0, 4) ?? it.year));
    expect(years[0]).toBe(Math.min(...posted));
    expect(years.at(-1)).toBe(Math.max(...posted));
    const lanes = guides.flatMap((guide) => (guide.axis === 'y' ? [guide] : []));
    expect(lanes.map(({ label }) => label)).toEqual(spec.lanes);
    for (const { id, lane } of spec.nodes) {
      const y = required(positions[id], id).y;
      expect(lanes.filter(({ at }) => at < y)).toHaveLength(lane + 1);
    }
  });

  it('stands each publication between the line of its own year and of the next', async () => {
    const spec = specOf('citations', 'timeline');
    const { positions, guides } = await arrange(spec);
    const years = guides.flatMap((guide) => (guide.axis === 'x' ? [guide] : []));
    for (const { id, time } of spec.nodes) {
      const { x } = required(positions[id], id);
      const own = years.findLast(({ at }) => at <= x);
      expect(own?.label, id).toBe(String(Math.floor(required(time, id))));
    }
  });

  it('has a time for everything that a publication has to do with: that of the first', () => {
    const byId = new Map(specOf('everything', 'timeline').nodes.map(({ id, time }) => [id, time]));
    for (const [id, time] of byId) {
      if (kindOf(id) !== 'hardware') continue;
      const keys = shipped.publicationKeysByHardware.get(idOf(id)) ?? [];
      const times = keys.map((key) => required(byId.get(`publication:${key}`), key));
      expect(time).toBe(Math.min(...times));
    }
    const authors = specOf('authors', 'timeline').nodes;
    expect(authors.every(({ time }) => time !== null)).toBe(true);
  });

  it.each(LANE_IDS)(
    'by %s: every node in a lane, no more lanes than can be told apart, none empty',
    (laneBy) => {
      for (const { id } of PROJECTIONS) {
        const { nodes, lanes } = specOf(id, 'timeline', { laneBy });
        expect(new Set(nodes.map(({ lane }) => lane)).size).toBe(lanes.length);
        expect(lanes.length).toBeLessThanOrEqual(8);
        expect(new Set(lanes).size).toBe(lanes.length);
      }
    },
  );

  it('draws lines as arcs of themselves: back in time above both ends, forward below them', () => {
    expect(routeOf('timeline')).toBe('time-arcs');
    const heightOf = (id: ProjectionId, from: Point, to: Point) => {
      const edge = required(draw(id).edges[0], 'a line');
      const positions = { [edge.source]: from, [edge.target]: to };
      const route = required(timeArcs([edge], positions).get(edge.id), 'its route');
      return required(curveOf(from, to, route, () => undefined)[0], 'a curve').control.y;
    };
    const [early, late] = [
      { x: 100, y: 0 },
      { x: 300, y: 40 },
    ];
    expect(heightOf('citations', late, early)).toBeLessThan(0);
    expect(heightOf('citations', early, late)).toBeGreaterThan(40);
    // Without a direction there is no forward.
    expect(heightOf('coupling', late, early)).toBeLessThan(0);
    expect(heightOf('coupling', early, late)).toBeLessThan(0);
  });

  it('by strategy and technique: lanes as the corpus files the publications', () => {
    const byStrategy = specOf('citations', 'timeline', { laneBy: 'strategy' });
    const flexgen = required(
      byStrategy.nodes.find(({ id }) => id === 'publication:flexgen'),
      'FlexGen',
    );
    const filed = required(shipped.publicationByKey.get('flexgen')?.strategies[0], 'its strategy');
    const top = shipped.strategyAncestorsById.get(filed)?.at(-1) ?? filed;
    expect(byStrategy.lanes[flexgen.lane]).toBe(shipped.strategyById.get(top)?.name);
    const { nodes, lanes } = specOf('citations', 'timeline', { laneBy: 'technique' });
    expect(lanes.at(-1)).toBe('Others');
    const named = nodes.filter(({ lane }) => lanes[lane] !== 'Others');
    expect(named.length).toBeGreaterThan(nodes.length / 2);
    for (const { id, lane } of named) {
      const uses = required(shipped.publicationByKey.get(idOf(id)), id).techniques;
      expect(uses.map((use) => shipped.techniqueById.get(use.id)?.name)).toContain(lanes[lane]);
    }
    const sizes = lanes.map((_, lane) => nodes.filter((it) => it.lane === lane).length);
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).toSorted((a, b) => b - a));
  });
});

describe('the rings', () => {
  it('stand around the centre asked for, what it is joined with nearer than everything else', async () => {
    const centre = 'publication:gptq';
    const { positions } = await arrange(specOf('citations', 'concentric', { layoutCentre: centre }));
    const at = required(positions[centre], centre);
    // The rings are wider than high.
    const distanceOf = (id: NodeId) => {
      const { x, y } = required(positions[id], id);
      return Math.hypot((x - at.x) / 1.3, y - at.y);
    };
    const { nodes, edges } = draw('citations');
    const near = new Set(
      edges.flatMap(({ source, target }) =>
        source === centre ? [target] : target === centre ? [source] : [],
      ),
    );
    const far = nodes.map(({ id }) => id).filter((id) => id !== centre && !near.has(id));
    const meanOf = (ids: readonly NodeId[]) => ids.reduce((sum, id) => sum + distanceOf(id), 0) / ids.length;
    expect(Math.max(...[...near].map(distanceOf))).toBeLessThan(meanOf(far));
  });

  it('follow the focus where there is one', () => {
    expect(centreOf({ focus: 'publication:gptq', layoutCentre: 'publication:zero' })).toBe(
      'publication:gptq',
    );
    expect(centreOf({ focus: null, layoutCentre: 'publication:zero' })).toBe('publication:zero');
    const spec = specOf('citations', 'concentric', { focus: 'publication:gptq' });
    expect(spec.centres).toEqual(['publication:gptq']);
  });
});

describe('the grid', () => {
  it('has blocks by colour, or by the facet chosen, each publication in the block of its value', () => {
    const byYear = specOf('citations', 'grid', { gridBy: 'year' });
    expect(byYear.lanes.filter((name) => name !== 'Others')).toEqual(
      byYear.lanes.filter((name) => name !== 'Others').toSorted(),
    );
    for (const { id, lane } of byYear.nodes) {
      const name = byYear.lanes[lane];
      if (name !== 'Others') expect(name).toBe(String(shipped.publicationByKey.get(idOf(id))?.year));
    }
    const byHardware = specOf('citations', 'grid', { gridBy: 'hardware' });
    expect(byHardware.lanes[0]).toBe('NVIDIA');
    expect(byHardware.lanes).toContain('Several');
  });

  it('keeps other kinds of node in blocks of their own, after those of the facet', () => {
    const { lanes, nodes } = specOf('everything', 'grid', { gridBy: 'class' });
    expect(lanes.slice(-3)).toEqual(['Techniques', 'Hardware', 'Strategies']);
    for (const { id, lane } of nodes) {
      expect(kindOf(id) === 'publication').toBe(lane < lanes.length - 3);
    }
  });

  it('stands the members of a block under its name, side by side with no other', async () => {
    const spec = specOf('citations', 'grid', { gridBy: 'hardware' });
    const { positions, guides } = await arrange(spec);
    const heads = guides.flatMap((guide) => (guide.axis === 'block' ? [guide] : []));
    expect(heads.map(({ label }) => label)).toEqual(spec.lanes);
    for (const { id, lane } of spec.nodes) {
      const { x, y } = required(positions[id], id);
      const above = heads.filter((head) => head.x < x && x < head.x + head.width && head.y < y);
      expect(above.sort((a, b) => a.y - b.y).at(-1)?.label).toBe(spec.lanes[lane]);
    }
  });

  it('offers facets whose values can be told apart, and no others', () => {
    const ids = gridFacets(shipped).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['class', 'strategy', 'hardware', 'year']));
    expect(ids).not.toContain('technique');
  });
});

describe('places kept apart', () => {
  it('are at least the gap apart, in order, and moved only where they were closer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 500 })),
        fc.integer({ min: 1, max: 40 }),
        (values, gap) => {
          const wanted = values.toSorted((a, b) => a - b);
          const apart = keepApart(wanted, gap);
          expect(apart).toHaveLength(wanted.length);
          for (let place = 1; place < apart.length; place += 1) {
            expect((apart[place] ?? 0) - (apart[place - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
          }
          const meanOf = (list: readonly number[]) =>
            list.reduce((sum, it) => sum + it, 0) / Math.max(1, list.length);
          expect(meanOf(apart)).toBeCloseTo(meanOf(wanted), 6);
          if (wanted.every((it, place) => place === 0 || it - (wanted[place - 1] ?? 0) >= gap)) {
            apart.forEach((it, place) => {
              expect(it).toBeCloseTo(wanted[place] ?? 0, 9);
            });
          }
        },
      ),
    );
  });
});
