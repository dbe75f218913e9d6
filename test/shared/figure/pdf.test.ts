import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { buildFigure } from '../../../shared/figure/buildFigure.ts';
import { readPdfRecipe, writePdf } from '../../../shared/figure/pdfWriter.ts';
import { buildProjection } from '../../../shared/graph/projection.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const fontBytes = (name: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}`)));
const options = {
  fonts: {
    medium: fontBytes('500Medium/Inter_500Medium.ttf'),
    semibold: fontBytes('600SemiBold/Inter_600SemiBold.ttf'),
  },
  minFontPt: 7,
  date: new Date('2026-11-25T00:00:00Z'),
};

const index = buildCorpusIndex(SMALL_CORPUS);
const graph = buildProjection(index, computeVisible(index, {}), GRAPH_KINDS);
const figure = buildFigure({
  graph,
  positions: Object.fromEntries(
    graph.nodes.map(({ id }, place) => [id, { x: 40 * place, y: 30 * (place % 3) }]),
  ),
  scheme: 'light',
  width: 700,
  height: 400,
  title: 'Graph of “it”',
  caption: ['All of it: α ≤ 2×.'],
  recipe: '{"a":"view"}',
  selection: new Set(),
  matched: null,
  roles: new Map(),
  levels: new Map(),
  path: null,
});

describe('a figure as PDF', () => {
  it('has the size that its smallest text asks for, its title, and its recipe attached', async () => {
    const file = await writePdf(figure, options);
    const read = await PDFDocument.load(file);
    const page = read.getPage(0);
    // 12 px of the figure are 7 pt.
    expect(page.getWidth()).toBeCloseTo((700 * 7) / 12, 3);
    expect(page.getHeight()).toBeCloseTo((figure.height * 7) / 12, 3);
    expect([read.getPageCount(), read.getTitle(), read.getSubject()]).toEqual([
      1,
      'Graph of “it”',
      'All of it: α ≤ 2×.',
    ]);
    expect(await readPdfRecipe(file)).toEqual({ ok: true, value: '{"a":"view"}' });
  });

  it('is the same byte for byte for the same figure', async () => {
    expect(await writePdf(figure, options)).toEqual(await writePdf(figure, options));
  });

  it('without a recipe, or broken, says so', async () => {
    const bare = await readPdfRecipe(await writePdf({ ...figure, recipe: null }, options));
    expect(bare.ok ? null : bare.error.code).toBe('figure/no-recipe');
    const broken = await readPdfRecipe(new TextEncoder().encode('%PDF-1.7 and nothing else'));
    expect(broken.ok ? null : broken.error.code).toBe('figure/no-recipe');
  });
});
