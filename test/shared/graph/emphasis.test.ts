import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildEmphasis, type EmphasisInput } from '../../../shared/graph/emphasis.ts';
import { buildFocusRoles } from '../../../shared/graph/focusRoles.ts';
import { NODE_KINDS } from '../../../shared/graph/graphModel.ts';
import { opacityOf, sizeOf, strengthOf } from '../../../shared/graph/graphStyle.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const NOTHING: EmphasisInput = { selection: new Set(), matched: null, roles: new Map(), hovered: null };

function standingOut(input: Partial<EmphasisInput>): readonly NodeId[] {
  const emphasis = buildEmphasis(graph, { ...NOTHING, ...input });
  return graph.nodes.filter((node) => emphasis.fadingOfNode(node) === null).map((node) => node.id);
}

describe('emphasis', () => {
  it('fades nothing when nothing is asked', () => {
    expect(standingOut({})).toHaveLength(graph.nodes.length);
  });

  it('leaves what the search matched', () => {
    expect(standingOut({ matched: new Set<NodeId>(['publication:alpha']) })).toEqual(['publication:alpha']);
  });

  it('leaves the focus, what cites it and what it references', () => {
    const roles = buildFocusRoles(index, 'publication:beta');
    expect([...roles].sort()).toEqual([
      ['publication:alpha', 'cited'],
      ['publication:beta', 'focus'],
      ['publication:gamma', 'citing'],
    ]);
    expect([...standingOut({ roles })].sort()).toEqual([...roles.keys()].sort());
    const emphasis = buildEmphasis(graph, { ...NOTHING, roles });
    const coloured = graph.edges.filter((edge) => emphasis.roleOfEdge(edge) !== null);
    expect(coloured.map((edge) => [edge.id, emphasis.roleOfEdge(edge)]).sort()).toEqual([
      ['cites|publication:beta|publication:alpha', 'cited'],
      ['cites|publication:gamma|publication:beta', 'citing'],
    ]);
  });

  it('of a hovered node outdoes search and focus: it and its neighbours', () => {
    const shown = standingOut({
      hovered: 'hardware:rtx-3090',
      matched: new Set<NodeId>(['publication:delta']),
      roles: buildFocusRoles(index, 'publication:delta'),
    });
    expect([...shown].sort()).toEqual(['hardware:rtx-3090', 'publication:alpha', 'publication:beta']);
  });

  it('ignores a hovered node that is not on screen', () => {
    expect(standingOut({ hovered: 'publication:unknown' })).toHaveLength(graph.nodes.length);
  });

  it('knows no focus on anything but a publication of the corpus', () => {
    expect(buildFocusRoles(index, 'technique:rounding').size).toBe(0);
    expect(buildFocusRoles(index, 'publication:unknown').size).toBe(0);
  });
});

describe('the legend', () => {
  const shippedIndex = buildCorpusIndex(shippedCorpus());
  const shipped = buildProjection(shippedIndex, computeVisible(shippedIndex, {}), GRAPH_KINDS);

  it('counts every node and every line exactly once', () => {
    const legend = buildLegend(shipped, new Map());
    const marked = legend.marks.flatMap((entry) => entry.nodeIds);
    expect([...marked].sort()).toEqual(shipped.nodes.map((node) => node.id).sort());
    expect(legend.kinds.reduce((sum, it) => sum + it.nodeIds.length, 0)).toBe(shipped.nodes.length);
    expect(legend.edges.reduce((sum, it) => sum + it.count, 0)).toBe(shipped.edges.length);
    expect(legend.grades.reduce((sum, it) => sum + it.count, 0)).toBe(shipped.edges.length);
  });

  it('leaves out marks and lines that are not on screen, and keeps every kind', () => {
    const legend = buildLegend(
      { nodes: graph.nodes.filter((it) => it.kind === 'technique'), edges: [] },
      new Map(),
    );
    expect(legend.marks.map((entry) => entry.mark)).toEqual(['technique']);
    expect(legend.edges).toEqual([]);
    expect(legend.grades).toEqual([]);
    expect(legend.kinds.map((it) => it.kind)).toEqual([...NODE_KINDS]);
  });

  it('counts the roles of a focus, and the lines that touch it', () => {
    const legend = buildLegend(graph, buildFocusRoles(index, 'publication:beta'));
    expect(legend.roles.map((it) => [it.role, it.nodeIds.length])).toEqual([
      ['focus', 1],
      ['citing', 1],
      ['cited', 1],
    ]);
    expect(legend.edges).toEqual([{ kind: 'cites', name: 'Cites', count: 2 }]);
    expect(legend.grades.reduce((sum, it) => sum + it.count, 0)).toBe(2);
  });
});

describe('the size of a mark', () => {
  it('has an area that grows with the weight, from the least size to the greatest', () => {
    const area = (weight: number) => sizeOf({ kind: 'publication', weight }) ** 2;
    expect(area(0)).toBeCloseTo(100);
    expect(area(20) - area(10)).toBeCloseTo(area(10) - area(0));
    expect(sizeOf({ kind: 'publication', weight: 1e6 })).toBe(36);
  });
});

describe('the strength of lines', () => {
  it('grows as fewer are on screen, never beyond that of a lifted one', () => {
    const opacities = [1400, 400, 40].map((lines) => opacityOf('part-of', strengthOf(lines), false));
    expect(opacities).toEqual([...opacities].sort());
    expect(new Set(opacities).size).toBe(3);
    for (const opacity of opacities) expect(opacity).toBeLessThanOrEqual(opacityOf('part-of', 1, true));
  });
});
