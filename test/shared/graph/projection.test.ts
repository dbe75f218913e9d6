import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildPublication, buildRelation } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';
import { projectByScan } from './projectionByScan.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const whole = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);

describe('the projection', () => {
  it('agrees with asking every pair of nodes, on any corpus, with any filter and any kinds shown', () => {
    fc.assert(
      fc.property(
        arbitraryCorpus(),
        fc.subarray([...GRAPH_KINDS]),
        fc.constantFrom({}, { hardware: ['family-a'] }, { class: ['training'] }, { strategy: ['s-left'] }),
        (corpus, kinds, filters) => {
          const corpusIndex = buildCorpusIndex(corpus);
          const graph = buildProjection(corpusIndex, computeVisible(corpusIndex, filters), kinds);
          const scanned = projectByScan(corpus, filters, kinds);
          expect(graph.nodes.map((it) => it.id).sort()).toEqual(scanned.nodes);
          expect(graph.edges.map((it) => it.id).sort()).toEqual(scanned.edges);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives every edge an id of its kind and its ends, both of which are nodes', () => {
    const nodes = new Set(whole.nodes.map((it) => it.id));
    expect(whole.edges.length).toBeGreaterThan(8);
    for (const edge of whole.edges) {
      expect(edge.id).toBe(`${edge.kind}|${edge.source}|${edge.target}`);
      expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
    }
    expect(new Set(whole.edges.map((it) => it.id)).size).toBe(whole.edges.length);
  });

  it('shows hardware only where a publication names it, not the vendors above', () => {
    expect(whole.nodes.filter((it) => it.kind === 'hardware').map((it) => it.id)).toEqual([
      'hardware:rtx-3090',
      'hardware:a100',
    ]);
  });

  it('keeps the weight of a node when filters hide what it counts', () => {
    const filtered = buildProjection(index, computeVisible(index, { class: ['serving'] }), GRAPH_KINDS);
    expect(filtered.nodes.length).toBeLessThan(whole.nodes.length);
    for (const node of filtered.nodes) {
      expect(node).toEqual(whole.nodes.find((it) => it.id === node.id));
    }
  });

  it('makes one line of several relations: the strongest type, the best grade', () => {
    const corpus = buildCorpus({
      ...SMALL_CORPUS,
      publications: [
        buildPublication({ key: 'old' }),
        buildPublication({
          key: 'new',
          relations: [
            { ...buildRelation('old'), type: 'cites', grade: 'primary' },
            { ...buildRelation('old'), type: 'extends', grade: 'unsourced', source: null },
            { ...buildRelation('old'), type: 'succeeds' },
          ],
        }),
      ],
    });
    const corpusIndex = buildCorpusIndex(corpus);
    const graph = buildProjection(corpusIndex, computeVisible(corpusIndex, {}), ['publication']);
    expect(graph.edges).toHaveLength(1);
    expect(graph.edges[0]).toMatchObject({ relation: 'extends', grade: 'primary' });
  });

  it('draws a filing once: through the technique while it is shown, directly once techniques are hidden', () => {
    const filings = (kinds: typeof GRAPH_KINDS | ['publication', 'strategy']) =>
      buildProjection(index, computeVisible(index, {}), kinds)
        .edges.filter((edge) => edge.kind === 'part-of' && edge.source === 'publication:alpha')
        .map((edge) => edge.target);
    expect(filings(GRAPH_KINDS)).toEqual([]);
    expect(filings(['publication', 'strategy'])).toEqual(['strategy:quantization']);
  });
});
