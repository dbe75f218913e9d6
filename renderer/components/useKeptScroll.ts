/** Keeps how far a part of the window is scrolled, until it is shown again, be it in the next session. */
import { type RefObject, useLayoutEffect } from 'react';
import { setSession } from '../state/actions.ts';
import { onLeaving } from '../state/onLeaving.ts';
import { useStore } from '../state/store.ts';

/** It is kept once it has rested for so long. */
const REST_MS = 150;

/** What comes late (code, search results) is waited for so long, then what is there has to do. */
const WAIT_MS = 4000;

/** Frames in which nothing moved it again: what follows a selection has then scrolled. */
const STEADY_FRAMES = 4;

/**
 * @param name of the part
 * @param of what it shows; something else begins at the top
 */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, name: string, of = ''): void {
  // As a layout effect its end comes while the part is still on the page: what has left it is at its top.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const place = { of, top: element.scrollTop, left: element.scrollLeft };
      setSession({ scrolls: { ...useStore.getState().session.scrolls, [name]: place } });
    };
    const kept = useStore.getState().session.scrolls[name];
    const restoring = kept?.of === of ? bringTo(element, kept.top, kept.left) : null;
    if (kept && kept.of !== of) {
      element.scrollTop = 0;
      element.scrollLeft = 0;
    }
    const onScroll = () => {
      if (restoring?.isUnderWay()) return;
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    const flush = () => {
      if (timer !== undefined) keep();
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    const stopLeaving = onLeaving(flush);
    return () => {
      // A scroll whose event has not come yet counts too; one that is only being brought back is kept already.
      if (!restoring?.isUnderWay()) keep();
      restoring?.stop();
      element.removeEventListener('scroll', onScroll);
      stopLeaving();
    };
  }, [scroller, name, of]);
}

/** Scrolls there, again and again while the content is still coming; a hand on the part ends it. */
function bringTo(element: HTMLElement, top: number, left: number) {
  const until = performance.now() + WAIT_MS;
  let steady = 0;
  let frame: number | null = null;
  const stop = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    for (const type of HANDS) element.removeEventListener(type, stop);
  };
  const step = () => {
    frame = null;
    const isThere = Math.abs(element.scrollTop - top) < 1 && Math.abs(element.scrollLeft - left) < 1;
    steady = isThere ? steady + 1 : 0;
    if (!isThere) element.scrollTo({ top, left, behavior: 'instant' });
    if (steady < STEADY_FRAMES && performance.now() < until) frame = requestAnimationFrame(step);
    else stop();
  };
  for (const type of HANDS) element.addEventListener(type, stop, { passive: true });
  step();
  return { isUnderWay: () => frame !== null, stop };
}

const HANDS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;
