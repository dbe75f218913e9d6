import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { groupEdgesByLook } from '../../../shared/graph/edgeLook.ts';
import { buildEmphasis, type EmphasisInput } from '../../../shared/graph/emphasis.ts';
import {
  EDGE_STYLES,
  FADED_OPACITY,
  opacityOf,
  strengthOf,
  widthOf,
} from '../../../shared/graph/graphStyle.ts';
import { groupMarksByLook } from '../../../shared/graph/markLook.ts';
import { PALETTES } from '../../../shared/graph/palette.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { largeCorpus } from '../../fixtures/largeCorpus.ts';

const index = buildCorpusIndex(largeCorpus({ nodes: 200, edges: 600 }));
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const palette = PALETTES.light;
const plain: EmphasisInput = {
  selection: new Set(),
  matched: null,
  roles: new Map(),
  levels: new Map(),
  hovered: null,
};
const hovering: EmphasisInput = { ...plain, hovered: 'publication:publication-0' as NodeId };

const inOrder = (groups: readonly { readonly places: readonly number[] }[]) =>
  groups.flatMap(({ places }) => places).sort((a, b) => a - b);

describe('lines that look alike', () => {
  it('are in exactly one group each, which draws them as the graph style says', () => {
    const groups = groupEdgesByLook(graph.edges, buildEmphasis(graph, plain), palette);
    expect(inOrder(groups)).toEqual(graph.edges.map((_, place) => place));
    const strength = strengthOf(graph.edges.length);
    for (const { look, places } of groups) {
      for (const edge of places.flatMap((place) => graph.edges[place] ?? [])) {
        expect(look).toMatchObject({
          stroke: palette[EDGE_STYLES[edge.kind].colour],
          width: widthOf(edge, false),
          opacity: opacityOf(edge.kind, strength, false),
        });
      }
    }
    expect(groups.length).toBeLessThan(10);
  });

  it('are drawn last where they stand out, and first where they are faded', () => {
    const emphasis = buildEmphasis(graph, hovering);
    const groups = groupEdgesByLook(graph.edges, emphasis, palette);
    const lifted = graph.edges.filter(emphasis.isLifted).length;
    expect(lifted).toBeGreaterThan(0);
    const ofLast = groups.at(-1)?.places.flatMap((place) => graph.edges[place] ?? []) ?? [];
    expect(ofLast.every(emphasis.isLifted)).toBe(true);
    expect(groups[0]?.look.opacity).toBeLessThan(0.2);
  });

  it('by what is in common make few groups, since widths are told apart in steps', () => {
    const many = Array.from({ length: 400 }, (_, number) => ({
      id: `coupled|publication:${number}|publication:x`,
      kind: 'coupled' as const,
      source: `publication:${number}` as NodeId,
      target: 'publication:x' as NodeId,
      grade: 'primary' as const,
      introduces: false,
      common: { count: number, strength: number, share: number / 400 },
    }));
    const groups = groupEdgesByLook(many, buildEmphasis({ nodes: [], edges: many }, plain), palette);
    expect(inOrder(groups).length).toBe(400);
    expect(groups.length).toBeLessThan(20);
    for (const { look, places } of groups) {
      for (const edge of places.flatMap((place) => many[place] ?? [])) {
        expect(Math.abs(look.width - widthOf(edge, false))).toBeLessThanOrEqual(0.25);
      }
    }
  });
});

describe('marks that look alike', () => {
  it('are in exactly one group each, the faded ones first', () => {
    const groups = groupMarksByLook(graph.nodes, buildEmphasis(graph, hovering), new Map(), palette);
    expect(inOrder(groups)).toEqual(graph.nodes.map((_, place) => place));
    expect(groups[0]?.opacity).toBe(FADED_OPACITY.hovered);
    expect(groups.at(-1)?.opacity).toBe(1);
  });

  it('take the colour of their role in a focus', () => {
    const roles = new Map([['publication:publication-0' as NodeId, 'citing' as const]]);
    const groups = groupMarksByLook(graph.nodes, buildEmphasis(graph, plain), roles, palette);
    const place = graph.nodes.findIndex(({ id }) => id === 'publication:publication-0');
    expect(groups.find(({ places }) => places.includes(place))?.fill).toBe(palette.citing);
  });
});
