/** How complete the publications are, in sentences: "91 of 94 publications have a sourced result". */
import { PUBLICATION_MEASURES, type PublicationMeasureId } from '../corpus/coverage.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Counted, countWhere } from './counted.ts';

export interface CompletenessLine {
  readonly id: PublicationMeasureId;
  /** What the publications do, after "91 of 94 publications". */
  readonly predicate: string;
  readonly having: Counted;
  readonly lacking: Counted;
  readonly total: number;
}

const PREDICATES: Readonly<Record<PublicationMeasureId, string>> = {
  'sourced-result': 'have a sourced result',
  'two-results': 'have two or more results',
  hardware: 'say what they ran on',
  'sourced-hardware': 'have sourced hardware',
  'complete-authors': 'have all their authors',
  venue: 'have a venue',
  month: 'have the month of their first version',
  models: 'name the models they measured',
  'with-relations': 'are related to others',
};

/** One line a measure of coverage, in their order. */
export function buildCompleteness(index: CorpusIndex): readonly CompletenessLine[] {
  return PUBLICATION_MEASURES.map(({ id, name, holds }) => ({
    id,
    predicate: PREDICATES[id],
    having: countWhere(index, `${id}-having`, name, holds),
    lacking: countWhere(index, `${id}-lacking`, `other than ${name}`, (it) => !holds(it)),
    total: index.corpus.publications.length,
  }));
}
