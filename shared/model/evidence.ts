/** Evidence: how far a statement of the corpus can be traced. The three grades are never shown alike. */

/**
 * `primary`: the paper, its repository or its project page says so.
 * `secondary`: a third party's summary says so.
 * `unsourced`: the curator's knowledge, unchecked.
 * Ordered from best to least.
 */
export const EVIDENCE_GRADES = ['primary', 'secondary', 'unsourced'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export interface Evidence {
  readonly grade: EvidenceGrade;
  /** Address of the source; null exactly when the grade is `unsourced`. */
  readonly source: string | null;
  /** Where in the source: section, table, page, "abstract". Required for `primary` facts. */
  readonly locator?: string | undefined;
}

export function isSourced(evidence: { readonly grade: EvidenceGrade }): boolean {
  return evidence.grade !== 'unsourced';
}

/** Evidence of single fields of a catalogue entry that differs from that of the entry; never `unsourced`. */
export interface FieldEvidence extends Evidence {
  /** Names of fields of the entry; the peak rates of a device by their own names. */
  readonly fields: readonly string[];
}

/** Evidence of a catalogue entry, whose facts come from several sources at once. */
export interface CatalogueEvidence {
  readonly grade: EvidenceGrade;
  /** Addresses or descriptions of the sources; empty when the grade is `unsourced`. */
  readonly sources: readonly string[];
  /**
   * Fields of the entry that are unsourced although the entry as a whole is not; `['all']` for every field
   * that `byField` does not name. A remark after the name ("runsOn (part)") says that only a part is.
   */
  readonly unsourcedFields?: readonly string[] | undefined;
  /** Fields with evidence of their own, which goes before everything said of the entry. */
  readonly byField?: readonly FieldEvidence[] | undefined;
}
