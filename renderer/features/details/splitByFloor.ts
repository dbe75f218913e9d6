/** Statements of a catalogue entry under the least evidence grade shown; those of publications come filtered. */
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import { meetsFloor } from '../../../shared/network/evidenceFloor.ts';

interface Split<T> {
  readonly shown: readonly T[];
  /** How many are below the floor. */
  readonly hidden: number;
}

/** Statements without a grade are always shown. */
export function splitByFloor<T extends { readonly grade?: EvidenceGrade | undefined }>(
  statements: readonly T[],
  least: EvidenceGrade,
): Split<T> {
  const shown = statements.filter(({ grade }) => grade === undefined || meetsFloor(grade, least));
  return { shown, hidden: statements.length - shown.length };
}
