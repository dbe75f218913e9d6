/** What each level of membership claims, with the publications that have it. */
import { MEMBERSHIP_LABELS } from '../facets/publicationLabels.ts';
import { MEMBERSHIP_LEVELS } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Counted, countByFacets } from './counted.ts';

export interface CountedLevel extends Counted {
  /** Null where the corpus does not explain the level. */
  readonly meaning: string | null;
}

/** The levels that occur or are explained, the surest first. */
export function buildMembershipLevels(index: CorpusIndex): readonly CountedLevel[] {
  const levels = index.corpus.review.reconstruction?.levels ?? [];
  return MEMBERSHIP_LEVELS.map((level) => ({
    ...countByFacets(index, level, MEMBERSHIP_LABELS[level], { membership: level }),
    meaning: levels.find((it) => it.level === level)?.meaning ?? null,
  })).filter(({ keys, meaning }) => keys.length > 0 || meaning !== null);
}
