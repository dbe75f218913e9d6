/**
 * Which rows of a long table are drawn: those in sight and some beyond. Rows are all of one height, so
 * the rest is two blank stretches. Short tables are drawn whole.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';

export const ROW_HEIGHT_PX = 36;
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

export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowCount: number): RowWindow {
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
  return windowOf(rowCount, sight.top, sight.height);
}

export function windowOf(rowCount: number, topPx: number, heightPx: number): RowWindow {
  if (rowCount <= DRAWN_WHOLE_UP_TO) return { first: 0, end: rowCount, blankAbovePx: 0, blankBelowPx: 0 };
  const inSight = Math.ceil(heightPx / ROW_HEIGHT_PX);
  const topRow = Math.min(Math.floor(topPx / ROW_HEIGHT_PX), rowCount - 1);
  const first = Math.max(0, topRow - BEYOND);
  const end = Math.min(rowCount, topRow + inSight + BEYOND);
  return {
    first,
    end,
    blankAbovePx: first * ROW_HEIGHT_PX,
    blankBelowPx: (rowCount - end) * ROW_HEIGHT_PX,
  };
}
