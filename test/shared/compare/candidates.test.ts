import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../shared/compare/candidates.ts';
import { suggestPairs } from '../../../shared/compare/suggestPairs.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);
const found = (text: string) => findCandidates(index, text, [], 10).map((it) => it.nodeId);

describe('candidates for the comparison', () => {
  it('put names that begin with the text before those that only contain it', () => {
    expect(found('pruning')).toEqual([
      'strategy:pruning',
      'technique:pruning-step',
      'publication:beta',
      'publication:gamma',
    ]);
  });

  it('put the name itself before longer ones that begin with it', () => {
    const corpus = buildCorpusIndex(shippedCorpus());
    const ids = findCandidates(corpus, 'SparseGPT', [], 3).map(({ nodeId }) => nodeId);
    expect(ids[0]).toBe('publication:sparsegpt');
    expect(ids).toContain('framework:sparsegpt-code');
  });

  it('are strategies, techniques, frameworks and publications when nothing is typed', () => {
    expect(found(' ').slice(0, 2)).toEqual(['strategy:size-reduction', 'strategy:quantization']);
    expect(findCandidates(index, '', [], 100)).toHaveLength(12);
  });

  it('leave out what is in the comparison already', () => {
    const ids = findCandidates(index, 'pruning', ['strategy:pruning'], 10).map((it) => it.nodeId);
    expect(ids).not.toContain('strategy:pruning');
  });
});

describe('suggested pairs', () => {
  it('are siblings that publications stand behind', () => {
    const [pair] = suggestPairs(index, []);
    expect(new Set(pair)).toEqual(new Set(['strategy:quantization', 'strategy:pruning']));
  });
});
