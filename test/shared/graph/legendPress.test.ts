import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { leaveOutByHand } from '../../../shared/graph/handPicked.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { nextPress, type PressedEntry } from '../../../shared/graph/legendPress.ts';
import { applyMeaning, buildMeaning } from '../../../shared/graph/markMeaning.ts';
import { PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import { drawUnfiltered } from '../../../shared/graph/unfiltered.ts';
import { required } from '../../../shared/lib/assert.ts';
import { idOf, type NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { applyChange } from '../../../shared/view/viewChange.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  type MarkMeaning,
  type ProjectionId,
  type ViewState,
} from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());

function draw(id: ProjectionId, colourBy: MarkMeaning) {
  const whole = drawUnfiltered(index, id, DEFAULT_VIEW.projectionOptions, 'unsourced', GRAPH_KINDS);
  return applyMeaning(whole, buildMeaning(index, whole, 'own', colourBy));
}

function selecting(entry: PressedEntry): ViewState {
  return { ...DEFAULT_VIEW, selection: entry.nodeIds };
}

describe('a press on the legend', () => {
  for (const { id } of PROJECTIONS) {
    for (const colourBy of ['own', 'year', 'degree', 'facet.class', 'facet.hardware'] as const) {
      it(`first selects, then leaves exactly those nodes, then all again: ${id}, ${colourBy}`, () => {
        const graph = draw(id, colourBy);
        const { kinds, marks, colours } = buildLegend(graph, new Map());
        for (const entry of [...kinds, ...marks, ...(colours?.entries ?? [])]) {
          if (entry.nodeIds.length === 0) continue;
          expect(nextPress(DEFAULT_VIEW, graph, index, entry)).toEqual({ does: 'select' });
          const selected = selecting(entry);
          const press = nextPress(selected, graph, index, entry);
          if (press.does === 'filter') {
            const left = new Set(computeVisible(index, { [press.facet]: press.values }).publications);
            const publications = graph.nodes.filter(({ kind }) => kind === 'publication');
            expect(publications.filter((node) => left.has(idOf(node.id))).map((node) => node.id)).toEqual(
              entry.nodeIds,
            );
            const { facet, values } = press;
            const filtered = applyChange(selected, { type: 'set-filter', facet, values });
            expect(nextPress(filtered, graph, index, entry)).toEqual({ does: 'clear-filter', facet });
          } else {
            expect(press).toEqual({ does: 'keep-only' });
            const kept = applyChange(selected, { type: 'keep-only', nodeIds: entry.nodeIds });
            expect(leaveOutByHand(graph, kept.hidden, kept.keptOnly).nodes.map((node) => node.id)).toEqual(
              entry.nodeIds,
            );
            expect(nextPress(kept, graph, index, entry)).toEqual({ does: 'show-all' });
          }
        }
      });
    }
  }

  it('filters by the facet where the colour is a value of it alone', () => {
    const { colours } = buildLegend(draw('citations', 'year'), new Map());
    const [first] = required(colours, 'colours').entries;
    const entry = required(first, 'an entry');
    expect(nextPress(selecting(entry), draw('citations', 'year'), index, entry)).toMatchObject({
      does: 'filter',
      facet: 'year',
    });
  });

  it('does not bring back what another value of the same facet leaves out', () => {
    const graph = draw('citations', 'year');
    const nodeIds = graph.nodes.filter((node) => node.group === 'scale1').map((node) => node.id);
    const entry = { nodeIds, filter: { facet: 'year', values: ['1900'] } };
    const view = { ...selecting(entry), filters: { year: ['2023'] } };
    expect(nextPress(view, graph, index, entry)).toEqual({ does: 'keep-only' });
  });

  it('never filters to nothing: an entry whose nodes are all left out only selects', () => {
    const entry = { nodeIds: [], filter: { facet: 'year', values: ['2022'] } };
    expect(nextPress(DEFAULT_VIEW, draw('citations', 'year'), index, entry)).toEqual({ does: 'select' });
  });

  it('selects again once something else is selected', () => {
    const graph = draw('citations', 'own');
    const nodeIds: NodeId[] = graph.nodes.slice(0, 3).map((node) => node.id);
    const view = { ...DEFAULT_VIEW, selection: nodeIds.slice(1), keptOnly: nodeIds };
    expect(nextPress(view, graph, index, { nodeIds })).toEqual({ does: 'select' });
  });
});
