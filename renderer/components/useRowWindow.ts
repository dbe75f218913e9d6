/**
 * Which rows of a long list are drawn: those in sight and some beyond. Rows are all of one height, so
 * the rest is two blank stretches. Short lists are drawn whole.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';

const BEYOND = 20;
const DRAWN_WHOLE_UP_TO = 300;
/** Until the first measurement, and where nothing can be measured. */
const ASSUMED_HEIGHT_PX = 800;

export interface RowWindow {
  /** Place of the first row drawn, and of the first no longer drawn. */
  readonly first: number;
  readonly end: number;
  readonly blankAbovePx: number;
  readonly blankBelowPx: number;
}

export interface RowSizes {
  readonly rowHeightPx: number;
  /** Lists up to so many rows are drawn whole. */
  readonly wholeUpTo?: number | undefined;
}

export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
  sizes: RowSizes,
): RowWindow {
  const [sight, setSight] = useState({ top: 0, height: ASSUMED_HEIGHT_PX });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setSight({ top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT_PX });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return windowOf(rowCount, sight.top, sight.height, sizes);
}

export function windowOf(
  rowCount: number,
  topPx: number,
  heightPx: number,
  { rowHeightPx, wholeUpTo = DRAWN_WHOLE_UP_TO }: RowSizes,
): RowWindow {
  if (rowCount <= wholeUpTo) return { first: 0, end: rowCount, blankAbovePx: 0, blankBelowPx: 0 };
  const inSight = Math.ceil(heightPx / rowHeightPx);
  const topRow = Math.min(Math.floor(topPx / rowHeightPx), rowCount - 1);
  const first = Math.max(0, topRow - BEYOND);
  const end = Math.min(rowCount, topRow + inSight + BEYOND);
  return {
    first,
    end,
    blankAbovePx: first * rowHeightPx,
    blankBelowPx: (rowCount - end) * rowHeightPx,
  };
}

/** Scrolls no further than needed for the row at this place to be in sight. */
export function revealRow(
  scroller: HTMLElement | null,
  place: number,
  rowHeightPx: number,
  headHeightPx = 0,
): void {
  if (!scroller) return;
  const top = place * rowHeightPx;
  const bottom = top + rowHeightPx + headHeightPx;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
