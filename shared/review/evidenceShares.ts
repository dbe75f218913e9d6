/** How far results, relations and hardware can be traced: statements by grade, with the publications that make them. */
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Counted, countByFacets, countWhere } from './counted.ts';

export interface GradeShare {
  readonly grade: EvidenceGrade;
  /** Statements of this grade. */
  readonly count: number;
  /** The publications that make at least one of them. */
  readonly publications: Counted;
}

export interface EvidenceShare {
  readonly id: 'results' | 'relations' | 'hardware';
  readonly name: string;
  readonly total: number;
  /** All three grades, best first, also where nothing has the grade. */
  readonly grades: readonly GradeShare[];
}

type Graded = { readonly grade: EvidenceGrade };

export function buildEvidenceShares(index: CorpusIndex): readonly EvidenceShare[] {
  return [
    // The facet of evidence is that of results.
    buildShare(index, 'results', 'Results', (it) => it.results, true),
    buildShare(index, 'relations', 'Relations between publications', (it) => it.relations, false),
    buildShare(index, 'hardware', 'Hardware entries', (it) => it.hardware, false),
  ];
}

function buildShare(
  index: CorpusIndex,
  id: EvidenceShare['id'],
  name: string,
  statementsOf: (publication: Publication) => readonly Graded[],
  isFacet: boolean,
): EvidenceShare {
  const all = index.corpus.publications.flatMap(statementsOf);
  return {
    id,
    name,
    total: all.length,
    grades: EVIDENCE_GRADES.map((grade) => ({
      grade,
      count: all.filter((it) => it.grade === grade).length,
      publications: isFacet
        ? countByFacets(index, grade, grade, { evidence: grade })
        : countWhere(index, grade, grade, (it) => statementsOf(it).some((made) => made.grade === grade)),
    })),
  };
}
