/**
 * The comparison as a grid: rows named at the left, one column an entity, both staying in sight. Walked with the
 * arrows; Enter goes into a cell, Escape comes back out of it.
 */
import { type KeyboardEvent, useRef } from 'react';
import type { Comparison, ComparisonSection } from '../../../shared/compare/comparison.ts';
import { type GridFocus, useGridFocus } from '../../components/useGridFocus.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { ComparisonCell } from './ComparisonCell.tsx';
import styles from './ComparisonTable.module.css';

export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { columns, sections } = comparison;
  useKeptScroll(scroller, 'comparison', columns.map((column) => column.nodeId).join(' '));
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  const grid = useGridFocus(table, { rows: rows + 1, columns: columns.length + 1 });
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={table}
        role="grid"
        aria-label="Comparison"
        className={styles.table}
        onFocus={grid.onFocus}
        onKeyDown={(event) => {
          if (!enterOrLeave(event)) grid.onKeyDown(event);
        }}
      >
        <thead>
          <tr>
            <td {...grid.cellProps(0, 0)} className={styles.corner} aria-label="Rows and columns" />
            {columns.map((column, place) => (
              <ColumnHeading key={column.nodeId} column={column} at={grid.cellProps(0, place + 1)} />
            ))}
          </tr>
        </thead>
        {sections.map((section, place) => (
          <SectionRows
            key={section.id}
            section={section}
            comparison={comparison}
            grid={grid}
            firstRow={1 + sections.slice(0, place).reduce((sum, before) => sum + before.rows.length, 0)}
          />
        ))}
      </table>
      {sections.length === 0 ? (
        <p className={styles.equal}>All rows are equal. Show them again with “Hide equal rows”.</p>
      ) : null}
    </div>
  );
}

/** Enter on a cell leads to the first thing in it that can be used; Escape in it leads back. True where it did. */
function enterOrLeave(event: KeyboardEvent<HTMLElement>): boolean {
  if (!(event.target instanceof HTMLElement)) return false;
  const cell = event.target.closest<HTMLElement>('[data-at]');
  const isInside = event.target !== cell;
  const next =
    event.key === 'Enter' && !isInside
      ? cell?.querySelector<HTMLElement>('button')
      : event.key === 'Escape' && isInside
        ? cell
        : null;
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

interface SectionRowsProps {
  readonly section: ComparisonSection;
  readonly comparison: Comparison;
  readonly grid: GridFocus;
  /** Place of its first row in the grid. */
  readonly firstRow: number;
}

function SectionRows({ section, comparison, grid, firstRow }: SectionRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className={styles.section} colSpan={comparison.columns.length + 1}>
          <span className={styles.sectionName}>{section.name}</span>
        </th>
      </tr>
      {section.rows.map((row, place) => (
        <tr key={row.id} data-row={row.id}>
          <th scope="row" {...grid.cellProps(firstRow + place, 0)} className={styles.rowName}>
            {row.name}
            {row.remark === undefined ? null : <span className={styles.remark}>{row.remark}</span>}
          </th>
          {comparison.columns.map((column, at) => (
            <td
              key={column.nodeId}
              {...grid.cellProps(firstRow + place, at + 1)}
              className={styles.cell}
              data-column={column.nodeId}
            >
              <ComparisonCell items={row.cells[at] ?? []} column={column} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
