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
  /** The accessible name, where the count is part of a sentence; holds what is shown. */
  readonly name?: string;
}

export function CountLink({ nodeIds, what, text, name }: CountLinkProps) {
  const shown = text ?? nodeIds.length.toLocaleString('en');
  if (nodeIds.length === 0) return <span className={styles.none}>{shown}</span>;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    select(...nodeIds);
  };
  const said = `Select ${nodeIds.length} ${what}`;
  // Who says what is on screen must reach the button, so its name holds that.
  const fullName = name ?? (said.includes(shown) ? said : `${shown}: ${said}`);
  return (
    <button type="button" className={styles.count} aria-label={fullName} title={fullName} onClick={onClick}>
      {shown}
    </button>
  );
}
