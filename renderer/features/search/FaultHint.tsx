/** Why the query cannot be run as it stands, with the place marked in it. A hint, since most are half-typed. */
import type { QueryFault } from '../../../shared/search/search.ts';
import styles from './FaultHint.module.css';

/** Characters of the query shown on either side of the fault. */
const AROUND = 18;

interface FaultHintProps {
  readonly id: string;
  readonly fault: QueryFault;
  /** The query as it stands in the box. */
  readonly query: string;
}

export function FaultHint({ id, fault, query }: FaultHintProps) {
  const position = Math.min(fault.position, query.length);
  const before = query.slice(0, position);
  const after = query.slice(position + 1);
  return (
    <div id={id} className={styles.hint} aria-live="polite">
      <span>{fault.message}.</span>
      <code className={styles.query} aria-hidden="true">
        {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
        <span className={styles.place}>{query.charAt(position) || '\u00a0'}</span>
        {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
      </code>
    </div>
  );
}
