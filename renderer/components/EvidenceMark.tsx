/**
 * How far a statement can be traced: a solid dot (primary), a dashed ring (secondary), a dotted ring
 * (unsourced). The three differ in shape, so that they hold without colour, and are named for those who
 * hear the page.
 */
import { EVIDENCE_MEANINGS } from '../../shared/compare/passportText.ts';
import type { EvidenceGrade } from '../../shared/model/evidence.ts';
import styles from './EvidenceMark.module.css';

export const EVIDENCE_TEXTS: Readonly<
  Record<EvidenceGrade, { readonly name: string; readonly meaning: string }>
> = {
  primary: { name: 'primary', meaning: EVIDENCE_MEANINGS.primary },
  secondary: { name: 'secondary', meaning: EVIDENCE_MEANINGS.secondary },
  unsourced: { name: 'unsourced', meaning: EVIDENCE_MEANINGS.unsourced },
};

interface EvidenceMarkProps {
  readonly grade: EvidenceGrade;
  /** Writes the name of the grade beside the mark. */
  readonly named?: boolean;
}

export function EvidenceMark({ grade, named = false }: EvidenceMarkProps) {
  const { name, meaning } = EVIDENCE_TEXTS[grade];
  return (
    <span className={styles.evidence} data-grade={grade} title={`${name}: ${meaning}`}>
      <svg
        className={styles.mark}
        width="12"
        height="12"
        viewBox="0 0 12 12"
        role={named ? undefined : 'img'}
        aria-hidden={named ? true : undefined}
        aria-label={named ? undefined : `${name} evidence`}
      >
        <circle cx="6" cy="6" r="4.25" />
      </svg>
      {named ? <span>{name}</span> : null}
    </span>
  );
}
