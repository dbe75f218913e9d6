/** The evidence of one field of a catalogue entry, found among what the entry says of itself as a whole. */
import type { CatalogueEvidence, EvidenceGrade } from './evidence.ts';

export interface EvidenceOfField {
  readonly grade: EvidenceGrade;
  /** Addresses, some with a remark; empty when the grade is `unsourced`. */
  readonly sources: readonly string[];
  /** Where in the source, where the field has evidence of its own. */
  readonly locator: string | null;
}

/**
 * How far one field can be traced: its own evidence where it has some, `unsourced` where the entry names
 * it so (or all of its fields), otherwise the evidence of the entry.
 * A part that is named as unsourced ("runsOn (part)") leaves the field with the grade of the entry.
 * @param field a field of the entry, or a peak rate of a device by its own name
 */
export function evidenceOfField(facts: CatalogueEvidence, field: string): EvidenceOfField {
  const own = facts.byField?.find((it) => it.fields.includes(field));
  if (own) {
    return {
      grade: own.grade,
      sources: own.source === null ? [] : [own.source],
      locator: own.locator ?? null,
    };
  }
  const unsourced = facts.unsourcedFields ?? [];
  return unsourced.includes('all') || unsourced.includes(field)
    ? { grade: 'unsourced', sources: [], locator: null }
    : { grade: facts.grade, sources: facts.sources, locator: null };
}

/** The grade of one field of a catalogue entry; see `evidenceOfField`. */
export function gradeOfField(facts: CatalogueEvidence, field: string): EvidenceGrade {
  return evidenceOfField(facts, field).grade;
}
