/** What can be done with the comparison as a whole: add, hide equal rows, export, clear. */
import { type Comparison, countRows } from '../../../shared/compare/comparison.ts';
import { toComparisonTable } from '../../../shared/table/comparisonTable.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { change } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import styles from './CompareToolbar.module.css';
import { ComparisonPicker } from './ComparisonPicker.tsx';

interface CompareToolbarProps {
  readonly whole: Comparison;
  /** Without equal rows, when these are hidden. */
  readonly shown: Comparison;
}

export function CompareToolbar({ whole, shown }: CompareToolbarProps) {
  const hideEqualRows = useView((view) => view.hideEqualRows);
  const isComparing = whole.columns.length >= 2;
  const hidden = countRows(whole) - countRows(shown);
  return (
    <div className={styles.toolbar}>
      <ComparisonPicker />
      {isComparing ? (
        <>
          <label className={styles.toggle}>
            <Checkbox checked={hideEqualRows} onChange={() => change({ type: 'toggle-equal-rows' })} />
            Hide equal rows
          </label>
          {hideEqualRows ? <span className={styles.hidden}>{hidden} hidden</span> : null}
          <span className={styles.spacer} />
          <TableExport makeTable={() => toComparisonTable(shown, hideEqualRows)} view="compare" />
        </>
      ) : null}
      {whole.columns.length > 0 ? (
        <Button onClick={() => change({ type: 'clear-comparison' })}>Clear</Button>
      ) : null}
    </div>
  );
}
