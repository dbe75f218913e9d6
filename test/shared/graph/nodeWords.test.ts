import { describe, expect, it } from 'vitest';
import { describeNode, describeNodes, factsOf } from '../../../shared/graph/nodeWords.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);

describe('a node in words', () => {
  it('says name, kind and what is counted of it', () => {
    expect(describeNode(index, 'publication:alpha')).toBe(
      'Alpha, publication, 2022, cited by 2 of the corpus, 1 technique',
    );
    expect(describeNode(index, 'technique:rounding')).toBe('Rounding, technique, 2 publications');
    expect(describeNode(index, 'hardware:a100')).toBe('A100, hardware, 2 publications');
    expect(describeNode(index, 'strategy:serving-order')).toMatch(
      /^Serving order, strategy, \d+ publications?$/,
    );
  });

  it('says one node in full and several as a number', () => {
    expect(describeNodes(index, [])).toBe('');
    expect(describeNodes(index, ['technique:rounding'])).toContain('Rounding');
    expect(describeNodes(index, ['technique:rounding', 'hardware:a100'])).toBe('2 nodes selected');
  });

  it('has nothing to say of a publication that the corpus does not hold', () => {
    expect(factsOf(index, 'publication:unknown')).toEqual([]);
  });
});
