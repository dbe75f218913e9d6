/** The case studies with the figures that their steps refer to, found in the corpus. */
import type { ReportedResult } from '../compare/comparison.ts';
import { required } from '../lib/assert.ts';
import type { Publication } from '../model/publication.ts';
import { resultsFitting } from '../model/resultReference.ts';
import type { CaseStudy, CaseStudyStep, ResultReference } from '../model/review.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface ToldStep {
  readonly title: string;
  readonly text: string;
  readonly results: readonly ReportedResult[];
  /** Figures that the step tells of and that are not shown: below the least evidence grade. */
  readonly hidden: number;
}

export interface ToldCaseStudy {
  readonly study: CaseStudy;
  readonly publication: Publication;
  readonly steps: readonly ToldStep[];
}

/** @param index of the corpus as it is shown, which may lack results that the steps tell of */
export function buildCaseStudies(index: CorpusIndex): readonly ToldCaseStudy[] {
  return index.corpus.review.caseStudies.map((study) => ({
    study,
    publication: required(
      index.publicationByKey.get(study.publication),
      `publication "${study.publication}"`,
    ),
    steps: study.steps.map((step) => tellStep(index, step)),
  }));
}

function tellStep(index: CorpusIndex, { title, text, results }: CaseStudyStep): ToldStep {
  const found = results.flatMap((reference) => findResult(index, reference));
  return { title, text, results: found, hidden: results.length - found.length };
}

function findResult(index: CorpusIndex, reference: ResultReference): readonly ReportedResult[] {
  const publication = index.publicationByKey.get(reference.publication);
  const result = publication && resultsFitting(publication, reference)[0];
  return result ? [{ publicationKey: reference.publication, result }] : [];
}
