/** Completeness in sentences: how many publications have what is asked of each, and how many lack it. */
import { buildCompleteness, type CompletenessLine } from '../../../shared/review/completeness.ts';
import { useIndex } from '../../state/selectors.ts';
import styles from './CompletenessList.module.css';
import { CountButton } from './CountButton.tsx';

export function CompletenessList() {
  return (
    <ul className={styles.lines} aria-label="Completeness">
      {buildCompleteness(useIndex()).map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { predicate, having, lacking, total } }: { readonly line: CompletenessLine }) {
  const share = total === 0 ? 0 : having.keys.length / total;
  return (
    <li className={styles.line}>
      <span className={styles.meter} aria-hidden="true">
        <span className={styles.filled} style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        <CountButton counted={having} what={`Publications that ${predicate}`} /> of{' '}
        {total.toLocaleString('en')} publications {predicate}
      </span>
      {lacking.keys.length > 0 ? (
        <span className={styles.lacking}>
          all but <CountButton counted={lacking} what={`All but the publications that ${predicate}`} />
        </span>
      ) : null}
    </li>
  );
}
