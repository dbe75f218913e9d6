import { describe, expect, it } from 'vitest';
import { buildNodeCard } from '../../../shared/graph/nodeCard.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const index = buildCorpusIndex(SMALL_CORPUS);

describe('the card of a node', () => {
  it('says of a publication who, when, how it is cited, what it uses and its best supported result', () => {
    const card = buildNodeCard(index, 'publication:alpha');
    expect(card).toMatchObject({ name: 'Alpha', title: 'Alpha: rounding weights', resultCount: 2 });
    expect(card.kind).toMatch(/^Publication · /);
    expect(card.lines).toEqual([
      'Noether, Ré · 2022',
      'Cited by 2 of the corpus · references 0 of it',
      'Techniques: Rounding',
    ]);
    expect(card.strongest?.grade).toBe('primary');
    expect(buildNodeCard(index, 'publication:beta').strongest?.grade).toBe('primary');
    expect(buildNodeCard(index, 'publication:delta')).toMatchObject({ resultCount: 0, strongest: null });
  });

  it('says of everything else in how many publications it is, and of a technique its strategy', () => {
    expect(buildNodeCard(index, 'technique:rounding')).toMatchObject({
      name: 'Rounding',
      title: null,
      kind: 'Technique',
      lines: ['2 publications', 'Strategy: Quantization'],
    });
    expect(buildNodeCard(index, 'hardware:a100').lines).toEqual(['2 publications']);
  });

  it('is short for every publication that ships', () => {
    const shipped = buildCorpusIndex(shippedCorpus());
    for (const { key } of shipped.corpus.publications) {
      const { lines } = buildNodeCard(shipped, toNodeId('publication', key));
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line.length).toBeLessThan(200);
    }
  });
});
