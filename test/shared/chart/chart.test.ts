import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideText, firstPoints, metricsOf, panelsOf, reportedBy } from '../../../shared/chart/chartData.ts';
import { type ChartInput, fitted } from '../../../shared/chart/chartFigure.ts';
import { chartAxis } from '../../../shared/chart/chartScale.ts';
import { toDotPlotTable, toTradeOffTable } from '../../../shared/chart/chartTables.ts';
import { buildDotPlot } from '../../../shared/chart/dotPlot.ts';
import { buildScatterPlot } from '../../../shared/chart/scatterPlot.ts';
import { buildTradeOff, metricPairs } from '../../../shared/chart/tradeOff.ts';
import { writeSvg } from '../../../shared/figure/svgWriter.ts';
import { measureInter } from '../../../shared/graph/textWidth.ts';
import type { Result } from '../../../shared/model/result.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildCorpus, buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const all = reportedBy(
  index,
  index.corpus.publications.map(({ key }) => key),
);
const inputOf = (fields: Partial<ChartInput> = {}): ChartInput => ({
  index,
  width: 800,
  scheme: 'light',
  caption: [],
  recipe: null,
  ...fields,
});

/** What publications of these results report. */
function reported(...columns: readonly (readonly Partial<Result>[])[]) {
  const publications = columns.map((results, place) =>
    buildPublication({ key: `p${place}`, results: results.map(buildResult) }),
  );
  return reportedBy(
    buildCorpusIndex(buildCorpus({ publications })),
    publications.map(({ key }) => key),
  );
}

describe('an axis', () => {
  it('is logarithmic for ratios and holds 1; twice as much is as far as half', () => {
    const axis = chartAxis([2, 4], 'x', [0, 300]);
    expect(axis.isLog).toBe(true);
    expect(axis.ticks.map(({ value }) => value)).toContain(1);
    expect(axis.at(4) - axis.at(2)).toBeCloseTo(axis.at(2) - axis.at(1), 6);
  });

  it('is linear for other units unless they span more than two orders of magnitude, or hold zero', () => {
    expect(chartAxis([10, 20], 'GB', [0, 300]).isLog).toBe(false);
    expect(chartAxis([1, 1000], 'GB', [0, 300]).isLog).toBe(true);
    expect(chartAxis([0, 1000], 'GB', [0, 300]).isLog).toBe(false);
    expect(chartAxis([-0.5, 2], 'x', [0, 300]).isLog).toBe(false);
    expect(chartAxis([5], '%', [0, 300]).ticks[0]?.text).toMatch(/%$/);
  });

  it('keeps every value and tick within its range, in order, with ticks that can be told apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('x', 'GB', '%'),
        (values, unit) => {
          const axis = chartAxis(values, unit, [100, 500]);
          for (const value of values) {
            expect(axis.at(value)).toBeGreaterThanOrEqual(99.99);
            expect(axis.at(value)).toBeLessThanOrEqual(500.01);
          }
          const sorted = [...values].sort((one, other) => one - other);
          expect(sorted.map(axis.at)).toEqual([...sorted.map(axis.at)].sort((one, other) => one - other));
          const texts = axis.ticks.map(({ text }) => text);
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts.length).toBeGreaterThan(0);
        },
      ),
      {
        examples: [
          [[0.000_100_000_000_000_000_02, 0.0001], 'GB'],
          [[1, 1.0002], 'GB'],
          [[1e6, 1e6 + 101], '%'],
        ],
      },
    );
  });
});

describe('the panels of a chart', () => {
  it('hold every result of the metric once by publication, apart where units do not convert', () => {
    for (const { id, count } of metricsOf(all)) {
      const own = all.filter(({ result }) => result.metric === id);
      const panels = panelsOf(index, own, 'publication');
      const points = panels.flatMap(({ groups }) => groups.flatMap((group) => group.points));
      expect(points).toHaveLength(count);
      expect(new Set(points.map((point) => point.reported.result))).toEqual(
        new Set(own.map(({ result }) => result)),
      );
      for (const panel of panels) {
        expect(new Set(panel.groups.flatMap((group) => group.points.map(({ unit }) => unit))).size).toBe(1);
      }
    }
  });

  it('put a result under each device that it names, and what names none last', () => {
    const panels = panelsOf(
      index,
      all.filter(({ result }) => result.metric === 'inference-speedup'),
      'hardware',
    );
    const names = panels[0]?.groups.map(({ name }) => name) ?? [];
    expect(names).toContain('NVIDIA A100 80GB (form not said)');
    expect(names.at(-1)).toBe('not reported');
  });

  it('are cut to what a chart can hold, and say how much that leaves out', () => {
    const panels = panelsOf(index, all, 'publication');
    const count = (of: typeof panels) =>
      of.flatMap(({ groups }) => groups.flatMap(({ points }) => points)).length;
    for (const most of [0, 1, 7, 10_000]) {
      const { panels: shown, left } = firstPoints(panels, most);
      expect(count(shown)).toBe(Math.min(most, count(panels)));
      expect(left).toBe(count(panels) - count(shown));
    }
  });

  it('say what quantization methods report on an A100, against what baseline', () => {
    const keys = index.publicationKeysByStrategy.get('quantization') ?? [];
    const own = reportedBy(index, keys).filter(({ result }) => result.metric === 'inference-speedup');
    const onA100 = panelsOf(index, own, 'hardware').flatMap(({ groups }) =>
      groups.filter(({ name }) => name.includes('A100')).flatMap(({ points }) => points),
    );
    const said = onA100.map(({ reported: { publicationKey, result } }) => [
      publicationKey,
      besideText(result),
    ]);
    expect(said).toContainEqual(['smoothquant', 'vs FP16 (422 ms)']);
    expect(said).toContainEqual(['zeroquant', 'up to, vs FP16 inference']);
  });
});

describe('a dot plot', () => {
  const metric = 'inference-speedup';
  const panels = panelsOf(
    index,
    all.filter(({ result }) => result.metric === metric),
    'publication',
  );

  it('has a mark, a value and its baseline for every result, in one colour scheme and the other', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { figure, spots } = buildDotPlot(inputOf({ scheme }), metric, panels, 'publication');
      const texts = figure.groups.flatMap((group) => group.texts).map(({ text }) => text);
      expect(spots).toHaveLength(all.filter(({ result }) => result.metric === metric).length);
      expect(texts.filter((text) => text === '3.25x')).not.toHaveLength(0);
      expect(texts).toContain('logarithmic, higher is better');
      expect(texts.some((text) => text.startsWith('up to, vs '))).toBe(true);
      for (const { x, y } of spots) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(figure.width);
        expect(y).toBeLessThan(figure.height);
      }
    }
  });

  it('tells grades and bounds apart by shape', () => {
    const results = reported([
      { value: 2, qualifier: 'up to' },
      { value: 3, qualifier: 'at least', grade: 'unsourced', source: null },
      { value: 4, qualifier: 'exact' },
    ]);
    const own = panelsOf(index, results, 'model');
    const { figure } = buildDotPlot(inputOf(), metric, own, 'model');
    const marks = figure.groups.find(({ id }) => id === 'nodes')?.marks ?? [];
    expect(new Set(marks.map(({ size }) => size)).size).toBe(2);
    const whiskers = figure.groups.find(({ id }) => id === 'edges')?.lines ?? [];
    expect(whiskers.map(({ x1, x2 }) => Math.sign(x2 - x1)).sort()).toEqual([-1, 1]);
  });

  it('is written as SVG with its caption, whatever the names in it', () => {
    const { figure } = buildDotPlot(
      inputOf({ caption: ['Filtered by <b> & more.'], recipe: '{}' }),
      metric,
      panels,
      'publication',
    );
    const svg = writeSvg(figure);
    expect(svg).toContain('Filtered by &lt;b&gt; &amp; more.');
    expect(svg).toContain('<desc>Dot plot of 56 results');
  });

  it('leaves the app as a table with every passport', () => {
    const table = toDotPlotTable(index, metric, panels, 'publication');
    const rows = table.sections.flatMap((section) => section.rows);
    expect(rows).toHaveLength(panels.flatMap(({ groups }) => groups.flatMap(({ points }) => points)).length);
    for (const row of rows) {
      expect(row).toHaveLength(table.columns.length);
      expect(row[2]?.[0]?.results).toHaveLength(1);
    }
  });
});

describe('a trade-off', () => {
  const quality = { metric: 'perplexity', unit: 'points', direction: 'lower-better' } as const;

  it('pairs what one publication reports on one model, and nothing else', () => {
    const results = reported(
      [
        { value: 2, model: 'OPT-13B' },
        { value: 3, model: 'OPT-30B' },
        { ...quality, value: 8, model: 'OPT-13B, 3 bits' },
        { ...quality, value: 9, model: null },
      ],
      [{ ...quality, value: 7, model: 'OPT-13B' }],
    );
    const strict = buildTradeOff(results, 'inference-speedup', 'perplexity', false);
    expect(strict.points.map(({ model, x, y }) => [model, x.value, y.value])).toEqual([['OPT-13B', 2, 8]]);
    const loose = buildTradeOff(results, 'inference-speedup', 'perplexity', true);
    expect(loose.points.map(({ model, x, y }) => [model, x.value, y.value])).toEqual([
      [null, 3, 9],
      ['OPT-13B', 2, 8],
      [null, 2, 9],
    ]);
    expect(metricPairs(results, false)).toEqual([
      { x: 'inference-speedup', y: 'perplexity', count: 1, publications: 1 },
    ]);
    expect(metricPairs(results, true)[0]?.count).toBe(3);
  });

  it('has as many points for each pair as were counted, in the shipped corpus', () => {
    for (const loose of [false, true]) {
      for (const { x, y, count, publications } of metricPairs(all, loose)) {
        const { points } = buildTradeOff(all, x, y, loose);
        expect(points.length, `${x} ${y}`).toBe(count);
        expect(new Set(points.map(({ publicationKey }) => publicationKey)).size).toBe(publications);
      }
    }
  });

  it('says how many results it leaves out for their units', () => {
    const results = reported([
      { value: 2, model: 'OPT-13B' },
      { value: 3, model: 'OPT-13B' },
      { value: 30, unit: '%', model: 'OPT-13B' },
      { ...quality, value: 8, model: 'OPT-13B' },
    ]);
    expect(buildTradeOff(results, 'inference-speedup', 'perplexity', false)).toMatchObject({
      otherUnits: 1,
      points: [{}, {}],
    });
  });

  it('is drawn with names that lie neither on each other nor on a mark, and leaves the app as a table', () => {
    const [pair] = metricPairs(all, true);
    const tradeOff = buildTradeOff(all, pair?.x ?? '', pair?.y ?? '', true);
    const { figure, spots } = buildScatterPlot(inputOf(), tradeOff);
    expect(spots).toHaveLength(tradeOff.points.length);
    const labels = figure.groups
      .flatMap((group) => group.texts)
      .filter(({ id }) => id.startsWith('label:'))
      .map(({ x, y, anchor, text }) => {
        const room = measureInter(text, 12, false);
        return { from: anchor === 'end' ? x - room : x, to: anchor === 'end' ? x : x + room, y };
      });
    for (const [place, one] of labels.entries()) {
      for (const other of labels.slice(place + 1)) {
        expect(one.from < other.to && one.to > other.from && Math.abs(one.y - other.y) < 12).toBe(false);
      }
    }
    expect(labels.length).toBeGreaterThan(2);
    for (const { from, to, y } of labels) {
      const covered = spots.filter((spot) => spot.x > from && spot.x < to && Math.abs(spot.y + 4 - y) < 8);
      expect(covered).toEqual([]);
    }
    expect(toTradeOffTable(index, tradeOff).sections[0]?.rows).toHaveLength(tradeOff.points.length);
  });
});

describe('words in a chart', () => {
  it('are cut where they would be too wide, and never else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 400 }), (words, width) => {
        const cut = fitted(words, width);
        expect(measureInter(cut, 12, false)).toBeLessThanOrEqual(
          Math.max(width, measureInter('…', 12, false)),
        );
        if (measureInter(words, 12, false) <= width) expect(cut).toBe(words);
      }),
    );
  });

  it('say when the baseline is not reported', () => {
    expect(besideText({ qualifier: 'up to', baseline: null })).toBe('up to, baseline not reported');
    expect(besideText({ qualifier: 'exact', baseline: 'FP16' })).toBe('vs FP16');
  });
});
