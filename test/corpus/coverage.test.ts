import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../shared/corpus/coverage.ts';
import { coverageText, shareText } from '../../shared/corpus/coverageText.ts';
import { applyPatches } from '../fixtures/corpus/applyPatch.ts';
import { minimalCorpus } from '../fixtures/corpus/minimalCorpus.ts';
import { shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';

describe('coverage', () => {
  it('counts what holds out of what there is', () => {
    const corpus = applyPatches(minimalCorpus(), [
      { at: ['publications', 1, 'hardware'], to: [] },
      { at: ['publications', 1, 'classes'], to: ['serving'] },
    ]);
    const { overall, byClass } = computeCoverage(corpus);
    expect(overall.find((it) => it.id === 'hardware')).toMatchObject({ count: 1, total: 2 });
    expect(byClass.serving.find((it) => it.id === 'hardware')).toMatchObject({ count: 0, total: 1 });
    expect(byClass.inference.find((it) => it.id === 'hardware')).toMatchObject({ count: 0, total: 0 });
  });

  it('has each measure once', () => {
    const ids = computeCoverage(minimalCorpus()).overall.map((it) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('agrees with a plain count over the shipped corpus', () => {
    const corpus = shippedCorpus();
    let sourced = 0;
    let all = 0;
    for (const publication of corpus.publications) {
      for (const result of publication.results) {
        all += 1;
        if (result.source !== null) sourced += 1;
      }
    }
    expect(computeCoverage(corpus).overall.find((it) => it.id === 'results')).toMatchObject({
      count: sourced,
      total: all,
    });
  });

  it('is printed as a table with a column a class', () => {
    const [header, rule, first] = coverageText(computeCoverage(minimalCorpus())).split('\n');
    expect(header).toMatch(/^\| measure +\| all +\| training +\| inference +\| serving +\|$/);
    expect(rule).toMatch(/^\|-+\|-+\|-+\|-+\|-+\|$/);
    expect(first).toContain('2 of 2 (100.0%)');
    expect(shareText({ id: '', name: '', count: 0, total: 0 })).toBe('0 of 0');
  });
});
