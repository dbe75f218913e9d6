import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { buildCaption } from '../../../shared/figure/caption.ts';
import type { FigureInput } from '../../../shared/figure/figureInput.ts';
import type { FigureGroup, FigureModel } from '../../../shared/figure/figureModel.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import { arcRoutes } from '../../../shared/graph/edgeRoutes.ts';
import { buildFocusRoles } from '../../../shared/graph/focusRoles.ts';
import {
  EDGE_STYLES,
  FADED_OPACITY,
  GRADE_STYLES,
  KIND_STYLES,
  markOf,
  sizeOf,
} from '../../../shared/graph/graphStyle.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { applyMeaning, buildMeaning } from '../../../shared/graph/markMeaning.ts';
import { PALETTES } from '../../../shared/graph/palette.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { drawProjection } from '../../../shared/graph/projectionRegistry.ts';
import { measureInter } from '../../../shared/graph/textWidth.ts';
import { dimFiltered } from '../../../shared/graph/unfiltered.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS, NO_NARROWING } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const positions = buildDefaultPositions(index);
const palette = PALETTES.light;

const INPUT: FigureInput = {
  graph,
  positions,
  scheme: 'light',
  width: 1000,
  height: 700,
  title: 'The graph',
  caption: ['94 of 94 publications.'],
  selection: new Set(),
  matched: null,
  roles: new Map(),
};

function group(figure: FigureModel, id: FigureGroup['id']): FigureGroup {
  return required(
    figure.groups.find((it) => it.id === id),
    `group ${id}`,
  );
}

describe('a figure of another graph', () => {
  const projectionOptions = DEFAULT_VIEW.projectionOptions;
  const visible = computeVisible(index, {});
  const map = drawProjection('techniques', index, visible, GRAPH_KINDS, projectionOptions);

  it('has the colours of its groups, lines as wide as on screen, and a legend that names both', () => {
    const figure = buildFigure({ ...INPUT, graph: map });
    for (const [place, node] of map.nodes.entries()) {
      expect(group(figure, 'nodes').marks[place]?.fill).toBe(palette[markOf(node)]);
    }
    expect(new Set(group(figure, 'edges').lines.map((line) => line.width)).size).toBeGreaterThan(3);
    const legend = group(figure, 'legend').texts.map((it) => it.text);
    expect(legend.some((text) => /^Techniques: Training optimization \(\d+\)$/.test(text))).toBe(true);
    expect(legend).toContain(`Combined in publications (${map.edges.length})`);
  });

  it('names years and lanes where the layout has them, and nothing where it has none', () => {
    const guides = [
      { axis: 'x', at: 0, label: '2021' },
      { axis: 'y', at: 0, label: 'LLM training' },
    ] as const;
    const guided = group(buildFigure({ ...INPUT, guides }), 'guides');
    expect(guided.texts.map((it) => it.text).sort()).toEqual(['2021', 'LLM training']);
    expect(guided.lines).toHaveLength(2);
    expect(buildFigure(INPUT).groups.some((it) => it.id === 'guides')).toBe(false);
  });

  it('says in its caption what is drawn, by which rule, and counts no publications where there are none', () => {
    const [what] = buildCaption({
      index,
      graph: map,
      projection: 'techniques',
      projectionOptions,
      narrowing: NO_NARROWING,
      query: '',
      focus: null,
      leastGrade: 'unsourced',
      selectionOnly: false,
      date: '2026-11-24',
    });
    expect(what).toMatch(/^\d+ techniques\. Technique map: /);
    expect(what).toContain('at least 2 publications combining both');
  });
});

describe('a figure of chosen sizes, colours and lines', () => {
  const meaning = buildMeaning(index, graph, 'pagerank', 'year');
  const meant = applyMeaning(graph, meaning);
  const figure = buildFigure({ ...INPUT, graph: meant, routes: arcRoutes(meant.edges) });
  const legend = group(figure, 'legend');
  const zoom =
    required(group(figure, 'nodes').marks[0], 'a mark').size / sizeOf(required(meant.nodes[0], 'a node'));

  it('draws each mark with its side and colour', () => {
    for (const [place, node] of meant.nodes.entries()) {
      const mark = required(group(figure, 'nodes').marks[place], node.id);
      expect(mark.fill).toBe(palette[markOf(node)]);
      expect(mark.size).toBeCloseTo(sizeOf(node) * zoom, 6);
    }
  });

  it('says in its legend what each step of colour is, with true counts, and shows sizes as large as they are drawn', () => {
    const texts = legend.texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Year', 'Size: PageRank']));
    const { colours, sizes } = buildLegend(meant, new Map());
    for (const { name, nodeIds } of required(colours, 'colours').entries) {
      expect(texts).toContain(`${name} (${nodeIds.length})`);
    }
    const { samples, unknownCount } = required(sizes, 'sizes');
    for (const [place, { text, side }] of samples.entries()) {
      expect(texts).toContain(text);
      expect(legend.marks.find(({ id }) => id === `legend:size:${place + 1}`)?.size).toBeCloseTo(
        side * zoom,
        6,
      );
    }
    expect(texts).toContain(`no such number (${unknownCount})`);
  });

  it('keeps its legend inside its width and its rows apart', () => {
    for (const { x, text } of legend.texts) {
      expect(x + measureInter(text, 12, true)).toBeLessThanOrEqual(INPUT.width);
    }
    const bottomOf = Math.max(...legend.marks.map(({ y, size }) => y + size / 2));
    expect(bottomOf).toBeLessThan(figure.height);
  });

  it('writes curves as curves that end in the middle of the marks, in the very places the routes say', () => {
    const line = required(group(figure, 'edges').lines[0], 'a line');
    expect(line.curve?.at(-1)?.end).toEqual({ x: line.x2, y: line.y2 });
    const svg = writeSvg(figure);
    expect(svg.match(/<path id="[^"]*" d="M[-\d. ]+Q[-\d. ]+" fill="none"/g)).toHaveLength(
      meant.edges.length,
    );
  });

  it('draws what the filters leave out faded, and counts it apart', () => {
    const filtered = drawProjection(
      'everything',
      index,
      computeVisible(index, { year: ['2023'] }),
      GRAPH_KINDS,
      DEFAULT_VIEW.projectionOptions,
    );
    const dimmed = dimFiltered(filtered, graph);
    const faded = buildFigure({ ...INPUT, graph: dimmed });
    const out = required(dimmed.filteredOut, 'what is left out');
    for (const mark of group(faded, 'nodes').marks) {
      expect(mark.opacity).toBe(out.has(mark.id as NodeId) ? FADED_OPACITY.filtered : 1);
    }
    expect(group(faded, 'legend').texts.some(({ text }) => /\d+ shown, \d+ dimmed/.test(text))).toBe(true);
    const [caption] = buildCaption({
      index,
      graph: dimmed,
      projection: 'everything',
      projectionOptions: DEFAULT_VIEW.projectionOptions,
      narrowing: { ...NO_NARROWING, filters: { year: ['2023'] } },
      query: '',
      focus: null,
      leastGrade: 'unsourced',
      selectionOnly: false,
      date: '2026-11-25',
    });
    const left = filtered.nodes.filter(({ kind }) => kind === 'publication').length;
    expect(caption).toMatch(new RegExp(`^${left} of \\d+ publications`));
    expect(caption).toContain('Faded: what the filters leave out.');
    expect(group(faded, 'labels').texts.some(({ id }) => out.has(id.replace(/^label:/, '') as NodeId))).toBe(
      false,
    );
  });
});

describe('a figure', () => {
  const figure = buildFigure(INPUT);

  it('holds every node of the graph once, with its shape, colour and title', () => {
    const marks = group(figure, 'nodes').marks;
    expect(marks.map((mark) => mark.id)).toEqual(graph.nodes.map((node) => node.id));
    for (const [place, node] of graph.nodes.entries()) {
      expect(marks[place]).toMatchObject({
        shape: KIND_STYLES[node.kind].shape,
        fill: palette[markOf(node)],
        title: node.title,
        opacity: 1,
      });
    }
  });

  it('puts the nodes where the positions say, by one zoom and one shift for all', () => {
    const marks = group(figure, 'nodes').marks;
    const node = required(graph.nodes[0], 'a node');
    const zoom = required(marks[0], 'a mark').size / sizeOf(node);
    const origin = required(positions[node.id], 'a position');
    for (const mark of marks) {
      const at = required(positions[mark.id as NodeId], mark.id);
      expect(mark.x - required(marks[0], 'a mark').x).toBeCloseTo((at.x - origin.x) * zoom, 6);
      expect(mark.y - required(marks[0], 'a mark').y).toBeCloseTo((at.y - origin.y) * zoom, 6);
      expect(mark.x - mark.size / 2).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(mark.y + mark.size / 2).toBeLessThanOrEqual(700 - 24 + 1e-6);
    }
  });

  it('holds every edge once, from mark to mark, in the colour of its kind and the dash of its evidence', () => {
    const lines = group(figure, 'edges').lines;
    const markById = new Map(group(figure, 'nodes').marks.map((mark) => [mark.id, mark]));
    expect(lines.map((line) => line.id)).toEqual(graph.edges.map((edge) => edge.id));
    for (const [place, edge] of graph.edges.entries()) {
      const line = required(lines[place], edge.id);
      expect([line.x1, line.y1]).toEqual([markById.get(edge.source)?.x, markById.get(edge.source)?.y]);
      expect([line.x2, line.y2]).toEqual([markById.get(edge.target)?.x, markById.get(edge.target)?.y]);
      expect(line.stroke).toBe(palette[EDGE_STYLES[edge.kind].colour]);
      expect(line.dash === null).toBe(GRADE_STYLES[edge.grade].dash === null);
    }
  });

  it('labels only nodes of the graph, with their own words', () => {
    const texts = group(figure, 'labels').texts;
    expect(texts.length).toBeGreaterThan(20);
    const lines = new Map<string, string[]>();
    for (const text of texts) {
      const id = text.id.replace(/^label:/, '').replace(/:2$/, '');
      lines.set(id, [...(lines.get(id) ?? []), text.text]);
    }
    for (const [id, parts] of lines) {
      const label = required(
        graph.nodes.find((node) => node.id === id),
        id,
      ).label;
      const plain = (text: string) => text.replace(/\s/g, '');
      const start = plain(parts[0] ?? '').replace('…', '');
      expect(plain(label).startsWith(start), `${label}: ${parts.join(' / ')}`).toBe(true);
    }
  });

  it('carries a legend with the counts of the graph', () => {
    const legend = buildLegend(graph, new Map());
    const texts = group(figure, 'legend').texts.map((text) => text.text);
    expect(texts).toEqual([
      ...legend.marks.map((it) =>
        it.kind === 'publication'
          ? `Publications: ${it.name} (${it.nodeIds.length})`
          : `${it.name} (${it.nodeIds.length})`,
      ),
      ...legend.edges.map((it) => `${it.name} (${it.count})`),
      ...legend.grades.map((it) => `${it.name} (${it.count})`),
    ]);
    expect(group(figure, 'legend').marks.map((mark) => mark.fill)).toEqual(
      legend.marks.map((it) => palette[it.colour]),
    );
  });

  it('gives every mark, line and text an id of its own', () => {
    for (const roles of [INPUT.roles, buildFocusRoles(index, 'publication:flashattention')]) {
      const ids = buildFigure({ ...INPUT, roles }).groups.flatMap((it) =>
        [...it.marks, ...it.lines, ...it.texts].map(({ id }) => id),
      );
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    }
  });

  it('has legend and caption under the graph, inside its own size', () => {
    for (const id of ['legend', 'caption'] as const) {
      for (const text of group(figure, id).texts) {
        expect(text.y).toBeGreaterThan(700);
        expect(text.y).toBeLessThan(figure.height);
      }
    }
  });

  it('rings the selected, fades what the search leaves out and colours the roles of a focus', () => {
    const selection = new Set<NodeId>(['publication:gptq']);
    const searched = buildFigure({ ...INPUT, selection, matched: new Set<NodeId>(['publication:awq']) });
    const marks = group(searched, 'nodes').marks;
    const ring = required(
      marks.find((mark) => mark.id === 'ring:publication:gptq'),
      'the ring',
    );
    const own = required(
      marks.find((mark) => mark.id === 'publication:gptq'),
      'the mark',
    );
    expect(ring.size).toBeGreaterThan(own.size);
    expect(own.opacity).toBe(FADED_OPACITY.matched);
    expect(marks.find((mark) => mark.id === 'publication:awq')?.opacity).toBe(1);

    const focused = buildFigure({ ...INPUT, roles: buildFocusRoles(index, 'publication:gptq') });
    const fillOf = (id: string) => group(focused, 'nodes').marks.find((mark) => mark.id === id)?.fill;
    expect(fillOf('publication:gptq')).toBe(palette.focus);
    expect(fillOf('publication:awq')).toBe(palette.citing);
    expect(group(focused, 'legend').texts[0]?.text).toBe('In focus (1)');
  });

  it('leaves out nodes without a position, with their edges', () => {
    const { 'publication:gptq': _gone, ...others } = positions as Record<string, { x: number; y: number }>;
    const partial = buildFigure({ ...INPUT, positions: others });
    expect(group(partial, 'nodes').marks).toHaveLength(graph.nodes.length - 1);
    expect(group(partial, 'edges').lines.some((line) => line.id.includes('publication:gptq'))).toBe(false);
  });

  it('of nothing is a legend without entries and the caption', () => {
    const empty = buildFigure({ ...INPUT, graph: { nodes: [], edges: [] } });
    expect(group(empty, 'nodes').marks).toEqual([]);
    expect(group(empty, 'legend').texts).toEqual([]);
    expect(Number.isFinite(empty.height)).toBe(true);
  });
});

describe('the caption', () => {
  const base = {
    index,
    graph,
    narrowing: NO_NARROWING,
    query: '',
    focus: null,
    projection: 'everything',
    projectionOptions: DEFAULT_VIEW.projectionOptions,
    leastGrade: 'unsourced',
    selectionOnly: false,
    date: '2026-11-24',
  } as const;

  it('says when statements without a source are left out', () => {
    const [what] = buildCaption({ ...base, leastGrade: 'secondary', hiddenByHand: 12 });
    expect(what).toContain('12 nodes hidden by hand.');
    expect(what).toContain('Only statements with a source are shown.');
  });

  it('counts what is shown out of what there is, and says what the corpus is', () => {
    const [what, corpus] = buildCaption(base);
    expect(what).toMatch(/^94 of 94 publications, \d+ techniques, \d+ strategies, \d+ hardware\.$/);
    expect(corpus).toContain('A reconstruction');
    expect(corpus?.endsWith('.')).toBe(true);
  });

  it('says the filters, the search and that it is a selection', () => {
    const [what] = buildCaption({
      ...base,
      narrowing: { ...NO_NARROWING, filters: { year: ['2022', '2023'] } },
      query: ' int8 ',
      selectionOnly: true,
    });
    expect(what).toContain('(a selection).');
    expect(what).toContain('Filtered by Year: 2022, 2023.');
    expect(what).toContain('“int8”');
  });

  it('says the focus, which outdoes the search', () => {
    const [what] = buildCaption({ ...base, query: 'int8', focus: 'publication:gptq' });
    expect(what).toContain('In focus: GPTQ.');
    expect(what).not.toContain('int8');
  });
});
