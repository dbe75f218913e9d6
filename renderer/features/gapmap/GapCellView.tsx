/** One cell: how many publications, a ring for the share of sourced results, a colour and a sign for the direction. */
import type { GapCell, GapHead } from '../../../shared/gapmap/gapMap.ts';
import { cellName } from '../../../shared/gapmap/gapWords.ts';
import { CellMark } from './CellMark.tsx';
import styles from './GapCellView.module.css';

interface GapCellViewProps {
  readonly row: GapHead;
  readonly column: GapHead;
  readonly cell: GapCell;
  readonly isOpen: boolean;
  /** It holds a publication that is selected or found by the search. */
  readonly isLinked: boolean;
  readonly at: { readonly 'data-at': string; readonly tabIndex: 0 | -1 };
  readonly onOpen: () => void;
}

export function GapCellView({ row, column, cell, isOpen, isLinked, at, onOpen }: GapCellViewProps) {
  const name = cellName(row, column, cell);
  return (
    <td
      {...at}
      className={styles.cell}
      aria-label={name}
      aria-selected={isOpen}
      title={name}
      data-column={column.id}
      data-blank={cell.blank ?? undefined}
      data-count={cell.publications.length}
      data-linked={isLinked || undefined}
      onClick={onOpen}
    >
      <CellMark
        blank={cell.blank}
        count={cell.publications.length}
        direction={cell.direction}
        sourcedShare={cell.sourcedShare}
      />
    </td>
  );
}
