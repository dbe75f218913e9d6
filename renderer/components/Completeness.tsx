/** How many of the publications that could say something do: "31 of 94 publications report results on this hardware". */
import { toNodeId } from '../../shared/model/ids.ts';
import styles from './Completeness.module.css';
import { CountLink } from './CountLink.tsx';

interface CompletenessProps {
  /** Keys of the publications that do. */
  readonly keys: readonly string[];
  /** How many could. */
  readonly total: number;
  /** What they do: "report results on this hardware". */
  readonly one: string;
  readonly many: string;
}

export function Completeness({ keys, total, one, many }: CompletenessProps) {
  const predicate = total === 1 ? one : many;
  const counted = `${keys.length} of ${total} ${total === 1 ? 'publication' : 'publications'}`;
  return (
    <p className={styles.completeness}>
      <CountLink
        nodeIds={keys.map((key) => toNodeId('publication', key))}
        what="publications"
        name={`${counted} ${predicate}: select them`}
        text={counted}
      />{' '}
      {predicate}
    </p>
  );
}
