/** The row that has the keyboard in a table: which it is, how keys move it, how it comes into sight. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { placeAfterKey } from './tableKeys.ts';
import { ROW_HEIGHT_PX } from './useRowWindow.ts';

/** Height of the sticky head, which covers the rows under it. */
const HEAD_HEIGHT_PX = 34;

interface RowFocus {
  /** Place of the row that Tab leads to. */
  readonly tabStop: number;
  readonly setCurrentId: (nodeId: NodeId) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** `selectedId` is scrolled into sight whenever it becomes another one; it is the tab stop at first. */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  nodeIds: readonly NodeId[],
  selectedId: NodeId | undefined,
): RowFocus {
  const [currentId, setCurrentId] = useState<NodeId | null>(null);
  const focusPending = useRef(false);
  const placeOf = (nodeId: NodeId | null | undefined) => (nodeId ? nodeIds.indexOf(nodeId) : -1);
  const selectedPlace = placeOf(selectedId);
  const tabStop = Math.max(0, placeOf(currentId) >= 0 ? placeOf(currentId) : selectedPlace);

  useEffect(() => {
    if (selectedPlace >= 0) reveal(scroller.current, selectedPlace);
  }, [scroller, selectedPlace]);

  // The row that the keyboard moves to may not be drawn yet, so it takes the focus once it is.
  useEffect(() => {
    if (!focusPending.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('tbody > tr[tabindex="0"]');
    if (!row) return;
    focusPending.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement && event.target.matches('tbody > tr'))) return;
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT_PX) - 1);
    const place = placeAfterKey(event.key, tabStop, nodeIds.length, perPage);
    const nodeId = place === null ? undefined : nodeIds[place];
    if (place === null || !nodeId) return;
    event.preventDefault();
    setCurrentId(nodeId);
    focusPending.current = true;
    reveal(scroller.current, place);
  };

  return { tabStop, setCurrentId, onKeyDown };
}

/** Scrolls no further than needed for the row at this place to be in sight. */
function reveal(scroller: HTMLElement | null, place: number): void {
  if (!scroller) return;
  const top = place * ROW_HEIGHT_PX;
  const bottom = top + ROW_HEIGHT_PX + HEAD_HEIGHT_PX;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
