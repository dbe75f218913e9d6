/** The review's classes and strategies with what the corpus files under them. */
import { required } from '../lib/assert.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ReviewClass } from '../model/publication.ts';
import type { ReviewTopic } from '../model/review.ts';
import type { Strategy } from '../model/strategy.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Counted, countByFacets } from './counted.ts';

export interface TopicCard {
  readonly strategy: Strategy;
  /** In the words of the source. */
  readonly wording: string;
  readonly evidence: Evidence;
  /** The class that the topic is; null for a strategy. */
  readonly reviewClass: ReviewClass | null;
  readonly counted: Counted;
  readonly children: readonly TopicChild[];
}

export interface TopicChild {
  readonly strategy: Strategy;
  readonly counted: Counted;
  readonly children: readonly TopicChild[];
}

/** The review's classes; the class of a topic is the one that its node hints at. */
export function buildClassCards(index: CorpusIndex): readonly TopicCard[] {
  return index.corpus.review.classes.map((topic) => {
    const strategy = strategyOf(index, topic);
    const reviewClass = required(strategy.classHints[0], `the class of strategy "${strategy.id}"`);
    return {
      ...toCard(topic, strategy),
      reviewClass,
      counted: countByFacets(index, reviewClass, strategy.name, { class: reviewClass }),
      children: [],
    };
  });
}

/** The review's strategies with every node below them. */
export function buildStrategyCards(index: CorpusIndex): readonly TopicCard[] {
  return index.corpus.review.strategies.map((topic) => {
    const strategy = strategyOf(index, topic);
    return { ...toCard(topic, strategy), reviewClass: null, ...toChild(index, strategy.id) };
  });
}

function toChild(index: CorpusIndex, id: string): TopicChild {
  const strategy = required(index.strategyById.get(id), `strategy "${id}"`);
  return {
    strategy,
    counted: countByFacets(index, id, strategy.name, { strategy: id }),
    children: (index.strategyChildrenById.get(id) ?? []).map((child) => toChild(index, child)),
  };
}

function toCard({ wording, grade, source, locator }: ReviewTopic, strategy: Strategy) {
  return { strategy, wording, evidence: { grade, source, locator } };
}

function strategyOf(index: CorpusIndex, topic: ReviewTopic): Strategy {
  return required(index.strategyById.get(topic.strategy), `strategy "${topic.strategy}"`);
}
