/** Which rows of a table are drawn; see components/useRowWindow.ts. */
import type { RefObject } from 'react';
import * as rows from '../../components/useRowWindow.ts';

export const ROW_HEIGHT_PX = 36;

export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowCount: number): rows.RowWindow {
  return rows.useRowWindow(scroller, rowCount, { rowHeightPx: ROW_HEIGHT_PX });
}

export function windowOf(rowCount: number, topPx: number, heightPx: number): rows.RowWindow {
  return rows.windowOf(rowCount, topPx, heightPx, { rowHeightPx: ROW_HEIGHT_PX });
}
