/** The comparison as a table: rows named at the left, one column an entity, both staying in sight. */
import { useRef } from 'react';
import type { Comparison, ComparisonSection } from '../../../shared/compare/comparison.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { ComparisonCell } from './ComparisonCell.tsx';
import styles from './ComparisonTable.module.css';

export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const scroller = useRef<HTMLDivElement>(null);
  const columns = comparison.columns.map((column) => column.nodeId).join(' ');
  useKeptScroll(scroller, 'comparison', columns);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-label="Comparison">
        <thead>
          <tr>
            <td className={styles.corner} />
            {comparison.columns.map((column) => (
              <ColumnHeading key={column.nodeId} column={column} />
            ))}
          </tr>
        </thead>
        {comparison.sections.map((section) => (
          <SectionRows key={section.id} section={section} comparison={comparison} />
        ))}
      </table>
      {comparison.sections.length === 0 ? (
        <p className={styles.equal}>All rows are equal. Show them again with “Hide equal rows”.</p>
      ) : null}
    </div>
  );
}

interface SectionRowsProps {
  readonly section: ComparisonSection;
  readonly comparison: Comparison;
}

function SectionRows({ section, comparison }: SectionRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className={styles.section} colSpan={comparison.columns.length + 1}>
          <span className={styles.sectionName}>{section.name}</span>
        </th>
      </tr>
      {section.rows.map((row) => (
        <tr key={row.id} data-row={row.id}>
          <th scope="row" className={styles.rowName}>
            {row.name}
          </th>
          {comparison.columns.map((column, place) => (
            <td key={column.nodeId} className={styles.cell}>
              <ComparisonCell items={row.cells[place] ?? []} column={column} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
