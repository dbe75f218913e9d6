import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import { type Comparison, isEqualRow, withoutEqualRows } from '../../../shared/compare/comparison.ts';
import { COMPARISON_ROWS } from '../../../shared/compare/comparisonRows.ts';
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { buildCorpus, buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);

function textsOf(comparison: Comparison, rowId: string): readonly (readonly string[])[] | undefined {
  const row = comparison.sections.flatMap((section) => section.rows).find((it) => it.id === rowId);
  return row?.cells.map((items) => items.map((item) => item.text));
}

describe('a comparison', () => {
  const mixed = buildComparison(index, ['strategy:quantization', 'technique:rounding', 'publication:beta']);

  it('puts strategies, techniques and publications side by side and says which publications each sums up', () => {
    expect(mixed.columns.map((it) => [it.label, it.publications])).toEqual([
      ['Quantization', ['alpha', 'beta']],
      ['Rounding', ['alpha', 'beta']],
      ['Beta', ['beta']],
    ]);
    expect(textsOf(mixed, 'kind')).toEqual([['Strategy'], ['Technique'], ['Publication']]);
  });

  it('shows the place in the taxonomy as a path', () => {
    expect(textsOf(mixed, 'strategies')).toEqual([
      ['Size reduction › Quantization'],
      ['Size reduction › Quantization'],
      ['Size reduction › Pruning', 'Size reduction › Quantization'],
    ]);
  });

  it('rolls hardware up over the publications, with how many ran on it', () => {
    const row = mixed.sections.flatMap((it) => it.rows).find((it) => it.id === 'hardware');
    expect(row?.cells[0]?.map((item) => [item.text, item.publications, item.grade])).toEqual([
      ['2 of 2 publications', ['alpha', 'beta'], undefined],
      ['RTX 3090', ['alpha', 'beta'], 'primary'],
      ['A100', ['beta'], 'primary'],
    ]);
    expect(row?.cells[2]?.map((item) => item.text)).toEqual(['1 × RTX 3090', '8 × A100']);
  });

  it('gives no grade to a sum of several grades', () => {
    const pruning = buildComparison(index, ['strategy:pruning']);
    const row = pruning.sections.flatMap((it) => it.rows).find((it) => it.id === 'hardware');
    expect(row?.cells[0]?.find((item) => item.text === 'A100')?.grade).toBeUndefined();
  });

  it('counts for a technique the results of what introduces, improves or evaluates it, not of what uses it', () => {
    expect(textsOf(mixed, 'metric:inference-speedup')?.[1]).toEqual([
      '1 of 1 publication',
      '3.25x · up to · vs FP16 · OPT-175B · A100',
    ]);
  });

  it('sums comparable results up in a range and leaves none of them out', () => {
    expect(textsOf(mixed, 'metric:inference-speedup')?.[0]).toEqual([
      '2 of 2 publications',
      '1.5x to 3.25x, n = 2',
      '3.25x · up to · vs FP16 · OPT-175B · A100',
      '1.5x · vs FP16 · OPT-175B · one RTX 3090',
    ]);
  });

  it('says when the results of a range have different baselines', () => {
    const pruning = buildComparison(index, ['strategy:pruning']);
    expect(textsOf(pruning, 'metric:inference-speedup')?.[0]?.[1]).toBe(
      '1.5x to 2x, n = 2, against 2 baselines',
    );
  });

  it('leaves out what is unknown or cannot be compared', () => {
    const nodeIds: NodeId[] = ['hardware:a100', 'technique:unheard-of', 'technique:rounding'];
    expect(buildComparison(index, nodeIds).columns.map((it) => it.nodeId)).toEqual(['technique:rounding']);
  });

  it('keeps rows in which nothing is reported, as empty cells', () => {
    const delta = buildComparison(index, ['publication:delta', 'publication:alpha']);
    expect(textsOf(delta, 'hardware')).toEqual([[], ['1 × RTX 3090']]);
  });
});

describe('ranges', () => {
  const compareResults = (...results: Parameters<typeof buildResult>[0][]) => {
    const publication = buildPublication({ results: results.map(buildResult) });
    const corpus = buildCorpusIndex(buildCorpus({ publications: [publication] }));
    return buildComparison(corpus, ['publication:alpha']);
  };

  it('join units that convert into each other, as reported, with the conversion where it was another', () => {
    const latency = { metric: 'latency', direction: 'lower-better', baseline: null } as const;
    const comparison = compareResults(
      { ...latency, value: 2, unit: 's' },
      { ...latency, value: 500, unit: 'ms' },
    );
    expect(textsOf(comparison, 'metric:latency')?.[0]).toEqual([
      '500 ms to 2 s (2,000 ms), n = 2',
      '500 ms · OPT-175B · one RTX 3090',
      '2 s = 2,000 ms · OPT-175B · one RTX 3090',
    ]);
  });

  it('convert into the same unit in every column', () => {
    const times = (key: string, ...units: string[]) =>
      buildPublication({
        key,
        results: units.map((unit) => buildResult({ metric: 'latency', unit, direction: 'lower-better' })),
      });
    const corpus = buildCorpusIndex(
      buildCorpus({ publications: [times('alpha', 's', 's'), times('beta', 'ms')] }),
    );
    const comparison = buildComparison(corpus, ['publication:alpha', 'publication:beta']);
    expect(textsOf(comparison, 'metric:latency')?.[1]?.[0]).toMatch(/^2 ms = 0\.002 s · /);
  });

  it('hold the results that they sum up', () => {
    const comparison = compareResults({ value: 2 }, { value: 3 });
    const row = comparison.sections
      .flatMap((it) => it.rows)
      .find((it) => it.id === 'metric:inference-speedup');
    const values = row?.cells[0]?.[0]?.range?.map(({ result }) => result.value);
    expect(values).toEqual([3, 2]);
  });

  it('never join units that do not convert', () => {
    const comparison = compareResults({ value: 2, unit: 'x' }, { value: 50, unit: '%' });
    expect(textsOf(comparison, 'metric:inference-speedup')?.[0]).toEqual([
      '2x · vs FP16 · OPT-175B · one RTX 3090',
      '50% · vs FP16 · OPT-175B · one RTX 3090',
    ]);
  });
});

describe('completeness', () => {
  it('says of how many publications a sum is one, and of which', () => {
    const pruning = buildComparison(index, ['strategy:pruning', 'publication:gamma']);
    const cells = pruning.sections.flatMap((it) => it.rows).find((it) => it.id === 'models')?.cells;
    expect(cells).toEqual([[], []]);
    const throughput = pruning.sections
      .flatMap((it) => it.rows)
      .find((it) => it.id === 'metric:generation-throughput')?.cells;
    expect(throughput?.[0]?.[0]).toEqual({
      text: '1 of 2 publications',
      note: 'report this',
      summary: 'completeness',
      publications: ['beta'],
    });
    expect(throughput?.[1]).toEqual([]);
  });
});

describe('equal rows', () => {
  const cell = (text: string, grade?: 'primary' | 'secondary') => [{ text, ...(grade ? { grade } : {}) }];

  it('say the same in every column, in whatever order', () => {
    const two = [{ text: 'a' }, { text: 'b' }];
    expect(isEqualRow({ id: 'r', name: 'r', cells: [two, [...two].reverse()] })).toBe(true);
    expect(isEqualRow({ id: 'r', name: 'r', cells: [[], []] })).toBe(true);
  });

  it('differ when one column differs, be it in its evidence alone', () => {
    expect(isEqualRow({ id: 'r', name: 'r', cells: [cell('a'), cell('a'), cell('b')] })).toBe(false);
    expect(isEqualRow({ id: 'r', name: 'r', cells: [cell('a', 'primary'), cell('a', 'secondary')] })).toBe(
      false,
    );
  });

  it('need at least two columns', () => {
    expect(isEqualRow({ id: 'r', name: 'r', cells: [cell('a')] })).toBe(false);
  });

  it('are left out on request, and nothing else is', () => {
    const whole = buildComparison(index, ['publication:alpha', 'publication:beta']);
    const rows = (comparison: Comparison) =>
      comparison.sections.flatMap((it) => it.rows.map((row) => row.id));
    expect(rows(whole)).toContain('kind');
    expect(rows(withoutEqualRows(whole))).not.toContain('kind');
    expect(rows(withoutEqualRows(whole))).toContain('hardware');
  });
});

describe('any comparison', () => {
  it('has a cell for every column in every row, and every result of a publication exactly once', () => {
    fc.assert(
      fc.property(arbitraryCorpus(6).map(buildCorpusIndex), (of) => {
        const nodeIds = [
          ...of.corpus.publications.slice(0, 4).map((it) => toNodeId('publication', it.key)),
          toNodeId('strategy', 's-top'),
          toNodeId('technique', 't-0'),
        ];
        const comparison = buildComparison(of, nodeIds);
        const rows = comparison.sections.flatMap((section) => section.rows);
        for (const row of rows) expect(row.cells).toHaveLength(comparison.columns.length);
        const applying = COMPARISON_ROWS.filter(({ kinds }) => !kinds || kinds.includes('publication'));
        expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(applying.map(({ id }) => id)));
        of.corpus.publications.slice(0, 4).forEach((publication, place) => {
          const own = rows.filter(({ repeats }) => !repeats);
          const shown = own.flatMap((row) => row.cells[place]?.flatMap((item) => item.reported ?? []) ?? []);
          expect(new Set(shown.map((it) => it.result))).toEqual(new Set(publication.results));
          expect(shown).toHaveLength(publication.results.length);
        });
      }),
    );
  });
});
