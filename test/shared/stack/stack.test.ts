import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { required } from '../../../shared/lib/assert.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { stackRows, toStackTable } from '../../../shared/stack/stackComparison.ts';
import { kindOfPair, pairOf, techniquesOf } from '../../../shared/stack/stackPairs.ts';
import { companionsOf, summarizeStack } from '../../../shared/stack/stackSummary.ts';
import { pairWords } from '../../../shared/stack/stackWords.ts';
import { MAX_STACKED } from '../../../shared/view/stacksPart.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';

const index = buildCorpusIndex(shippedCorpus());
const pair = (one: string, other: string) => {
  const [first, second] = techniquesOf(index, [one, other]);
  return pairOf(index, required(first, one), required(second, other));
};
const summary = (...ids: string[]) => summarizeStack(index, techniquesOf(index, ids));

describe('a pair of techniques', () => {
  it('says who combined them, and what is said with which evidence', () => {
    const combined = pair('low-rank-adaptation', 'quantized-fine-tuning');
    expect(combined.together).toContain('qlora');
    expect(kindOfPair(combined)).toBe('combined');
    const sharded = pair('sharded-data-parallelism', 'activation-recomputation');
    expect(sharded.said).toMatchObject([{ relation: 'complements', evidence: { grade: 'primary' } }]);
    expect(pairWords(sharded)).toMatch(
      /^combined in \d+ publications, said to complement each other \(primary\)$/,
    );
  });

  it('says a conflict before anything else, and that nothing is known where nothing is', () => {
    expect(kindOfPair(pair('data-parallel-all-reduce', 'sharded-data-parallelism'))).toBe('conflict');
    const never = pair('loss-scaling', 'token-pruning');
    expect(kindOfPair(never)).toBe('never');
    expect(pairWords(never)).toBe('never seen together, and nothing is said of them');
  });

  it('is the same from both sides, and holds what a scan of the publications finds, in any corpus', () => {
    fc.assert(
      fc.property(arbitraryCorpus(8), (corpus) => {
        const any = buildCorpusIndex(corpus);
        for (const one of corpus.techniques) {
          for (const other of corpus.techniques) {
            if (one === other) continue;
            const found = pairOf(any, one, other);
            const scanned = corpus.publications
              .filter(({ techniques }) =>
                [one, other].every(({ id }) => techniques.some((use) => use.id === id)),
              )
              .map(({ key }) => key);
            expect(found.together).toEqual(scanned);
            expect(kindOfPair(found)).toBe(kindOfPair(pairOf(any, other, one)));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a stack', () => {
  it('has every pair once, under one kind', () => {
    const { pairs, pairsByKind, techniques } = summary(
      'low-rank-adaptation',
      'quantized-fine-tuning',
      'activation-recomputation',
      'paged-kv-cache',
    );
    expect(techniques).toHaveLength(4);
    expect(pairs).toHaveLength(6);
    expect(Object.values(pairsByKind).flat()).toHaveLength(6);
  });

  it('says who has all of it and what they report, or who comes nearest', () => {
    const whole = summary('low-rank-adaptation', 'quantized-fine-tuning');
    expect(whole.publications).toContain('qlora');
    expect(whole.nearest).toBeNull();
    expect(whole.results.map(({ publicationKey }) => publicationKey)).toContain('qlora');
    const odd = summary('low-rank-adaptation', 'quantized-fine-tuning', 'paged-kv-cache');
    expect(odd.publications).toEqual([]);
    expect(odd.results).toEqual([]);
    expect(odd.nearest?.count).toBe(2);
    expect(odd.nearest?.publications).toContain('qlora');
    expect(summary('loss-scaling', 'token-pruning').nearest).toBeNull();
    expect(summary().publications).toEqual([]);
  });

  it('sums up what it needs and what it does to memory', () => {
    const { needs, effects } = summary('tensor-model-parallelism', 'optimizer-state-offloading');
    expect(needs.map(({ id }) => id)).toEqual(['nvlink', 'host-memory', 'pcie']);
    expect(
      effects.find(({ part, change }) => part === 'optimizer-state' && change === 'moves')?.techniques,
    ).toHaveLength(1);
  });

  it('offers what was combined with most of it, and nothing that conflicts', () => {
    const stack = techniquesOf(index, ['sharded-data-parallelism']);
    const companions = companionsOf(index, stack, 200);
    expect(companions.map(({ technique }) => technique.id)).not.toContain('data-parallel-all-reduce');
    expect(companions.length).toBeGreaterThan(3);
    const counts = companions.map(({ combined }) => combined);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(companionsOf(index, [], 10)).toEqual([]);
  });

  it('has room for all techniques of any publication of the corpus', () => {
    for (const { key, techniques } of index.corpus.publications) {
      expect(techniques.length, key).toBeLessThanOrEqual(MAX_STACKED);
    }
  });

  it('stands beside another, row by row, on screen and in files alike', () => {
    const stacks = [
      summary('low-rank-adaptation', 'quantized-fine-tuning'),
      summary('low-rank-adaptation', 'full-parameter-low-memory-fine-tuning'),
    ];
    const rows = stackRows(index, stacks, ['5 GB', null]);
    const techniques = required(
      rows.find(({ id }) => id === 'techniques'),
      'the row of techniques',
    );
    expect(techniques.cells.map((items) => items.filter(({ isOwn }) => isOwn).length)).toEqual([1, 1]);
    expect(rows.find(({ id }) => id === 'memory')?.cells).toEqual([[{ text: '5 GB' }], []]);
    const table = toStackTable(rows, ['Stack A', 'Stack B']);
    expect(table.sections[0]?.rows).toHaveLength(rows.length);
    for (const row of table.sections[0]?.rows ?? []) expect(row).toHaveLength(3);
    expect(stackRows(index, [stacks[0] ?? summary()], null).some(({ id }) => id === 'memory')).toBe(false);
  });
});
