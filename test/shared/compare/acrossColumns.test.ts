/** What a comparison says across its columns: best values, results on the same model, what does not apply. */
import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../../shared/compare/buildComparison.ts';
import { DOES_NOT_APPLY } from '../../../shared/compare/comparison.ts';
import { SECTIONS } from '../../../shared/compare/comparisonRows.ts';
import { markHidden } from '../../../shared/compare/hiddenStatements.ts';
import { itemText } from '../../../shared/compare/itemText.ts';
import { modelsNamed } from '../../../shared/compare/sameModel.ts';
import { required } from '../../../shared/lib/assert.ts';
import { METRIC_TOPICS } from '../../../shared/model/metric.ts';
import type { Result } from '../../../shared/model/result.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildCorpus, buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const shipped = buildCorpusIndex(shippedCorpus());

/** A comparison of one publication for each list of results. */
function compare(...columns: readonly (readonly Partial<Result>[])[]) {
  const keys = ['alpha', 'beta', 'gamma'].slice(0, columns.length);
  const publications = keys.map((key, place) =>
    buildPublication({ key, shortName: key, results: (columns[place] ?? []).map(buildResult) }),
  );
  return buildComparison(
    buildCorpusIndex(buildCorpus({ publications })),
    keys.map((key) => `publication:${key}` as const),
  );
}

type Comparison = ReturnType<typeof compare>;

const rowsOf = (comparison: Comparison) => comparison.sections.flatMap(({ rows }) => rows);
const rowOf = (comparison: Comparison, id: string) =>
  required(
    rowsOf(comparison).find((row) => row.id === id),
    `row ${id}`,
  );
const bestIn = (comparison: Comparison, id: string) =>
  rowOf(comparison, id).cells.map((items) =>
    items.flatMap(({ best, reported }) => (best ? [[reported?.result.value, best]] : [])),
  );

describe('the best value', () => {
  it('is marked among results of one metric against the same said baseline, with how many these are', () => {
    const marked = bestIn(
      compare(
        [{ value: 2, baseline: 'FP16' }],
        [
          { value: 3, baseline: 'fp16' },
          { value: 9, baseline: 'another' },
        ],
      ),
      'metric:inference-speedup',
    );
    expect(marked).toEqual([[], [[3, { count: 2, baseline: 'fp16', isShared: false }]]]);
  });

  it('is the lowest where lower is better, in whatever unit it stands', () => {
    const latency = { metric: 'latency', direction: 'lower-better', baseline: 'FP16' } as const;
    const marked = bestIn(
      compare([{ ...latency, value: 2, unit: 's' }], [{ ...latency, value: 500, unit: 'ms' }]),
      'metric:latency',
    );
    expect(marked[0]).toEqual([]);
    expect(marked[1]).toMatchObject([[500, { count: 2 }]]);
  });

  it('is not marked where the baseline is not said, is another, all are alike, or one column stands alone', () => {
    const none = [[], []];
    const id = 'metric:inference-speedup';
    expect(bestIn(compare([{ value: 2, baseline: null }], [{ value: 3, baseline: null }]), id)).toEqual(none);
    expect(bestIn(compare([{ value: 2, baseline: 'a' }], [{ value: 3, baseline: 'b' }]), id)).toEqual(none);
    expect(bestIn(compare([{ value: 3, baseline: 'a' }], [{ value: 3, baseline: 'a' }]), id)).toEqual(none);
    const alone = compare(
      [
        { value: 2, baseline: 'a' },
        { value: 3, baseline: 'a' },
      ],
      [],
    );
    expect(bestIn(alone, id)).toEqual(none);
  });

  it('is shared where several are as good, and says so in files', () => {
    const comparison = compare(
      [{ value: 3, baseline: 'FP16' }],
      [{ value: 3, baseline: 'FP16' }],
      [{ value: 1, baseline: 'FP16' }],
    );
    const cells = rowOf(comparison, 'metric:inference-speedup').cells;
    expect(itemText(required(cells[0]?.at(-1), 'an item'))).toContain(
      'as good as the best of 3 against FP16',
    );
    expect(cells[2]?.at(-1)?.best).toBeUndefined();
  });
});

describe('results on the same model', () => {
  it('are what SparseGPT and Wanda report on it, the one as the baseline of the other', () => {
    const comparison = buildComparison(shipped, ['publication:sparsegpt', 'publication:wanda']);
    const row = rowOf(comparison, 'same:llama27b:perplexity');
    expect(row.name).toBe('Perplexity on Llama-2-7B');
    expect(row.cells[0]?.map(({ note, text }) => [note, text])).toEqual([
      ['as a baseline of', expect.stringContaining('SparseGPT 6.51')],
    ]);
    expect(row.cells[1]?.[0]?.text).toMatch(/^6\.42 points/);
    expect(row.remark).toBe('One report names the other as its baseline.');
    expect(rowsOf(comparison).map(({ id }) => id)).toContain('same:llama7b:pruning-metric-time');
  });

  it('stand side by side with what they differ in, once for each metric', () => {
    const comparison = compare(
      [{ value: 2, model: 'OPT-175B, 3 bits', baseline: 'FP16', hardware: 'A100', conditions: 'batch 1' }],
      [
        { value: 5, model: 'OPT-175B and BLOOM-176B', baseline: 'FP16', hardware: 'V100', conditions: null },
        { value: 1, model: 'OPT-30B' },
      ],
    );
    const rows = rowsOf(comparison).filter(({ repeats }) => repeats);
    expect(rows.map(({ name, remark }) => [name, remark])).toEqual([
      ['Inference speed-up on OPT-175B', 'The reports differ in hardware and conditions.'],
    ]);
    expect(rows[0]?.cells.map((items) => items.map(({ reported }) => reported?.result.value))).toEqual([
      [2],
      [5],
    ]);
  });

  it('are found by names with a size, each model once', () => {
    const named = (model: string | null) => [...modelsNamed({ model }).keys()];
    expect(named('Llama-2-7B')).toEqual(['llama27b']);
    expect(named('LLaMA-7B, 3 bits')).toEqual(['llama7b']);
    expect(named('GPT-3 175B')).toEqual(['gpt3175b']);
    expect(named('OPT-175B and BLOOM-176B')).toEqual(['opt175b', 'bloom176b']);
    expect(named('33B-parameter model')).toEqual([]);
    expect(named('BERT-Large')).toEqual([]);
    expect(named(null)).toEqual([]);
  });

  it('are not told to be a name that only stands within another', () => {
    const [first, second] = [
      { value: 2, model: 'OPT-13B', baseline: null },
      { value: 3, model: 'OPT-30B', baseline: 'alphabet' },
    ];
    expect(rowsOf(compare([first], [second])).filter(({ repeats }) => repeats)).toEqual([]);
    const named = compare([first], [{ ...second, baseline: 'Alpha (2x)' }]);
    expect(rowsOf(named).filter(({ repeats }) => repeats)).toHaveLength(1);
  });

  it('do not count twice among what the least evidence grade hides', () => {
    const corpus = buildCorpus({
      publications: ['alpha', 'beta'].map((key) =>
        buildPublication({
          key,
          shortName: key,
          results: [buildResult({ grade: 'unsourced', source: null, model: 'OPT-13B' })],
        }),
      ),
    });
    const bare = buildCorpus({
      publications: ['alpha', 'beta'].map((key) => buildPublication({ key, shortName: key, results: [] })),
    });
    const nodeIds = ['publication:alpha', 'publication:beta'] as const;
    const whole = buildComparison(buildCorpusIndex(corpus), nodeIds);
    const shown = markHidden(buildComparison(buildCorpusIndex(bare), nodeIds), whole, 'primary');
    const hiddenIn = (id: string) => rowOf(shown, id).cells.map((items) => items.at(-1)?.hidden);
    expect(hiddenIn('metric:inference-speedup')).toEqual([1, 1]);
    expect(hiddenIn('same:opt13b:inference-speedup')).toEqual([1, 1]);
    expect(shown.columns.map(({ hidden }) => hidden)).toEqual([1, 1]);
  });
});

describe('a framework beside others', () => {
  const comparison = buildComparison(shipped, [
    'framework:deepspeed',
    'framework:megatron-lm',
    'publication:zero',
  ]);

  it('has its software, what it is made for, and the results of those that introduce it', () => {
    expect(comparison.columns).toHaveLength(3);
    expect(rowOf(comparison, 'software').cells[0]?.some(({ text }) => text.startsWith('licence '))).toBe(
      true,
    );
    expect(comparison.columns[0]?.techniques.length).toBeGreaterThan(2);
    expect(rowOf(comparison, 'techniques').cells[0]?.[0]?.grade).toBeDefined();
  });

  it('says "does not apply" where a row is about something that it cannot have, and not "not reported"', () => {
    const cell = rowOf(comparison, 'strategies').cells[0];
    expect(cell).toEqual([{ text: DOES_NOT_APPLY, summary: 'inapplicable' }]);
    expect(rowOf(comparison, 'software').cells[2]?.[0]?.text).toBe(DOES_NOT_APPLY);
    const publications = buildComparison(shipped, ['publication:zero', 'publication:gptq']);
    expect(rowsOf(publications).map(({ id }) => id)).not.toContain('software');
  });
});

describe('a statement that is no result', () => {
  it('says where it can be read, exactly where its grade says that it can', () => {
    const comparison = buildComparison(shipped, [
      'technique:io-aware-attention',
      'publication:gptq',
      'framework:vllm',
    ]);
    for (const id of ['requires', 'needs', 'costs', 'benefits', 'limits', 'software']) {
      for (const item of rowOf(comparison, id).cells.flat()) {
        if (item.summary !== undefined) continue;
        expect(item.sources !== undefined, `${id}: ${item.text}`).toBe(item.grade !== 'unsourced');
      }
    }
    const [limit] = rowOf(comparison, 'limits').cells[1] ?? [];
    expect(limit?.sources?.addresses[0]).toMatch(/^https:/);
  });
});

describe('the sections of a comparison', () => {
  it('have a place for the metrics of every topic', () => {
    const topics = SECTIONS.flatMap((section) => section.topics);
    expect([...topics].sort()).toEqual([...METRIC_TOPICS].sort());
  });
});
