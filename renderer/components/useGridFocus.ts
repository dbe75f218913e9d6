/**
 * Walking a grid with the keyboard, after the ARIA Authoring Practices' grid pattern: one tab stop, arrows from cell
 * to cell, Home and End within the row, with Ctrl to the first and last of the grid. Cells carry `data-at="row,column"`.
 */
import { type KeyboardEvent, type RefObject, useState } from 'react';

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface GridFocus {
  /** What a cell has to carry to be walked to. */
  readonly cellProps: (
    row: number,
    column: number,
  ) => { readonly 'data-at': string; readonly tabIndex: 0 | -1 };
  /** True where the key led to another cell. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => boolean;
  /** For the grid itself: a cell that is focused by pointer becomes the tab stop. */
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
  readonly focusCell: (row: number, column: number) => void;
}

export function useGridFocus(grid: RefObject<HTMLElement | null>, { rows, columns }: GridSize): GridFocus {
  const [[atRow, atColumn], setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const row = Math.min(atRow, rows - 1);
  const column = Math.min(atColumn, columns - 1);

  const focusCell = (toRow: number, toColumn: number) => {
    const [safeRow, safeColumn] = [clamp(toRow, rows), clamp(toColumn, columns)];
    setAt([safeRow, safeColumn]);
    grid.current?.querySelector<HTMLElement>(`[data-at="${safeRow},${safeColumn}"]`)?.focus();
  };

  return {
    cellProps: (ofRow, ofColumn) => ({
      'data-at': `${ofRow},${ofColumn}`,
      tabIndex: ofRow === row && ofColumn === column ? 0 : -1,
    }),
    focusCell,
    onFocus: ({ target }) => {
      const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
      const [ofRow = 0, ofColumn = 0] = at?.split(',').map(Number) ?? [];
      if (at && (ofRow !== atRow || ofColumn !== atColumn)) setAt([ofRow, ofColumn]);
    },
    onKeyDown: (event) => {
      // Only from a cell itself: what stands in it has keys of its own.
      if (!(event.target instanceof Element) || !event.target.hasAttribute('data-at')) return false;
      if (event.altKey || event.shiftKey || event.metaKey) return false;
      const place = placeAfter(event.key, event.ctrlKey, [row, column], { rows, columns });
      if (!place) return false;
      event.preventDefault();
      focusCell(...place);
      return true;
    },
  };
}

/** Where the key leads; null for a key that leads nowhere. */
export function placeAfter(
  key: string,
  withCtrl: boolean,
  [row, column]: readonly [row: number, column: number],
  { rows, columns }: GridSize,
): readonly [row: number, column: number] | null {
  const last = [rows - 1, columns - 1] as const;
  switch (key) {
    case 'ArrowDown':
      return [Math.min(row + 1, last[0]), column];
    case 'ArrowUp':
      return [Math.max(row - 1, 0), column];
    case 'ArrowRight':
      return [row, Math.min(column + 1, last[1])];
    case 'ArrowLeft':
      return [row, Math.max(column - 1, 0)];
    case 'PageDown':
      return [Math.min(row + PAGE, last[0]), column];
    case 'PageUp':
      return [Math.max(row - PAGE, 0), column];
    case 'Home':
      return withCtrl ? [0, 0] : [row, 0];
    case 'End':
      return withCtrl ? last : [row, last[1]];
    default:
      return null;
  }
}

/** Rows that a page has. */
const PAGE = 10;

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
