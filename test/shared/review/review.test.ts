import { describe, expect, it } from 'vitest';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { applyEvidenceFloor } from '../../../shared/network/evidenceFloor.ts';
import { buildCaseStudies } from '../../../shared/review/caseStudies.ts';
import { distinctEvidence } from '../../../shared/review/distinctEvidence.ts';
import { namesAround } from '../../../shared/review/namesAround.ts';
import { boxesOf, buildPrismaFlow } from '../../../shared/review/prismaFlow.ts';
import { statedFacts } from '../../../shared/review/reviewFacts.ts';
import { buildClassCards, buildStrategyCards } from '../../../shared/review/reviewTopics.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { REVIEWED_CORPUS } from './reviewedCorpus.ts';

const index = buildCorpusIndex(REVIEWED_CORPUS);

describe('facts of the review', () => {
  it('are those that can be written as text and stand nowhere else', () => {
    expect(statedFacts(REVIEWED_CORPUS.review).map(({ name, texts }) => [name, texts])).toEqual([
      ['Period', ['2017 to December 2023']],
      ['Named first', ['alpha', 'something else']],
    ]);
  });

  it('name each place that they are taken from once', () => {
    const abstract = { grade: 'primary', source: 'https://example.org/review', locator: 'abstract' } as const;
    const body = { ...abstract, locator: 'Section 2' };
    expect(distinctEvidence([abstract, body, { ...abstract }])).toEqual([abstract, body]);
  });
});

describe('classes and strategies of the review', () => {
  it('count publications of the class, and those filed under the strategy or below it', () => {
    expect(buildClassCards(index).map((card) => [card.reviewClass, card.counted.keys])).toEqual([
      ['serving', ['delta']],
    ]);
    const [card] = buildStrategyCards(index);
    expect(card?.counted.keys).toEqual(['alpha', 'beta', 'gamma']);
    expect(card?.children.map((child) => [child.strategy.id, child.counted.keys])).toEqual([
      ['quantization', ['alpha', 'beta']],
      ['pruning', ['beta', 'gamma']],
    ]);
  });
});

describe('case studies', () => {
  it('find the results that their steps refer to', () => {
    const [told] = buildCaseStudies(index);
    expect(told?.publication.key).toBe('alpha');
    expect(told?.steps.map((step) => step.results.map(({ result }) => result.value))).toEqual([
      [],
      [3.25, -0.5],
    ]);
    expect(told?.steps.map((step) => step.hidden)).toEqual([0, 0]);
  });

  it('say how many figures are hidden by the least evidence grade', () => {
    const shown = buildCorpusIndex(applyEvidenceFloor(REVIEWED_CORPUS, 'primary'));
    const step = buildCaseStudies(shown)[0]?.steps[1];
    expect(step?.results.map(({ result }) => result.value)).toEqual([3.25]);
    expect(step?.hidden).toBe(1);
  });

  it('know the names around their publication, its own first', () => {
    const alpha = buildCaseStudies(index)[0]?.publication;
    expect(alpha && namesAround(index, alpha)).toEqual([
      { name: 'Alpha', nodeId: 'publication:alpha' },
      { name: 'RTX 3090', nodeId: 'hardware:rtx-3090' },
      { name: 'Rounding', nodeId: 'technique:rounding' },
    ]);
  });
});

describe('the review of the corpus that ships', () => {
  const shipped = buildCorpusIndex(shippedCorpus());

  it('shows three classes, three strategies and two case studies with all of their figures', () => {
    expect(buildClassCards(shipped)).toHaveLength(3);
    expect(buildStrategyCards(shipped)).toHaveLength(3);
    const told = buildCaseStudies(shipped);
    expect(told.map(({ study }) => [study.publication, study.side])).toEqual([
      ['sparsegpt', 'training'],
      ['qmoe', 'inference'],
    ]);
    for (const { steps } of told) {
      expect(steps.flatMap((step) => step.results).length).toBeGreaterThan(5);
      expect(steps.map((step) => step.hidden).every((hidden) => hidden === 0)).toBe(true);
    }
  });

  it('fills in no number of the flow that its abstract does not give', () => {
    const known = boxesOf(buildPrismaFlow(shipped.corpus.review)).filter((box) => box.value !== null);
    expect(known.map((box) => [box.id, box.value])).toEqual([
      ['databases', 5],
      ['identified', 983],
      ['included', 65],
    ]);
  });
});
