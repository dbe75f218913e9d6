/** How well it is known that two techniques go together or against each other. */
import type { EvidenceGrade } from './evidence.ts';
import { type EvidenceOfField, evidenceOfField } from './fieldEvidence.ts';
import type { PairRelation, Technique } from './technique.ts';

/**
 * The evidence that `technique` complements or conflicts with `other`: that of the pair, on whichever side
 * it stands, otherwise that of the whole list of `technique`.
 */
export function evidenceOfPair(
  technique: Technique,
  other: Technique,
  relation: PairRelation,
): EvidenceOfField {
  const own = [
    ...pairEvidenceOf(technique, other.id, relation),
    ...pairEvidenceOf(other, technique.id, relation),
  ][0];
  return own
    ? { grade: own.grade, sources: own.source === null ? [] : [own.source], locator: own.locator ?? null }
    : evidenceOfField(technique.facts, relation);
}

/** The grade alone; see `evidenceOfPair`. */
export function gradeOfPair(technique: Technique, other: Technique, relation: PairRelation): EvidenceGrade {
  return evidenceOfPair(technique, other, relation).grade;
}

function pairEvidenceOf(technique: Technique, otherId: string, relation: PairRelation) {
  return (technique.pairEvidence ?? []).filter(
    (it) => it.relation === relation && it.techniques.includes(otherId),
  );
}
