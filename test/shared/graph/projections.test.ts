import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutJobs } from '../../../renderer/workers/layoutJobs.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { sizeOf, widthOf } from '../../../shared/graph/graphStyle.ts';
import { placeGuides } from '../../../shared/graph/guides.ts';
import { LAYOUTS } from '../../../shared/graph/layoutRegistry.ts';
import { buildLayoutSpec, type Layout, type LayoutSpec } from '../../../shared/graph/layouts/layoutSpec.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import {
  drawProjection,
  layoutOf,
  PROJECTIONS,
  projectionOf,
} from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { idOf, type NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { NORMALISATIONS } from '../../../shared/network/normalisation.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  LAYOUT_IDS,
  type LayoutId,
  PROJECTION_IDS,
  type ProjectionId,
  type ProjectionOptions,
} from '../../../shared/view/viewState.ts';
import { IN_PROCESS } from '../../../shared/worker/workerProtocol.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { coCitedSlowly, combinedSlowly, coupledSlowly, togetherSlowly } from '../../oracles/relatedness.ts';

const shipped = buildCorpusIndex(shippedCorpus());
const options = DEFAULT_VIEW.projectionOptions;

function draw(
  id: ProjectionId,
  index = shipped,
  chosen: ProjectionOptions = options,
  filters = {},
): GraphModel {
  return drawProjection(id, index, computeVisible(index, filters), GRAPH_KINDS, chosen);
}

describe('the projections', () => {
  it('are exactly those of the view state, in its order, each with names and a sentence of its own', () => {
    expect(PROJECTIONS.map((it) => it.id)).toEqual([...PROJECTION_IDS]);
    expect(new Set(PROJECTIONS.map((it) => it.name)).size).toBe(PROJECTIONS.length);
    for (const { description } of PROJECTIONS) expect(description).toMatch(/^[A-Z].+\.$/);
  });

  it.each(PROJECTION_IDS)(
    '%s: nodes and lines of the kinds it names, every line between two of its nodes',
    (id) => {
      const { nodeKinds, edgeKinds } = projectionOf(id);
      const graph = draw(id);
      expect(graph.nodes.length).toBeGreaterThan(20);
      expect(graph.edges.length).toBeGreaterThan(50);
      const ids = new Set(graph.nodes.map((node) => node.id));
      expect(ids.size).toBe(graph.nodes.length);
      for (const node of graph.nodes) expect(nodeKinds).toContain(node.kind);
      for (const edge of graph.edges) {
        expect(edgeKinds).toContain(edge.kind);
        expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
      }
      expect(new Set(graph.edges.map((edge) => edge.id)).size).toBe(graph.edges.length);
    },
  );

  it.each(PROJECTION_IDS)('%s: filtering only takes away; what stays looks the same', (id) => {
    const whole = draw(id);
    const part = draw(id, shipped, options, { class: ['serving'] });
    expect(part.nodes.length).toBeLessThan(whole.nodes.length);
    const nodeById = new Map(whole.nodes.map((node) => [node.id, node]));
    for (const node of part.nodes) expect(node).toEqual(nodeById.get(node.id));
    const widthById = new Map(whole.edges.map((edge) => [edge.id, widthOf(edge, false)]));
    for (const edge of part.edges.filter((it) => it.kind !== 'part-of')) {
      expect(widthOf(edge, false)).toBe(widthById.get(edge.id));
    }
  });

  it('join what has at least the threshold in common, whatever the normalisation, on any corpus', () => {
    const slowly = {
      techniques: combinedSlowly,
      'co-citation': coCitedSlowly,
      coupling: coupledSlowly,
      authors: togetherSlowly,
    };
    fc.assert(
      fc.property(
        arbitraryCorpus(),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(...NORMALISATIONS),
        fc.constantFrom(...(Object.keys(slowly) as (keyof typeof slowly)[])),
        (corpus, threshold, normalisation, id) => {
          const graph = draw(id, buildCorpusIndex(corpus), { threshold, normalisation });
          const wanted = slowly[id](corpus).filter((pair) => pair.count >= threshold);
          expect(
            graph.edges.map((edge) => ({
              a: idOf(edge.source),
              b: idOf(edge.target),
              count: edge.common?.count,
            })),
          ).toEqual(wanted);
          const linked = new Set(wanted.flatMap(({ a, b }) => [a, b]));
          expect(new Set(graph.nodes.map((node) => idOf(node.id)))).toEqual(linked);
          if (wanted.length > 0) {
            expect(Math.max(...graph.edges.map((edge) => edge.common?.share ?? 0))).toBeCloseTo(1, 12);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('say how many they leave out for want of a line', () => {
    const graph = draw('co-citation');
    expect(graph.nodes.length + (graph.unlinkedCount ?? 0)).toBe(shipped.corpus.publications.length);
    expect(graph.unlinkedCount).toBeGreaterThan(0);
  });

  it('colour techniques by the top of their strategy, which the legend names with counts', () => {
    const graph = draw('techniques');
    const legend = buildLegend(graph, new Map());
    expect(legend.marks.map((it) => it.name)).toContain('Training optimization');
    expect(legend.marks.flatMap((it) => it.nodeIds).sort()).toEqual(graph.nodes.map((it) => it.id).sort());
    for (const { name, nodeIds } of legend.marks) {
      for (const nodeId of nodeIds) {
        const { strategy } = required(shipped.techniqueById.get(idOf(nodeId)), nodeId);
        const top = shipped.strategyAncestorsById.get(strategy)?.at(-1) ?? strategy;
        expect(shipped.strategyById.get(top)?.name).toBe(name);
      }
    }
  });

  it('draw wider what has more in common, relative to the strongest', () => {
    const edges = draw('techniques', shipped, { threshold: 2, normalisation: 'none' }).edges;
    const byCount = edges.toSorted((a, b) => (a.common?.count ?? 0) - (b.common?.count ?? 0));
    const widths = byCount.map((edge) => widthOf(edge, false));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBeGreaterThan(3);
  });
});

const CHOICES = PROJECTIONS.flatMap(({ id, layouts }) => layouts.map((layout) => ({ id, layout })));

function specOf(id: ProjectionId, layout: LayoutId | null, layoutCentre: NodeId | null = null): LayoutSpec {
  return buildLayoutSpec(shipped, {}, { projection: id, projectionOptions: options, layout, layoutCentre });
}

async function arrange(spec: LayoutSpec): Promise<Layout> {
  const arranged = await layoutJobs.arrange(spec, IN_PROCESS);
  return arranged.ok ? arranged.value : { positions: {}, guides: [] };
}

describe('the places in a projection', () => {
  it.each(CHOICES)(
    '$id, $layout: the same to the last bit, apart, for every node',
    async ({ id, layout }) => {
      const [first, second] = [await arrange(specOf(id, layout)), await arrange(specOf(id, layout))];
      expect(first).toEqual(second);
      const nodes = draw(id).nodes;
      expect(Object.keys(first.positions).sort()).toEqual(nodes.map((node) => node.id).sort());
      for (const [place, node] of nodes.entries()) {
        const from = required(first.positions[node.id], node.id);
        for (const other of nodes.slice(place + 1)) {
          const to = required(first.positions[other.id], other.id);
          expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeGreaterThan(
            (sizeOf(node) + sizeOf(other)) / 2,
          );
        }
      }
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
    const empty = { layout, nodes: [], links: [], lanes: [], centres: [] };
    expect((await arrange(empty)).positions).toEqual({});
    const node = {
      id: 'publication:a' as const,
      radius: 5,
      weight: 1,
      start: { x: 3, y: 4 },
      lane: 0,
      time: 2020,
    };
    const at = (await arrange({ ...empty, nodes: [node], lanes: ['All'] })).positions['publication:a'];
    expect(at && Number.isFinite(at.x) && Number.isFinite(at.y)).toBe(true);
  });

  it('by layers: above all that is cited, on any network without circles', async () => {
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

  it('by time: later always further right, the years named, one lane for each class', async () => {
    const spec = specOf('citations', 'timeline');
    const { positions, guides } = await arrange(spec);
    const byTime = spec.nodes.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
    const across = byTime.map(({ id }) => required(positions[id], id).x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    const years = guides.filter(({ axis }) => axis === 'x').map(({ label }) => Number(label));
    const posted = shipped.corpus.publications.map((it) => Number(it.firstPosted?.slice(0, 4) ?? it.year));
    expect(years[0]).toBe(Math.min(...posted));
    expect(years.at(-1)).toBe(Math.max(...posted));
    const lanes = guides.filter(({ axis }) => axis === 'y');
    expect(lanes.map(({ label }) => label)).toEqual(spec.lanes);
    for (const { id, lane } of spec.nodes) {
      const y = required(positions[id], id).y;
      expect(lanes.filter(({ at }) => at < y)).toHaveLength(lane + 1);
    }
  });

  it('in rings: around the centre asked for, what it is joined with nearer than everything else', async () => {
    const centre = 'publication:gptq';
    const { positions } = await arrange(specOf('citations', 'concentric', centre));
    const at = required(positions[centre], centre);
    // The rings are wider than high.
    const distanceOf = (id: NodeId) => {
      const { x, y } = required(positions[id], id);
      return Math.hypot((x - at.x) / 1.35, y - at.y);
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

  it('offer only layouts that the projection has, its own for any other', () => {
    expect(layoutOf({ projection: 'everything', layout: 'timeline' })).toBe('force');
    expect(layoutOf({ projection: 'citations', layout: 'timeline' })).toBe('timeline');
    expect(layoutOf({ projection: 'strategies', layout: null })).toBe('force');
    expect(LAYOUTS.map(({ id }) => id)).toEqual([...LAYOUT_IDS]);
  });
});

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
});
