/** Entries of the legend that select the nodes they stand for, and the switch of a whole kind. */
import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeKind } from '../../../shared/graph/graphModel.ts';
import { KIND_STYLES } from '../../../shared/graph/graphStyle.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { change, select } from '../../state/actions.ts';
import styles from './GraphLegend.module.css';

interface LegendEntryProps {
  readonly name: string;
  readonly nodeIds: readonly NodeId[];
  /** The sample of the mark. */
  readonly children?: ReactNode;
}

export function LegendEntry({ name, nodeIds, children }: LegendEntryProps) {
  return (
    <button
      type="button"
      className={styles.entry}
      disabled={nodeIds.length === 0}
      title={`Select these ${nodeIds.length} nodes`}
      onClick={() => select(...nodeIds)}
    >
      {children}
      {name} <span className={styles.count}>{nodeIds.length}</span>
    </button>
  );
}

interface LegendKindProps {
  readonly kind: NodeKind;
  readonly shown: boolean;
  /** Whether the graph has other kinds beside it, so that it can be switched off. */
  readonly switchable: boolean;
  readonly nodeIds: readonly NodeId[];
  readonly children?: ReactNode;
}

export function LegendKind({ kind, shown, switchable, nodeIds, children }: LegendKindProps) {
  const { name } = KIND_STYLES[kind];
  return (
    <span className={styles.kind} data-shown={shown}>
      <LegendEntry name={name} nodeIds={nodeIds}>
        {children}
      </LegendEntry>
      {switchable && kind !== 'author' && (
        <IconButton
          compact
          label={`${shown ? 'Hide' : 'Show'} ${name.toLowerCase()}`}
          icon={shown ? <Eye size={13} aria-hidden="true" /> : <EyeOff size={13} aria-hidden="true" />}
          onClick={() => change({ type: 'toggle-graph-kind', kind })}
        />
      )}
    </span>
  );
}
