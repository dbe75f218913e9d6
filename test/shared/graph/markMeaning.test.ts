import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../shared/facets/facetRegistry.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { markOf, sizeOf } from '../../../shared/graph/graphStyle.ts';
import { buildLegend } from '../../../shared/graph/legend.ts';
import { applyMeaning, buildMeaning, colourOptions, sizeOptions } from '../../../shared/graph/markMeaning.ts';
import { MEASURES, measureOf, readMeasure } from '../../../shared/graph/measureRegistry.ts';
import { drawProjection, PROJECTIONS, projectionOf } from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { idOf } from '../../../shared/model/ids.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import {
  DEFAULT_VIEW,
  GRAPH_KINDS,
  type MarkMeaning,
  MEASURE_IDS,
  type ProjectionId,
} from '../../../shared/view/viewState.ts';
import { buildCorpus } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const shipped = buildCorpusIndex(shippedCorpus());
const small = buildCorpusIndex(SMALL_CORPUS);

function draw(index: CorpusIndex, id: ProjectionId, filters = {}) {
  return drawProjection(
    id,
    index,
    computeVisible(index, filters),
    GRAPH_KINDS,
    DEFAULT_VIEW.projectionOptions,
  );
}

interface MeaningChoice {
  readonly sizeBy?: MarkMeaning;
  readonly colourBy?: MarkMeaning;
}

function show(index: CorpusIndex, id: ProjectionId, choice: MeaningChoice, filters = {}) {
  const { sizeBy = 'own', colourBy = 'own' } = choice;
  const meaning = buildMeaning(index, draw(index, id), sizeBy, colourBy);
  return applyMeaning(draw(index, id, filters), meaning);
}

describe('what size and colour stand for', () => {
  it('is the graph’s own meaning where nothing is chosen: the very same graph', () => {
    const graph = draw(small, 'everything');
    const meaning = buildMeaning(small, graph, 'own', 'own');
    expect(applyMeaning(graph, meaning)).toBe(graph);
  });

  it('is counted by hand in a corpus of four', () => {
    const graph = draw(small, 'everything');
    const read = (id: (typeof MEASURE_IDS)[number]) => readMeasure(measureOf(id), small, graph);
    expect(read('year').get('publication:alpha')).toBe(2022);
    expect(read('year').get('technique:pruning-step')).toBe(2023);
    expect(read('year').has('hardware:a100')).toBe(false);
    expect(read('citations').get('publication:alpha')).toBe(2);
    expect(read('citations').has('technique:rounding')).toBe(false);
    expect(read('results').get('publication:alpha')).toBe(2);
    expect(read('results').get('publication:delta')).toBe(0);
    expect(read('results').get('hardware:a100')).toBe(1);
    const lines = graph.edges.filter(({ source, target }) => [source, target].includes('publication:beta'));
    expect(read('degree').get('publication:beta')).toBe(lines.length);
    const ranks = read('pagerank');
    expect(ranks.get('publication:alpha')).toBeGreaterThan(ranks.get('publication:gamma') ?? Number.NaN);
    expect(readMeasure(measureOf('citations'), shipped, draw(shipped, 'authors')).size).toBeGreaterThan(0);
  });

  for (const { id: projection, nodeKinds } of PROJECTIONS) {
    it(`changes neither size nor colour of a node by filtering, ${projection}`, () => {
      for (const { id } of [...sizeOptions(shipped, nodeKinds), ...colourOptions(shipped, nodeKinds)]) {
        const choice = { sizeBy: id, colourBy: id };
        const whole = show(shipped, projection, choice);
        const looks = new Map(whole.nodes.map((node) => [node.id, [sizeOf(node), markOf(node)]]));
        for (const node of show(shipped, projection, choice, { year: ['2023'] }).nodes) {
          expect([sizeOf(node), markOf(node)]).toEqual(looks.get(node.id));
        }
      }
    });

    it(`has a legend that counts every node once and names each colour differently, ${projection}`, () => {
      for (const { id } of colourOptions(shipped, nodeKinds)) {
        if (id === 'own') continue;
        const graph = show(shipped, projection, { colourBy: id });
        const { colours, marks } = buildLegend(graph, new Map());
        const entries = required(colours, `a legend of ${id}`).entries;
        expect(marks).toEqual([]);
        expect(entries.flatMap(({ nodeIds }) => nodeIds).toSorted()).toEqual(
          graph.nodes.map((node) => node.id).toSorted(),
        );
        expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
      }
    });
  }

  it('makes the area of a mark as the amount, and shows samples that are drawn by the same rule', () => {
    const graph = show(shipped, 'citations', { sizeBy: 'citations' });
    const cited = (key: string) => shipped.citingKeysByKey.get(key)?.length ?? 0;
    const [most] = graph.nodes.toSorted((a, b) => cited(idOf(b.id)) - cited(idOf(a.id)));
    const top = required(most, 'a publication');
    for (const node of graph.nodes) {
      const share = (sizeOf(node) / sizeOf(top)) ** 2;
      if (sizeOf(node) > 7) expect(share).toBeCloseTo(cited(idOf(node.id)) / cited(idOf(top.id)), 6);
    }
    const { samples, unknownSide } = required(graph.sizes, 'the meaning of sizes');
    expect(unknownSide).toBeNull();
    expect(samples.length).toBeGreaterThan(1);
    for (const { text, side } of samples) {
      const same = graph.nodes.find((node) => cited(idOf(node.id)) === Number(text));
      if (same) expect(side).toBeCloseTo(sizeOf(same), 6);
    }
  });

  it('draws what has no number smallest of all, and says how many', () => {
    const graph = show(shipped, 'everything', { sizeBy: 'pagerank' });
    const { sizes } = buildLegend(graph, new Map());
    const others = graph.nodes.filter(({ kind }) => kind !== 'publication');
    expect(sizes?.unknownCount).toBe(others.length);
    const least = Math.min(...graph.nodes.filter(({ kind }) => kind === 'publication').map(sizeOf));
    for (const node of others) expect(sizeOf(node)).toBeLessThan(least);
  });

  it('colours by class as the facet does: one value its colour, several of them one of its own', () => {
    const graph = show(shipped, 'citations', { colourBy: 'facet.class' });
    const { entries } = required(buildLegend(graph, new Map()).colours, 'colours');
    const inference = required(
      entries.find(({ name }) => name === 'LLM inference'),
      'inference',
    );
    const expected = shipped.corpus.publications.filter(
      ({ classes }) => classes.length === 1 && classes[0] === 'inference',
    );
    expect(inference.nodeIds.map(idOf)).toEqual(expected.map(({ key }) => key));
    const several = shipped.corpus.publications.filter(({ classes }) => classes.length > 1);
    expect(entries.find(({ mark }) => mark === 'several')?.nodeIds.length ?? 0).toBe(several.length);
    expect(inference.filter).toEqual({ facet: 'class', values: ['inference'] });
  });

  it('gives what is no publication the colour of its own value, or of most of its publications', () => {
    const map = show(shipped, 'techniques', { colourBy: 'facet.strategy' });
    const rounds = map.nodes.map((node) => {
      const technique = required(shipped.techniqueById.get(idOf(node.id)), node.id);
      const top = shipped.strategyAncestorsById.get(technique.strategy)?.at(-1) ?? technique.strategy;
      return [node.group, top] as const;
    });
    const marksByTop = new Map<string, Set<unknown>>();
    for (const [mark, top] of rounds) marksByTop.set(top, (marksByTop.get(top) ?? new Set()).add(mark));
    for (const marks of marksByTop.values()) expect(marks.size).toBe(1);
    const authors = show(shipped, 'authors', { colourBy: 'facet.class' });
    expect(authors.nodes.some(({ group }) => group === 'group1')).toBe(true);
  });

  it('is offered only where it says something: no PageRank of techniques, no number of classes where each has one', () => {
    const ids = (options: readonly { readonly id: MarkMeaning }[]) => options.map(({ id }) => id);
    expect(ids(sizeOptions(shipped, projectionOf('techniques').nodeKinds))).not.toContain('pagerank');
    expect(ids(sizeOptions(shipped, projectionOf('citations').nodeKinds))).toContain('pagerank');
    for (const { id } of MEASURES) {
      expect(ids(colourOptions(shipped, projectionOf('everything').nodeKinds))).toContain(id);
    }
    expect(ids(sizeOptions(shipped, ['publication']))).not.toContain('facet.membership');
    expect(ids(colourOptions(shipped, ['publication']))).toContain('facet.membership');
    expect(ids(colourOptions(shipped, ['publication']))).not.toContain('facet.year');
  });

  it('falls back to the graph’s own where no node has the number, or the corpus has no publication', () => {
    expect(show(shipped, 'techniques', { sizeBy: 'pagerank', colourBy: 'pagerank' }).sizes).toBeUndefined();
    const empty = buildCorpusIndex(buildCorpus({ publications: [] }));
    for (const id of [...MEASURE_IDS, ...FACETS.map((facet) => `facet.${facet.id}` as const)]) {
      expect(show(empty, 'citations', { sizeBy: id, colourBy: id }).nodes).toEqual([]);
    }
  });
});
