import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { buildEmphasis, type EmphasisInput } from '../../../shared/graph/emphasis.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { buildPathMarks, placePathLine } from '../../../shared/graph/pathMarks.ts';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { buildCitationGraph } from '../../../shared/graph/plainProjections.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildCitationNetwork, findPaths } from '../../../shared/network/paths.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildCitationGraph(index, computeVisible(index, {}));
const network = buildCitationNetwork(index, [...index.publicationByKey.keys()]);
const answer = findPaths(network, { kind: 'longest', fromKey: 'gamma', toKey: 'alpha' });
if (answer.type !== 'found') throw new Error('gamma cites alpha');
const path = buildPathMarks(index, answer.found, 0);
const INPUT: EmphasisInput = {
  selection: new Set(),
  matched: new Set<NodeId>(['publication:delta']),
  roles: new Map(),
  hovered: null,
  path,
};

describe('paths in the picture', () => {
  it('are the citations from each publication to the next, as well founded as the corpus says', () => {
    expect(path.lines.map(({ source, target, isCurrent }) => [source, target, isCurrent])).toEqual([
      ['publication:gamma', 'publication:beta', true],
      ['publication:beta', 'publication:alpha', true],
    ]);
    const { grade } = index.publicationByKey.get('gamma')?.relations[0] ?? {};
    expect(path.lines[0]?.grade).toBe(grade);
  });

  it('step before the search: what is not on them fades, every line of the graph too', () => {
    const emphasis = buildEmphasis(graph, INPUT);
    const clear = graph.nodes.filter((node) => emphasis.fadingOfNode(node) === null).map(({ id }) => id);
    expect(clear.sort()).toEqual(['publication:alpha', 'publication:beta', 'publication:gamma']);
    expect(
      graph.nodes
        .filter(emphasis.isNamedFirst)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(clear);
    expect(graph.edges.map(emphasis.fadingOfEdge)).toEqual(graph.edges.map(() => 'path'));
  });

  it('have an entry in the legend that counts their publications', () => {
    const legend = buildLegend(graph, new Map(), { path });
    expect(legend.path).toMatchObject({ lineCount: 2, nodeIds: { length: 3 } });
    expect(buildLegend(graph, new Map()).path).toBeNull();
  });

  it('are drawn in the figure, a line and an arrow for each citation, over the marks', () => {
    const figure = buildFigure({
      ...INPUT,
      graph,
      positions: {
        'publication:alpha': { x: 0, y: 0 },
        'publication:beta': { x: 200, y: 40 },
        'publication:gamma': { x: 400, y: 0 },
        'publication:delta': { x: 200, y: 200 },
      },
      scheme: 'light',
      width: 900,
      height: 600,
      title: 'Graph',
      caption: [],
    });
    const ids = figure.groups.map(({ id }) => id);
    expect(ids.indexOf('path')).toBeGreaterThan(ids.indexOf('nodes'));
    expect(figure.groups.find(({ id }) => id === 'path')?.lines).toHaveLength(6);
    expect(JSON.stringify(figure.groups)).toContain('On the path (3)');
  });

  it('are said in a sentence for the caption', () => {
    expect(
      describePaths(index, { kind: 'longest', from: 'publication:gamma', to: 'publication:alpha' }, answer),
    ).toMatch(/^Longest citation path from .+ to .+: 2 citations\.$/);
  });
});

describe('the line of a path', () => {
  it('goes from rim to rim, with both sides of its head at its end, in every direction', () => {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6;
      const to = { x: 100 * Math.cos(angle), y: 100 * Math.sin(angle) };
      const placed = placePathLine({ x: 0, y: 0 }, to, 10, 20);
      const shaft = placed?.shaft;
      expect(Math.hypot(shaft?.x1 ?? 0, shaft?.y1 ?? 0)).toBeCloseTo(13);
      expect(Math.hypot(to.x - (shaft?.x2 ?? 0), to.y - (shaft?.y2 ?? 0))).toBeCloseTo(23);
      for (const side of placed?.head ?? []) {
        expect([side.x1, side.y1]).toEqual([shaft?.x2, shaft?.y2]);
        expect(Math.hypot(side.x2, side.y2)).toBeLessThan(77);
        expect(Math.hypot(side.x2 - side.x1, side.y2 - side.y1)).toBeCloseTo(8);
      }
    }
  });

  it('is left out where the marks leave no room for it', () => {
    expect(placePathLine({ x: 0, y: 0 }, { x: 20, y: 0 }, 10, 10)).toBeNull();
  });
});
