/**
 * A sortable table of entities. One row is the tab stop; arrows, Page, Home and End go from row to row,
 * Enter or Space selects. Rows that a running search matches come first and are marked; the others are dimmed.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { useMatched, useView } from '../../state/selectors.ts';
import { type Column, nextSort, type Sort, sortRows } from './column.ts';
import { DataRow } from './DataRow.tsx';
import styles from './DataTable.module.css';
import { useRowFocus } from './useRowFocus.ts';
import { useRowWindow } from './useRowWindow.ts';

interface DataTableProps<Row extends { readonly nodeId: NodeId }> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

export function DataTable<Row extends { readonly nodeId: NodeId }>(props: DataTableProps<Row>) {
  const { columns, rows, sort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const matched = useMatched();
  const selection = useView((view) => view.selection);
  const selected = useMemo(() => new Set(selection), [selection]);
  const shown = useMemo(
    () => matchesFirst(sortRows(rows, columns, sort), matched),
    [rows, columns, sort, matched],
  );
  const nodeIds = useMemo(() => shown.map((row) => row.nodeId), [shown]);
  const { tabStop, setCurrentId, onKeyDown } = useRowFocus(scroller, nodeIds, selection.at(-1));
  useKeptScroll(scroller, `table of ${props.label}`);
  const { first, end, blankAbovePx, blankBelowPx } = useRowWindow(scroller, shown.length);

  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
      <table role="grid" aria-label={props.label} aria-rowcount={shown.length + 1} className={styles.table}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Blank heightPx={blankAbovePx} />
          {shown.slice(first, end).map((row, offset) => (
            <DataRow
              key={row.nodeId}
              nodeId={row.nodeId}
              row={row}
              columns={columns}
              rowIndex={first + offset + 2}
              isSelected={selected.has(row.nodeId)}
              isHit={matched?.has(row.nodeId) ?? false}
              isDimmed={matched !== null && !matched.has(row.nodeId)}
              isTabStop={first + offset === tabStop}
              onFocus={setCurrentId}
            />
          ))}
          <Blank heightPx={blankBelowPx} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const direction = sort.column === column.id ? sort.direction : undefined;
  return (
    <th scope="col" className={styles.head} data-number={column.isNumber || undefined} aria-sort={direction}>
      <button type="button" title={column.hint} onClick={() => onSort(nextSort(column, sort))}>
        <span>{column.name}</span>
        {direction === 'ascending' ? <ArrowUp size={12} aria-hidden="true" /> : null}
        {direction === 'descending' ? <ArrowDown size={12} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

/** Stands for rows that are not drawn. */
function Blank({ heightPx }: { readonly heightPx: number }) {
  return heightPx > 0 ? <tr aria-hidden="true" style={{ height: heightPx }} /> : null;
}

function matchesFirst<Row extends { readonly nodeId: NodeId }>(
  rows: readonly Row[],
  matched: ReadonlySet<NodeId> | null,
): readonly Row[] {
  if (!matched) return rows;
  const isHit = (row: Row) => matched.has(row.nodeId);
  return [...rows.filter(isHit), ...rows.filter((row) => !isHit(row))];
}
