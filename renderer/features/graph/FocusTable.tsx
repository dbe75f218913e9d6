/**
 * Beside a publication in focus: what cites it and what it references, one to three citations away, as a table to
 * sort and act on. Only the rows in sight are drawn, so that it holds thousands.
 */
import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { buildFocusReach } from '../../../shared/graph/focusRoles.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { FOCUS_DEPTHS, type FocusDepth } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { useRemembered } from '../../components/useRemembered.ts';
import { useRowWindow } from '../../components/useRowWindow.ts';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import { toFocusTable } from './besideGraphTables.ts';
import { FocusDirections } from './FocusDirections.tsx';
import { FOCUS_ROW_PX, FocusRowView } from './FocusRowView.tsx';
import styles from './FocusTable.module.css';
import { buildFocusRows, FOCUS_COLUMNS, type FocusColumn, type FocusSort } from './focusRows.ts';
import { useColumnKeys } from './useColumnKeys.ts';
import { useEscape } from './useEscape.ts';

const COLUMN_NAMES: Readonly<Record<FocusColumn, string>> = {
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  level: 'Away',
};

const DEPTH_OPTIONS = FOCUS_DEPTHS.map((depth) => ({ value: String(depth), label: String(depth) }));

export function FocusTable({ focus }: { readonly focus: NodeId }) {
  const index = useIndex();
  const depth = useView((view) => view.focusDepth);
  const direction = useView((view) => view.focusDirection);
  const name = shortNameOf(index, focus);
  useEscape(leaveFocus);
  return (
    <section className={styles.panel} aria-label={`Citations of ${name}`}>
      <header className={styles.header}>
        <h2 className={styles.title}>Citations of {name}</h2>
        <TableExport view="graph" makeTable={() => toFocusTable(index, focus, depth, direction)} />
        <Button onClick={leaveFocus}>
          <X size={14} aria-hidden="true" /> Leave focus
        </Button>
      </header>
      <div className={styles.choices}>
        <FocusDirections focus={focus} />
        <span className={styles.depth}>
          <span aria-hidden="true">Citations away</span>
          <SegmentedControl
            label="Citations away"
            value={String(depth)}
            options={DEPTH_OPTIONS}
            onChange={(value) =>
              change({ type: 'set-drawing', options: { focusDepth: Number(value) as FocusDepth } })
            }
          />
        </span>
      </div>
      <FocusRows focus={focus} name={name} />
    </section>
  );
}

function FocusRows({ focus, name }: { readonly focus: NodeId; readonly name: string }) {
  const index = useIndex();
  const depth = useView((view) => view.focusDepth);
  const direction = useView((view) => view.focusDirection);
  const [sort, setSort] = useFocusSort();
  const scroller = useRef<HTMLDivElement>(null);
  useKeptScroll(scroller, 'focus table', focus);
  const rows = useMemo(
    () => buildFocusRows(index, buildFocusReach(index, focus, depth, direction), sort),
    [index, focus, depth, direction, sort],
  );
  const { first, end, blankAbovePx, blankBelowPx } = useRowWindow(scroller, rows.length, {
    rowHeightPx: FOCUS_ROW_PX,
    wholeUpTo: 100,
  });
  const columns = FOCUS_COLUMNS.filter((column) => column !== 'level' || depth > 1);
  const onKeyDown = useColumnKeys();

  const sortBy = (column: FocusColumn) =>
    setSort({ column, descending: sort.column === column ? !sort.descending : column === 'year' });

  return (
    <div ref={scroller} className={styles.scroll}>
      {rows.length === 0 ? (
        <p className={styles.none}>{NONE[direction](name)}</p>
      ) : (
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} data-column={column} aria-sort={sortState(sort, column)}>
                  <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
                    {COLUMN_NAMES[column]}
                    <span aria-hidden="true">{arrowOf(sort, column)}</span>
                  </button>
                </th>
              ))}
              <th>Actions</th>
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            <Blank heightPx={blankAbovePx} />
            {rows.slice(first, end).map((row, offset) => (
              <FocusRowView key={row.nodeId} row={row} rowIndex={first + offset + 2} withLevel={depth > 1} />
            ))}
            <Blank heightPx={blankBelowPx} />
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The order chosen last, for every focus. */
function useFocusSort() {
  const [column, setColumn] = useRemembered<string>('column', 'year');
  const [descending, setDescending] = useRemembered<boolean>('descending', true);
  const known = FOCUS_COLUMNS.find((it) => it === column) ?? 'year';
  const sort = useMemo<FocusSort>(() => ({ column: known, descending }), [known, descending]);
  const setSort = (chosen: FocusSort) => {
    setColumn(chosen.column);
    setDescending(chosen.descending);
  };
  return [sort, setSort] as const;
}

const NONE = {
  both: (name: string) => `No publication of the corpus cites ${name}, and it references none of them.`,
  citing: (name: string) => `No publication of the corpus cites ${name}.`,
  cited: (name: string) => `${name} references no publication of the corpus.`,
} as const;

/** Stands for rows that are not drawn. */
function Blank({ heightPx }: { readonly heightPx: number }) {
  return heightPx > 0 ? <tr aria-hidden="true" style={{ height: heightPx }} /> : null;
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
