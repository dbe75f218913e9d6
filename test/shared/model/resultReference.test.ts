import { describe, expect, it } from 'vitest';
import { resultsFitting } from '../../../shared/model/resultReference.ts';
import { buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';

const REFERENCE = { publication: 'alpha', metric: 'perplexity', value: 8.2, model: 'OPT-175B' };

describe('a reference to a result', () => {
  const fitting = buildResult({ metric: 'perplexity', value: 8.2, model: 'OPT-175B' });

  it('finds the result wherever it stands in the list', () => {
    const others = [
      buildResult({ metric: 'perplexity', value: 8.3, model: 'OPT-175B' }),
      buildResult({ metric: 'perplexity', value: 8.2, model: 'OPT-66B' }),
      buildResult({ metric: 'task-accuracy', value: 8.2, model: 'OPT-175B' }),
    ];
    const before = buildPublication({ results: [fitting, ...others] });
    const after = buildPublication({ results: [...others, fitting] });
    expect(resultsFitting(before, REFERENCE)).toEqual([fitting]);
    expect(resultsFitting(after, REFERENCE)).toEqual([fitting]);
  });

  it('finds nothing once the value has changed', () => {
    const publication = buildPublication({ results: [{ ...fitting, value: 8.21 }] });
    expect(resultsFitting(publication, REFERENCE)).toEqual([]);
  });
});
