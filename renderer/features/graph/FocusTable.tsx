/** Beside a publication in focus: what cites it and what it references, as a table to sort and act on. */
import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ROLE_NAMES } from '../../../shared/graph/graphStyle.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Button } from '../../components/Button.tsx';
import { change } from '../../state/actions.ts';
import { useIndex } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { FocusRowView } from './FocusRowView.tsx';
import styles from './FocusTable.module.css';
import {
  buildFocusRows,
  type CitationRole,
  FOCUS_COLUMNS,
  type FocusColumn,
  type FocusSort,
} from './focusRows.ts';
import { MarkSymbol } from './LegendSymbol.tsx';

type Shown = CitationRole | 'all';

const COLUMN_NAMES: Readonly<Record<FocusColumn, string>> = {
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
};

export function FocusTable({ focus }: { readonly focus: NodeId }) {
  const index = useIndex();
  const [shown, setShown] = useState<Shown>('all');
  const [sort, setSort] = useState<FocusSort>({ column: 'year', descending: true });
  const rows = useMemo(() => buildFocusRows(index, focus, sort), [index, focus, sort]);
  const count = (role: CitationRole) => rows.filter((row) => row.role === role).length;
  const name = shortNameOf(index, focus);
  useEscape(leaveFocus);

  const sortBy = (column: FocusColumn) =>
    setSort({ column, descending: sort.column === column ? !sort.descending : column === 'year' });

  return (
    <section className={styles.panel} aria-label={`Citations of ${name}`}>
      <header className={styles.header}>
        <h2 className={styles.title}>Citations of {name}</h2>
        <Button onClick={leaveFocus}>
          <X size={14} aria-hidden="true" /> Leave focus
        </Button>
      </header>
      <fieldset className={styles.roles} aria-label="Which citations">
        <RoleButton role="all" shown={shown} onChoose={setShown} text={`All (${rows.length})`} />
        <RoleButton role="citing" shown={shown} onChoose={setShown} text={`Cited by (${count('citing')})`} />
        <RoleButton role="cited" shown={shown} onChoose={setShown} text={`References (${count('cited')})`} />
      </fieldset>
      {rows.length === 0 ? (
        <p className={styles.none}>
          No publication of the corpus cites {name}, and it references none of them.
        </p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {FOCUS_COLUMNS.map((column) => (
                  <th key={column} aria-sort={sortState(sort, column)}>
                    <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
                      {COLUMN_NAMES[column]}
                      <span aria-hidden="true">{arrowOf(sort, column)}</span>
                    </button>
                  </th>
                ))}
                <th>Actions</th>
              </tr>
            </thead>
            <tbody>
              {rows
                .filter((row) => shown === 'all' || row.role === shown)
                .map((row) => (
                  <FocusRowView key={row.nodeId} row={row} />
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface RoleButtonProps {
  readonly role: Shown;
  readonly shown: Shown;
  readonly text: string;
  readonly onChoose: (role: Shown) => void;
}

function RoleButton({ role, shown, text, onChoose }: RoleButtonProps) {
  return (
    <button
      type="button"
      className={styles.role}
      aria-pressed={role === shown}
      title={role === 'all' ? undefined : ROLE_NAMES[role]}
      onClick={() => onChoose(role)}
    >
      {role === 'all' ? null : <MarkSymbol shape="circle" colour={role} />}
      {text}
    </button>
  );
}

function leaveFocus(): void {
  change({ type: 'focus', nodeId: null });
}

function sortState(sort: FocusSort, column: FocusColumn): 'ascending' | 'descending' | undefined {
  if (sort.column !== column) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

function arrowOf(sort: FocusSort, column: FocusColumn): string {
  if (sort.column !== column) return '';
  return sort.descending ? ' ↓' : ' ↑';
}

/** Calls back on Escape, unless a dialog, a menu or a text field takes it. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]');
      if (event.key === 'Escape' && !event.defaultPrevented && !inField && !useStore.getState().dialog) {
        onEscape();
      }
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [onEscape]);
}
