/** How many statements the least evidence grade hides here, as a button that shows everything again. */
import { hiddenText } from '../../shared/compare/hiddenStatements.ts';
import { change } from '../state/actions.ts';
import styles from './HiddenByEvidence.module.css';

interface HiddenByEvidenceProps {
  readonly count: number;
  /** Nothing is left beside them. */
  readonly isAll?: boolean;
  /** Shown instead, where there is no room for the sentence, which then follows in its name. */
  readonly short?: string;
}

export function HiddenByEvidence({ count, isAll = false, short }: HiddenByEvidenceProps) {
  if (count <= 0) return null;
  const text = hiddenText(count, isAll);
  return (
    <button
      type="button"
      className={styles.hidden}
      title={`${text}. Show all, unsourced too`}
      aria-label={short === undefined ? undefined : `${short}: ${text}`}
      onClick={(event) => {
        event.stopPropagation();
        change({ type: 'set-least-grade', grade: 'unsourced' });
      }}
    >
      {short ?? text}
    </button>
  );
}
