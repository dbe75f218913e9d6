/**
 * The least evidence grade shown, in one place: the corpus without every statement below it. Whatever is
 * derived from the corpus (graph, facets, table, comparison, details, figures) then holds to the choice
 * without knowing of it.
 */
import type { Corpus } from '../model/corpus.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/evidence.ts';
import type { Publication } from '../model/publication.ts';
import type { Technique } from '../model/technique.ts';

/** What the floor leaves out, as a sentence for captions and exports; empty when it leaves out nothing. */
export function describeFloor(least: EvidenceGrade): string {
  if (least === 'unsourced') return '';
  return least === 'secondary'
    ? 'Only statements with a source are shown.'
    : 'Only statements with a primary source are shown.';
}

/** How many statements of each kind a floor hides. */
export interface HiddenCounts {
  readonly results: number;
  readonly relations: number;
  readonly hardware: number;
  readonly models: number;
  readonly limitations: number;
  readonly formulas: number;
}

export const NOTHING_HIDDEN: HiddenCounts = {
  results: 0,
  relations: 0,
  hardware: 0,
  models: 0,
  limitations: 0,
  formulas: 0,
};

/** Whether a statement of that grade is shown when `least` is the least grade shown. */
export function meetsFloor(grade: EvidenceGrade, least: EvidenceGrade): boolean {
  return EVIDENCE_GRADES.indexOf(grade) <= EVIDENCE_GRADES.indexOf(least);
}

/**
 * The corpus with only the statements that meet the floor: results, relations, hardware and models of
 * publications, their limitations, and formulas of techniques. Entries themselves stay, and what is not
 * graded one by one (titles, summaries, which techniques a publication uses) stays too. The very same
 * corpus when the floor hides nothing by definition (`unsourced`).
 */
export function applyEvidenceFloor(corpus: Corpus, least: EvidenceGrade): Corpus {
  if (least === 'unsourced') return corpus;
  const keep = <T extends { readonly grade: EvidenceGrade }>(statements: readonly T[]): readonly T[] =>
    statements.filter(({ grade }) => meetsFloor(grade, least));
  const lift = (publication: Publication): Publication => ({
    ...publication,
    results: keep(publication.results),
    relations: keep(publication.relations),
    hardware: keep(publication.hardware),
    models: keep(publication.models),
    limitations: keep(publication.limitations),
  });
  const liftTechnique = (technique: Technique): Technique => ({
    ...technique,
    formula: technique.formula && meetsFloor(technique.formula.grade, least) ? technique.formula : null,
  });
  return {
    ...corpus,
    publications: corpus.publications.map(lift),
    techniques: corpus.techniques.map(liftTechnique),
  };
}

/** What the shown corpus lacks of the whole one. */
export function countHidden(whole: Corpus, shown: Corpus): HiddenCounts {
  if (whole === shown) return NOTHING_HIDDEN;
  const lacking = (count: (publication: Publication) => number) => sum(whole, count) - sum(shown, count);
  const formulas = (corpus: Corpus) => corpus.techniques.filter(({ formula }) => formula !== null).length;
  return {
    results: lacking((it) => it.results.length),
    relations: lacking((it) => it.relations.length),
    hardware: lacking((it) => it.hardware.length),
    models: lacking((it) => it.models.length),
    limitations: lacking((it) => it.limitations.length),
    formulas: formulas(whole) - formulas(shown),
  };
}

function sum(corpus: Corpus, count: (publication: Publication) => number): number {
  return corpus.publications.reduce((total, publication) => total + count(publication), 0);
}
