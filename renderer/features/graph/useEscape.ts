/** Escape as the way out of what stands beside the graph. */
import { useEffect } from 'react';
import { useStore } from '../../state/store.ts';

/** Calls back on Escape, unless a dialog, a menu or a text field takes it. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element &&
        event.target.closest('input:not([type=radio]), textarea, [role=dialog]');
      if (event.key === 'Escape' && !event.defaultPrevented && !inField && !useStore.getState().dialog) {
        onEscape();
      }
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [onEscape]);
}
