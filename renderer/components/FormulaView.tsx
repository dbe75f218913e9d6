/** A formula with where it comes from. */
import type { Formula } from '../../shared/model/technique.ts';
import { EvidenceMark } from './EvidenceMark.tsx';
import { ExternalLink } from './ExternalLink.tsx';
import styles from './FormulaView.module.css';

export function FormulaView({ formula }: { readonly formula: Formula }) {
  return (
    <div className={styles.formula}>
      <p className={styles.text}>{formula.text}</p>
      <EvidenceMark grade={formula.grade} named />
      {formula.locator ? <span className={styles.locator}>{formula.locator}</span> : null}
      {formula.source === null ? null : <ExternalLink url={formula.source} />}
    </div>
  );
}
