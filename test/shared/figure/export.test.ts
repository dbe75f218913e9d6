import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../shared/export/exportFileName.ts';
import { applyScope, whyNotScope } from '../../../shared/export/exportScope.ts';
import { checkRasterSize, MAX_CANVAS_AREA } from '../../../shared/export/rasterSize.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const chosen = (...selection: readonly NodeId[]) => ({
  selection: new Set(selection),
  reach: new Set<NodeId>(),
});
const beta = chosen('publication:beta');

describe('the part of the graph that is exported', () => {
  it('is all of it, the selection with the edges among it, or with its neighbours', () => {
    expect(applyScope(graph, 'visible', beta)).toBe(graph);
    expect(applyScope(graph, 'selection', beta)).toEqual({
      nodes: graph.nodes.filter((node) => node.id === 'publication:beta'),
      edges: [],
    });
    const near = applyScope(graph, 'neighbours', beta);
    const touching = graph.edges.filter(
      (edge) => edge.source === 'publication:beta' || edge.target === 'publication:beta',
    );
    expect(touching.length).toBeGreaterThan(4);
    for (const edge of touching) expect(near.edges).toContain(edge);
    for (const edge of near.edges) {
      expect(near.nodes.some((node) => node.id === edge.source)).toBe(true);
      expect(near.nodes.some((node) => node.id === edge.target)).toBe(true);
    }
    expect(near.nodes.some((node) => node.id === 'publication:delta')).toBe(false);
  });

  it('is what the focus reaches, whatever is selected', () => {
    const reach = new Set<NodeId>(['publication:alpha', 'publication:gamma']);
    const part = applyScope(graph, 'focus', { ...beta, reach });
    expect(part.nodes.map(({ id }) => id)).toEqual(['publication:alpha', 'publication:gamma']);
  });

  it('says why it cannot be had', () => {
    expect(whyNotScope(graph, 'visible', chosen())).toBeNull();
    expect(whyNotScope(graph, 'selection', chosen())).toBe('Nothing is selected');
    expect(whyNotScope(graph, 'neighbours', chosen('author:ada-re'))).toBe(
      'The filters hide what is selected',
    );
    expect(whyNotScope({ nodes: [], edges: [] }, 'visible', beta)).toBe('Nothing is on screen');
    expect(whyNotScope(graph, 'focus', beta)).toBe('Nothing is in focus');
  });
});

describe('the size of an image in pixels', () => {
  it('is the figure times the scale', () => {
    expect(checkRasterSize({ width: 1000, height: 700.5 }, 2)).toEqual({
      ok: true,
      value: { width: 2000, height: 1401 },
    });
  });

  it('is refused beyond what a canvas holds, by area and by side, with a way on', () => {
    const side = Math.sqrt(MAX_CANVAS_AREA);
    expect(checkRasterSize({ width: side, height: side }, 1).ok).toBe(true);
    for (const size of [
      { width: side + 1, height: side },
      { width: 65_536, height: 1 },
      { width: 0, height: 5 },
    ]) {
      const checked = checkRasterSize(size, 1);
      expect(checked.ok ? null : [checked.error.code, Boolean(checked.error.hint)]).toEqual([
        'export/too-large',
        true,
      ]);
    }
  });
});

describe('the name of an exported file', () => {
  it('says what and when', () => {
    expect(exportFileName('graph', 'visible', '2026-11-24', 'svg')).toBe('peak-atlas-graph-2026-11-24.svg');
    expect(exportFileName('graph', 'selection', '2026-11-24', 'png')).toBe(
      'peak-atlas-graph-selection-2026-11-24.png',
    );
  });
});
