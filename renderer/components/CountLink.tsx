/** A count that opens exactly what it counts: it selects those entities. */
import type { MouseEvent } from 'react';
import type { NodeId } from '../../shared/model/ids.ts';
import { select } from '../state/actions.ts';
import styles from './CountLink.module.css';

interface CountLinkProps {
  readonly nodeIds: readonly NodeId[];
  /** What is counted, for the accessible name: "publications that cite FlexGen". */
  readonly what: string;
  /** Shown instead of the bare number. */
  readonly text?: string;
}

export function CountLink({ nodeIds, what, text }: CountLinkProps) {
  const shown = text ?? nodeIds.length.toLocaleString('en');
  if (nodeIds.length === 0) return <span className={styles.none}>{shown}</span>;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    select(...nodeIds);
  };
  const name = `Select ${nodeIds.length} ${what}`;
  return (
    <button type="button" className={styles.count} aria-label={name} title={name} onClick={onClick}>
      {shown}
    </button>
  );
}
