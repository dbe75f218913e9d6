/**
 * The grid itself: heads at the top and at the left that fold, marginal counts, a cell for each pair. Walked with the
 * arrows; Enter opens a cell and folds or unfolds at a head, letters lead to a row.
 */
import { type KeyboardEvent, useRef } from 'react';
import type { GapHead, GapMap } from '../../../shared/gapmap/gapMap.ts';
import { kindOf } from '../../../shared/model/ids.ts';
import { CountLink } from '../../components/CountLink.tsx';
import { useGridFocus } from '../../components/useGridFocus.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import { publicationIds } from './cellActions.ts';
import { GapCellView } from './GapCellView.tsx';
import styles from './GapGrid.module.css';
import { ColumnHead, RowHead } from './GapHeads.tsx';
import { setGapMap } from './GapToolbar.tsx';
import { useLinked } from './useLinked.ts';
import { useTypedRow } from './useTypedRow.ts';

/** Columns before those of the map: the name of the row, its count. */
const HEAD_COLUMNS = 2;

export function GapGrid({ map }: { readonly map: GapMap }) {
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView((state) => state.gapMap);
  const linked = useLinked();
  const index = useIndex();
  const { rows, columns, cells } = map;
  const size = { rows: rows.length + 1, columns: columns.length + HEAD_COLUMNS };
  const { cellProps, onKeyDown, onFocus, focusCell } = useGridFocus(table, size);
  const toTyped = useTypedRow(rows, (at) => focusCell(at + 1, 0));
  useKeptScroll(scroller, 'gap map', view.columns);

  const foldRow = (head: GapHead) =>
    setGapMap({ toggledRows: toggled(view.toggledRows, head.id) }, foldName(head));
  const foldColumn = (head: GapHead) =>
    setGapMap({ openColumns: toggled(view.openColumns, head.id) }, foldName(head));
  const open = (row: GapHead, column: GapHead) =>
    setGapMap({ row: row.id, column: column.id }, `open ${row.name} × ${column.name}`);

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = event.target instanceof Element ? event.target.getAttribute('data-at') : null;
    const [atRow = 0, atColumn = 0] = at?.split(',').map(Number) ?? [];
    if (at !== null) toTyped(event);
    const row = rows[atRow - 1];
    const column = columns[atColumn - HEAD_COLUMNS];
    if (at !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (row && column) open(row, column);
      else if (row && atColumn === 0 && row.isOpen !== null) foldRow(row);
      else if (column && column.isOpen !== null) foldColumn(column);
      else if (event.target instanceof Element) event.target.querySelector('button')?.click();
      return;
    }
    onKeyDown(event);
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={table}
        role="treegrid"
        aria-label="Evidence gap map"
        aria-rowcount={size.rows}
        aria-colcount={size.columns}
        className={styles.table}
        onKeyDown={onKey}
        onFocus={onFocus}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" {...cellProps(0, 0)} className={styles.corner}>
              Technique
            </th>
            <th scope="col" {...cellProps(0, 1)} className={styles.all}>
              All
            </th>
            {columns.map((column, at) => (
              <ColumnHead
                key={column.id}
                head={column}
                isLinked={column.nodeId !== null && linked.nodes.has(column.nodeId)}
                cell={cellProps(0, at + HEAD_COLUMNS)}
                onFold={() => foldColumn(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={row.id}
              aria-rowindex={at + 2}
              aria-level={row.level}
              aria-expanded={row.isOpen ?? undefined}
              data-row={row.id}
            >
              <RowHead
                head={row}
                isLinked={row.nodeId !== null && linked.nodes.has(row.nodeId)}
                isTechnique={row.nodeId !== null && kindOf(row.nodeId) === 'technique'}
                cell={cellProps(at + 1, 0)}
                onFold={() => foldRow(row)}
              />
              <td {...cellProps(at + 1, 1)} className={styles.all}>
                <CountLink
                  nodeIds={publicationIds(index, row.publications)}
                  what={`publications on ${row.name}`}
                />
              </td>
              {columns.map((column, place) => {
                const cell = cells[at]?.[place];
                return cell ? (
                  <GapCellView
                    key={column.id}
                    row={row}
                    column={column}
                    cell={cell}
                    isOpen={view.row === row.id && view.column === column.id}
                    isLinked={cell.publications.some((key) => linked.publications.has(key))}
                    at={cellProps(at + 1, place + HEAD_COLUMNS)}
                    onOpen={() => open(row, column)}
                  />
                ) : null;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((it) => it !== id) : [...ids, id];
}

function foldName({ isOpen, name }: GapHead): string {
  return `${isOpen ? 'fold' : 'unfold'} ${name}`;
}
