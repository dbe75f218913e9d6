/** Entries of the legend that select the nodes they stand for, then filter to them; and the switch of a whole kind. */
import { Eye, EyeOff, Filter, FilterX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeKind } from '../../../shared/graph/graphModel.ts';
import { KIND_STYLES } from '../../../shared/graph/graphStyle.ts';
import type { EntryNodes } from '../../../shared/graph/legend.ts';
import { type LegendPress, nextPress, type PressedEntry } from '../../../shared/graph/legendPress.ts';
import type { ViewChange } from '../../../shared/view/viewChange.ts';
import { countText } from '../../components/countText.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { change } from '../../state/actions.ts';
import { useGraph, useIndex, useView } from '../../state/selectors.ts';
import styles from './GraphLegend.module.css';

interface LegendEntryProps extends Pick<EntryNodes, 'nodeIds'>, Pick<PressedEntry, 'filter'> {
  readonly name: string;
  /** How many of its nodes the filters leave out and are drawn faded. */
  readonly dimmedCount?: number;
  /** The sample of the mark. */
  readonly children?: ReactNode;
}

export function LegendEntry({ name, nodeIds, dimmedCount = 0, filter, children }: LegendEntryProps) {
  const graph = useGraph();
  const index = useIndex();
  const view = useView((it) => it);
  const press = nextPress(view, graph, index, { nodeIds, filter });
  const words = pressWords(press, nodeIds.length, name);
  return (
    <button
      type="button"
      className={styles.entry}
      disabled={nodeIds.length === 0}
      aria-pressed={press.does !== 'select'}
      aria-description={words}
      title={words}
      onClick={() => change(changeBy(press, nodeIds))}
    >
      {children}
      {name}{' '}
      <span className={styles.count}>
        {dimmedCount === 0 ? nodeIds.length : `${nodeIds.length} shown, ${dimmedCount} dimmed`}
      </span>
      <PressIcon press={press} />
    </button>
  );
}

/** Shows what the next press does, once that is no longer to select. */
function PressIcon({ press }: { readonly press: LegendPress }) {
  if (press.does === 'select') return null;
  const Icon = press.does === 'filter' || press.does === 'keep-only' ? Filter : FilterX;
  return <Icon size={12} aria-hidden="true" className={styles.press} />;
}

function changeBy(press: LegendPress, nodeIds: PressedEntry['nodeIds']): ViewChange {
  switch (press.does) {
    case 'select':
      return { type: 'select', nodeIds };
    case 'filter':
      return { type: 'set-filter', facet: press.facet, values: press.values };
    case 'keep-only':
      return { type: 'keep-only', nodeIds };
    case 'clear-filter':
      return { type: 'set-filter', facet: press.facet, values: [] };
    case 'show-all':
      return { type: 'show-hidden' };
  }
}

function pressWords(press: LegendPress, count: number, name: string): string {
  switch (press.does) {
    case 'select':
      return `Select ${count === 1 ? 'this node' : `these ${countText(count, 'node')}`}; press again to filter to them`;
    case 'filter':
      return `Filter by ${press.facet}: ${name}`;
    case 'keep-only':
      return `Keep only ${count === 1 ? 'this node' : `these ${countText(count, 'node')}`} in the graph`;
    case 'clear-filter':
      return `Take back the filter by ${press.facet}`;
    case 'show-all':
      return 'Show all nodes again';
  }
}

interface LegendKindProps extends EntryNodes {
  readonly kind: NodeKind;
  readonly shown: boolean;
  /** Whether the graph has other kinds beside it, so that it can be switched off. */
  readonly switchable: boolean;
  readonly children?: ReactNode;
}

export function LegendKind({ kind, shown, switchable, nodeIds, dimmedCount, children }: LegendKindProps) {
  const { name } = KIND_STYLES[kind];
  return (
    <span className={styles.kind} data-shown={shown}>
      <LegendEntry name={name} nodeIds={nodeIds} dimmedCount={dimmedCount}>
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
