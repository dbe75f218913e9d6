import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { THUMBNAIL_SIZE, thumbnailSchema, toThumbnail } from '../../../shared/user/thumbnail.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

function figureOf(corpus: Corpus) {
  const index = buildCorpusIndex(corpus);
  const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
  const positions = Object.fromEntries(
    graph.nodes.map((node, place) => [node.id, { x: (place * 137) % 1000, y: (place * 71) % 600 }]),
  );
  return buildFigure({
    graph,
    positions,
    selection: new Set(),
    matched: null,
    roles: new Map(),
    scheme: 'light',
    width: 720,
    height: 450,
    title: 'Graph',
    caption: [],
  });
}

const countOf = (text: string, letter: string) => text.split(letter).length - 1;

describe('a thumbnail', () => {
  it('has a line for each edge and a dot for each node, in named colours', () => {
    const figure = figureOf(SMALL_CORPUS);
    const { paths, width, height } = toThumbnail(figure);
    const text = paths.map(({ path }) => path).join('');
    const marks = figure.groups.flatMap(({ id, marks }) => (id === 'nodes' ? marks : []));
    const lines = figure.groups.flatMap(({ id, lines }) => (id === 'edges' ? lines : []));
    expect([countOf(text, 'L'), countOf(text, 'h0')]).toEqual([lines.length, marks.length]);
    expect(new Set(paths.map(({ colour }) => colour))).toEqual(
      new Set(['edge', 'training', 'inference', 'serving', 'technique', 'strategy', 'hardware']),
    );
    expect({ width, height }).toEqual(THUMBNAIL_SIZE);
  });

  it('stays within its picture', () => {
    const { paths } = toThumbnail(figureOf(SMALL_CORPUS));
    const points = paths.flatMap(({ path }) => [...path.matchAll(/(-?\d+),(-?\d+)/g)]);
    expect(points.length).toBeGreaterThan(0);
    for (const [, x, y] of points) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(THUMBNAIL_SIZE.width);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(THUMBNAIL_SIZE.height);
    }
  });

  it('fits the limits of its own check, for the corpus that ships, in less than 40 kB', () => {
    const thumbnail = toThumbnail(figureOf(shippedCorpus()));
    expect(thumbnailSchema.parse(thumbnail)).toEqual(thumbnail);
    expect(JSON.stringify(thumbnail).length).toBeLessThan(40_000);
  });
});
