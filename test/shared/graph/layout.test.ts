import { beforeAll, describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import type { GraphModel, Positions } from '../../../shared/graph/graphModel.ts';
import { sizeOf } from '../../../shared/graph/graphStyle.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { buildCorpus } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

describe('the default layout of the shipped corpus', () => {
  const index = buildCorpusIndex(shippedCorpus());
  let graph: GraphModel;
  let positions: Positions;

  beforeAll(() => {
    graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
    positions = buildDefaultPositions(index);
  });

  const at = (id: NodeId) => required(positions[id], `position of ${id}`);
  const distance = (a: NodeId, b: NodeId) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);

  it('gives the same positions to the last bit when it is made again', () => {
    expect(buildDefaultPositions(buildCorpusIndex(shippedCorpus()))).toEqual(positions);
  });

  it('places every node that can be shown, and nothing else', () => {
    expect(Object.keys(positions).sort()).toEqual(graph.nodes.map((node) => node.id).sort());
    for (const { x, y } of Object.values(positions))
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('lets no two marks touch', () => {
    for (const [place, node] of graph.nodes.entries()) {
      for (const other of graph.nodes.slice(place + 1)) {
        const gap = distance(node.id, other.id) - (sizeOf(node) + sizeOf(other)) / 2;
        expect(gap, `${node.id} and ${other.id}`).toBeGreaterThan(2);
      }
    }
  });

  it('is about a third wider than high', () => {
    const xs = Object.values(positions).map((point) => point.x);
    const ys = Object.values(positions).map((point) => point.y);
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(aspect).toBeGreaterThan(1.2);
    expect(aspect).toBeLessThan(1.45);
  });

  it('puts techniques nearer to their own strategy than to strategies at large', () => {
    const strategies = graph.nodes.filter((node) => node.kind === 'strategy').map((node) => node.id);
    const shares = index.corpus.techniques.flatMap((technique) => {
      const id: NodeId = `technique:${technique.id}`;
      const own: NodeId = `strategy:${technique.strategy}`;
      if (!positions[id] || !positions[own]) return [];
      const mean = strategies.reduce((sum, other) => sum + distance(id, other), 0) / strategies.length;
      return [distance(id, own) / mean];
    });
    expect(shares.length).toBeGreaterThan(80);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.35);
  });
});

describe('the default layout', () => {
  it('of an empty corpus is empty', () => {
    expect(buildDefaultPositions(buildCorpusIndex(buildCorpus({ publications: [] })))).toEqual({});
  });
});
