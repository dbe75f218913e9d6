import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { GraphModel } from '../../../shared/graph/graphModel.ts';
import { widthOf } from '../../../shared/graph/graphStyle.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { drawProjection, PROJECTIONS, projectionOf } from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { idOf } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { NORMALISATIONS } from '../../../shared/network/normalisation.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  PROJECTION_IDS,
  type ProjectionId,
  type ProjectionOptions,
} from '../../../shared/view/viewState.ts';
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

  it('of methods and hardware: the whole graph without citations and strategies, and without what has no line left', () => {
    const graph = draw('methods');
    const everything = draw('everything');
    const wanted = everything.edges.filter(({ kind }) => kind === 'technique' || kind === 'ran-on');
    expect(graph.edges.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
    const linked = new Set(wanted.flatMap(({ source, target }) => [source, target]));
    expect(new Set(graph.nodes.map(({ id }) => id))).toEqual(linked);
    const nodeById = new Map(everything.nodes.map((node) => [node.id, node]));
    for (const node of graph.nodes) expect(node).toEqual(nodeById.get(node.id));
    const alone = drawProjection('methods', shipped, computeVisible(shipped, {}), ['hardware'], options);
    expect(alone.nodes).toEqual(graph.nodes.filter(({ kind }) => kind === 'hardware'));
    expect(alone.edges).toEqual([]);
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
