/** The colour scheme on screen now, for what is drawn by script and so cannot follow CSS. */
import { useSyncExternalStore } from 'react';
import type { ColourScheme } from '../../shared/graph/palette.ts';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

export function useColourScheme(): ColourScheme {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  );
}
