/**
 * How complete and how well sourced a corpus is, as plain shares. The command prints them, the app shows
 * them; neither computes its own.
 */
import type { Corpus } from '../model/corpus.ts';
import { isSourced } from '../model/evidence.ts';
import { type Publication, REVIEW_CLASSES, type ReviewClass } from '../model/publication.ts';

export interface CoverageShare {
  readonly id: string;
  /** What is counted: "publications with a sourced result". */
  readonly name: string;
  readonly count: number;
  readonly total: number;
}

export interface Coverage {
  readonly overall: readonly CoverageShare[];
  /** The shares of publications again for each class; a publication of two classes counts in both. */
  readonly byClass: Readonly<Record<ReviewClass, readonly CoverageShare[]>>;
}

interface PublicationMeasure {
  readonly id: string;
  readonly name: string;
  readonly holds: (publication: Publication) => boolean;
}

/** What is asked of each publication. */
export const PUBLICATION_MEASURES = [
  {
    id: 'sourced-result',
    name: 'publications with a sourced result',
    holds: (it) => it.results.some(isSourced),
  },
  { id: 'two-results', name: 'publications with two or more results', holds: (it) => it.results.length >= 2 },
  { id: 'hardware', name: 'publications with hardware', holds: (it) => it.hardware.length > 0 },
  {
    id: 'sourced-hardware',
    name: 'publications with sourced hardware',
    holds: (it) => it.hardware.some(isSourced),
  },
  { id: 'complete-authors', name: 'publications with complete authors', holds: (it) => it.authorsComplete },
  { id: 'venue', name: 'publications with a venue', holds: (it) => it.venue.length > 0 },
  { id: 'month', name: 'publications with a first month', holds: (it) => it.firstPosted !== null },
  { id: 'models', name: 'publications with models', holds: (it) => it.models.length > 0 },
  { id: 'with-relations', name: 'publications with relations', holds: (it) => it.relations.length > 0 },
] as const satisfies readonly PublicationMeasure[];
export type PublicationMeasureId = (typeof PUBLICATION_MEASURES)[number]['id'];

export function computeCoverage(corpus: Corpus): Coverage {
  const { publications } = corpus;
  const results = publications.flatMap((it) => it.results);
  const relations = publications.flatMap((it) => it.relations);
  const hardware = publications.flatMap((it) => it.hardware);
  const limitations = publications.flatMap((it) => it.limitations);
  return {
    overall: [
      ...publicationShares(publications),
      share('results', 'results that are sourced', results, isSourced),
      share('primary-results', 'results that are primary', results, (it) => it.grade === 'primary'),
      share('relations', 'relations that are sourced', relations, isSourced),
      share('hardware-uses', 'hardware entries that are sourced', hardware, isSourced),
      share('limitations', 'limitations that are sourced', limitations, isSourced),
      share('techniques', 'techniques with sourced facts', corpus.techniques, (it) => isSourced(it.facts)),
      share('frameworks', 'frameworks with sourced facts', corpus.frameworks, (it) => isSourced(it.facts)),
      share(
        'devices',
        'devices with sourced facts',
        corpus.hardware.filter((it) => !it.group),
        (it) => isSourced(it.facts),
      ),
    ],
    byClass: Object.fromEntries(
      REVIEW_CLASSES.map((reviewClass) => [
        reviewClass,
        publicationShares(publications.filter((it) => it.classes.includes(reviewClass))),
      ]),
    ) as Record<ReviewClass, readonly CoverageShare[]>,
  };
}

function publicationShares(publications: readonly Publication[]): readonly CoverageShare[] {
  return PUBLICATION_MEASURES.map(({ id, name, holds }) => share(id, name, publications, holds));
}

function share<T>(
  id: string,
  name: string,
  entries: readonly T[],
  holds: (entry: T) => boolean,
): CoverageShare {
  return { id, name, count: entries.filter(holds).length, total: entries.length };
}
