import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import {
  colourDifference,
  findLookAlikes,
  seeColour,
  seeFigure,
} from '../../../shared/figure/colourVision.ts';
import type { FigureInput } from '../../../shared/figure/figureInput.ts';
import type { FigureGroup, FigureModel } from '../../../shared/figure/figureModel.ts';
import {
  boxOf,
  DEFAULT_FIGURE,
  printSizeText,
  rasterOf,
  withSize,
} from '../../../shared/figure/figureSettings.ts';
import { FIGURE_SIZES } from '../../../shared/figure/figureSize.ts';
import { LEGEND_PLACES } from '../../../shared/figure/legendPlaces.ts';
import { methodsText } from '../../../shared/figure/methods.ts';
import { LABEL_SIZE_PX } from '../../../shared/graph/labels.ts';
import { buildDefaultPositions } from '../../../shared/graph/layouts/defaultPositions.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { measureInter } from '../../../shared/graph/textWidth.ts';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { DEFAULT_VIEW, GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const INPUT: FigureInput = {
  graph: buildProjection(index, computeVisible(index, {}), GRAPH_KINDS),
  positions: buildDefaultPositions(index),
  scheme: 'light',
  width: 1000,
  height: 700,
  title: 'The graph',
  caption: ['94 of 94 publications.'],
  selection: new Set(),
  matched: null,
  roles: new Map(),
  levels: new Map(),
  path: null,
};

const group = (figure: FigureModel, id: FigureGroup['id']) =>
  required(
    figure.groups.find((it) => it.id === id),
    `group ${id}`,
  );

describe('the size of a figure in print', () => {
  it.each(FIGURE_SIZES.filter(({ widthMM }) => widthMM !== null))('is $name', (size) => {
    const settings = withSize(DEFAULT_FIGURE, size.id);
    const figure = buildFigure({ ...INPUT, ...boxOf(settings, { width: 1200, height: 800 }) });
    const [width, height] = (printSizeText(figure) ?? '').split(/ × | mm/).map(Number);
    expect(width).toBe(size.widthMM);
    if (size.aspect !== null) expect(height).toBe(Math.round((size.widthMM ?? 0) * size.aspect));
    const smallest = Math.min(...figure.groups.flatMap(({ texts }) => texts.map((text) => text.size)));
    expect(smallest).toBe(LABEL_SIZE_PX);
    // The smallest text is as large in print as was asked for: 72 pt are 25.4 mm.
    const mmOfText = (smallest / figure.width) * (size.widthMM ?? 0);
    expect((mmOfText / 25.4) * 72).toBeCloseTo(settings.minFontPt, 1);
  });

  it('gives so many pixels as the resolution asks for', () => {
    const settings = { ...withSize(DEFAULT_FIGURE, 'column'), dpi: 600 } as const;
    const { scale, pixelsPerMetre } = rasterOf(settings);
    const { width } = boxOf(settings, { width: 1200, height: 800 });
    expect(Math.abs(width * scale - (85 / 25.4) * 600)).toBeLessThan(3);
    expect(pixelsPerMetre).toBe(23_622);
    expect(rasterOf({ ...DEFAULT_FIGURE, scale: 3 })).toEqual({ scale: 3, pixelsPerMetre: null });
  });

  it('is none on screen, where a px is a px', () => {
    const figure = buildFigure({ ...INPUT, ...boxOf(DEFAULT_FIGURE, { width: 900, height: 500 }) });
    expect([figure.width, printSizeText(figure)]).toEqual([900, null]);
  });
});

describe('the legend of a figure', () => {
  const boxOfLegend = (figure: FigureModel) => {
    const { texts, marks } = group(figure, 'legend');
    return {
      left: Math.min(...marks.map(({ x, size }) => x - size / 2), ...texts.map(({ x }) => x)),
      right: Math.max(...texts.map((text) => text.x + measureInter(text.text, text.size, text.semibold))),
      top: Math.min(...texts.map(({ y, size }) => y - size)),
      bottom: Math.max(...texts.map(({ y }) => y)),
    };
  };

  it.each(LEGEND_PLACES.map(({ id }) => id))(
    'says the same and stays within the figure at “%s”',
    (legendPlace) => {
      const below = group(buildFigure(INPUT), 'legend');
      const figure = buildFigure({ ...INPUT, legendPlace });
      const legend = group(figure, 'legend');
      expect(legend.texts.map(({ text }) => text)).toEqual(below.texts.map(({ text }) => text));
      const { left, right, top, bottom } = boxOfLegend(figure);
      expect([left >= 0, right <= figure.width, top >= 0, bottom <= figure.height]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    },
  );

  it('is where it was moved to, and never outside of the graph', () => {
    const at = boxOfLegend(buildFigure({ ...INPUT, legendPlace: { x: 0.25, y: 0.5 } }));
    expect(at.left).toBeCloseTo(250, 0);
    expect(Math.abs(at.top - 350)).toBeLessThan(12);
    const far = buildFigure({ ...INPUT, legendPlace: { x: 9, y: 9 } });
    expect(boxOfLegend(far).right).toBeLessThanOrEqual(far.width);
  });

  it('stands by itself in a corner that is free, and under a graph that has none', () => {
    const [first] = INPUT.graph.nodes;
    const one = { nodes: first ? [first] : [], edges: [] };
    const free = buildFigure({ ...INPUT, graph: one, legendPlace: 'auto' });
    expect(boxOfLegend(free).bottom).toBeLessThan(INPUT.height);
    const crowded = buildFigure({ ...INPUT, legendPlace: 'auto' });
    const labels = group(crowded, 'labels').texts.length;
    expect(labels).toBeGreaterThan(10);
    const { top } = boxOfLegend(crowded);
    const covered = group(crowded, 'nodes').marks.filter(({ y }) => y > top - 8 && top < INPUT.height);
    if (top < INPUT.height) expect(covered).toEqual([]);
    else expect(top).toBeGreaterThan(INPUT.height - 12);
  });

  it('beside the graph leaves the graph its own room', () => {
    const figure = buildFigure({ ...INPUT, legendPlace: 'right' });
    const rightmost = Math.max(...group(figure, 'nodes').marks.map(({ x, size }) => x + size / 2));
    expect(rightmost).toBeLessThan(boxOfLegend(figure).left);
  });
});

describe('a caption that is left out', () => {
  it('stays the alternative text', () => {
    const figure = buildFigure({ ...INPUT, withCaption: false });
    expect(figure.groups.some(({ id }) => id === 'caption')).toBe(false);
    expect(figure.description).toBe('94 of 94 publications.');
    expect(figure.height).toBeLessThan(buildFigure(INPUT).height);
  });
});

describe('the sentence for the methods section', () => {
  const view = { ...DEFAULT_VIEW, projection: 'citations', layout: 'timeline' } as const;
  const input = {
    index,
    corpusHash: '0123456789abcdef',
    view,
    nodeCount: 94,
    edgeCount: 554,
    filters: '',
    link: 'peak-atlas://view#v=1&projection=citations&layout=timeline',
  };

  it('names graph, counts, corpus, its hash, the layout, and where the view opens again', () => {
    const text = methodsText(input);
    expect(text).toContain('The citation network (94 nodes, 554 lines)');
    expect(text).toContain(
      `“${index.corpus.manifest.title}” of ${index.corpus.manifest.date} (94 publications`,
    );
    expect(text).toContain('0123456789ab…');
    expect(text).toContain('the layout “Timeline”');
    expect(text).toMatch(/peak-atlas:\/\/view#v=1&projection=citations&layout=timeline$/);
    expect(text).not.toContain('filtered by');
  });

  it('says what it was filtered by', () => {
    expect(methodsText({ ...input, filters: 'Year: 2023' })).toContain(', filtered by Year: 2023.');
  });
});

describe('a figure as others see it', () => {
  it('is grey by luminance, and unchanged for full vision', () => {
    expect(seeColour('#ff0000', 'grey')).toBe('#7f7f7f');
    expect(seeColour('#ffffff', 'grey')).toBe('#ffffff');
    expect(seeColour('none', 'grey')).toBe('none');
    const figure = buildFigure(INPUT);
    expect(seeFigure(figure, 'full')).toBe(figure);
    for (const { fill } of group(seeFigure(figure, 'grey'), 'nodes').marks) {
      expect(new Set([fill.slice(1, 3), fill.slice(3, 5), fill.slice(5, 7)]).size).toBe(1);
    }
  });

  it('has red and green closer together without red or green cones', () => {
    const between = (vision: 'full' | 'protan' | 'deutan' | 'tritan') =>
      colourDifference(seeColour('#c00000', vision), seeColour('#007000', vision));
    expect(between('protan')).toBeLessThan(between('full') / 2);
    expect(between('deutan')).toBeLessThan(between('full') / 2);
    expect(between('tritan')).toBeGreaterThan(between('full') / 2);
  });

  it('measures differences as CIELAB does', () => {
    expect(colourDifference('#000000', '#ffffff')).toBeCloseTo(100, 1);
    expect(colourDifference('#0072b2', '#0072b2')).toBe(0);
  });

  it('names the marks of one shape that can hardly be told apart, and no others', () => {
    const figure = buildFigure(INPUT);
    expect(findLookAlikes(figure, 'full')).toEqual([]);
    const legend = group(figure, 'legend');
    const alike = {
      ...figure,
      groups: [
        {
          ...legend,
          marks: legend.marks.map((mark) => ({
            ...mark,
            fill: mark.id.includes('training') ? '#0072b2' : '#0070b0',
          })),
        },
      ],
    };
    const found = findLookAlikes(alike, 'full');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ names }) => names[0].startsWith('Publications: LLM training'))).toBe(true);
  });
});
