/** One row of a table: an entity, selected by click, Enter or Space. */
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import type { Column } from './column.ts';
import styles from './DataTable.module.css';
import { selectRow } from './selectRow.ts';

interface DataRowProps<Row> {
  readonly nodeId: NodeId;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** 1-based, the heading being the first. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  /** Matched by the running search. */
  readonly isHit: boolean;
  readonly isDimmed: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: (nodeId: NodeId) => void;
}

function DataRowInner<Row>(props: DataRowProps<Row>) {
  const { nodeId, row, columns, onFocus } = props;

  const onClick = (event: MouseEvent) => {
    onFocus(nodeId);
    selectRow(nodeId, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    selectRow(nodeId, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  return (
    <tr
      className={styles.row}
      data-kind={kindOf(nodeId)}
      data-id={idOf(nodeId)}
      data-hit={props.isHit || undefined}
      data-dimmed={props.isDimmed || undefined}
      aria-rowindex={props.rowIndex}
      aria-selected={props.isSelected}
      tabIndex={props.isTabStop ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <td key={column.id} role="gridcell" data-number={column.isNumber || undefined}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

/** Memoised: moving through a long table redraws two rows, not all. */
export const DataRow = memo(DataRowInner) as typeof DataRowInner;
