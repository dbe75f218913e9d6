import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildEmphasis, type EmphasisInput } from '../../../shared/graph/emphasis.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { drawProjection, PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import { dimFiltered, drawUnfiltered, withoutFilteredOut } from '../../../shared/graph/unfiltered.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS, type ProjectionId } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const options = DEFAULT_VIEW.projectionOptions;
const NOTHING: EmphasisInput = { selection: new Set(), matched: null, roles: new Map(), hovered: null };

function dim(id: ProjectionId, filters: Readonly<Record<string, readonly string[]>>) {
  const filtered = drawProjection(id, index, computeVisible(index, filters), GRAPH_KINDS, options);
  const whole = drawUnfiltered(index, id, options, 'unsourced', GRAPH_KINDS);
  return { filtered, whole, graph: dimFiltered(filtered, whole) };
}

describe('what the filters leave out, drawn faded', () => {
  it('is nothing while nothing is filtered: the very same graph', () => {
    const { filtered, graph } = dim('everything', {});
    expect(graph).toBe(filtered);
    expect(withoutFilteredOut(graph)).toBe(graph);
  });

  it('is exactly what the filters take away, and without it the filtered graph is left, in every projection', () => {
    const filters = fc.constantFrom<Readonly<Record<string, readonly string[]>>>(
      { year: ['2023'] },
      { class: ['serving'] },
      { hardware: ['nvidia-rtx-3090'] },
      { year: ['1900'] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...PROJECTIONS.map(({ id }) => id)), filters, (id, chosen) => {
        const { filtered, whole, graph } = dim(id, chosen);
        expect(graph.nodes).toEqual(whole.nodes);
        const left = withoutFilteredOut(graph);
        expect(left.nodes.map((node) => node.id)).toEqual(filtered.nodes.map((node) => node.id));
        expect(left.edges.map((edge) => edge.id).toSorted()).toEqual(
          filtered.edges.map((edge) => edge.id).toSorted(),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('steps back with its lines, whatever is searched, unless it is hovered', () => {
    const { graph } = dim('citations', { year: ['2023'] });
    const out = required(graph.filteredOut, 'what is left out');
    const plain = buildEmphasis(graph, NOTHING);
    for (const node of graph.nodes) {
      expect(plain.fadingOfNode(node)).toBe(out.has(node.id) ? 'filtered' : null);
    }
    for (const edge of graph.edges) {
      const leavesOut = out.has(edge.source) || out.has(edge.target);
      expect(plain.fadingOfEdge(edge)).toBe(leavesOut ? 'filtered' : null);
    }
    const dimmedNode = required(
      graph.nodes.find(({ id }) => out.has(id)),
      'a faded node',
    );
    const searched = buildEmphasis(graph, { ...NOTHING, matched: new Set([dimmedNode.id]) });
    expect(searched.fadingOfNode(dimmedNode)).toBe('filtered');
    const hovered = buildEmphasis(graph, { ...NOTHING, hovered: dimmedNode.id });
    expect(hovered.fadingOfNode(dimmedNode)).toBeNull();
  });

  it('is counted apart in the legend, which selects what is not faded', () => {
    const { filtered, graph, whole } = dim('everything', { year: ['2023'] });
    const { kinds, marks, edges } = buildLegend(graph, new Map());
    expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(filtered.edges.length);
    for (const { kind, nodeIds, dimmedCount } of kinds) {
      const ofKind = (nodes: typeof whole.nodes) => nodes.filter((node) => node.kind === kind);
      expect(nodeIds).toEqual(ofKind(filtered.nodes).map(({ id }) => id));
      expect(nodeIds.length + dimmedCount).toBe(ofKind(whole.nodes).length);
    }
    const all = marks.reduce((sum, { nodeIds, dimmedCount }) => sum + nodeIds.length + dimmedCount, 0);
    expect(all).toBe(whole.nodes.length);
  });
});
