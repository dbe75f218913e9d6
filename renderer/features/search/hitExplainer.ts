/** How a list of hits asks why those that it shows are hits, without knowing who answers. */
import type { SearchPort } from './searchRunner.ts';

type Explainer = SearchPort['explain'];

let explainer: Explainer | null = null;

/** Called by what owns the port; returns what to call when it goes. */
export function registerExplainer(explain: Explainer): () => void {
  explainer = explain;
  return () => {
    if (explainer === explain) explainer = null;
  };
}

/** Null while nobody answers. */
export function hitExplainer(): Explainer | null {
  return explainer;
}
