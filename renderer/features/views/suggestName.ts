/** A name for a view, from what makes it what it is. */
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { MAX_NAME_LENGTH } from '../../../shared/user/userData.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';

/** "Search “int8” · Hardware: RTX 3090"; what is compared or in focus comes first. Never empty. */
export function suggestName(view: ViewState, index: CorpusIndex): string {
  const isComparing = view.view === 'compare' && view.comparison.length > 0;
  const parts = [
    isComparing ? view.comparison.map((nodeId) => shortNameOf(index, nodeId)).join(' vs ') : '',
    view.focus ? `Focus on ${shortNameOf(index, view.focus)}` : '',
    view.query.trim() === '' ? '' : `Search “${view.query.trim()}”`,
    describeNarrowing(index, view),
  ].filter((part) => part !== '');
  const name = parts.length > 0 ? parts.join(' · ') : nameOfView(view.view);
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
}

/** The name of a tab, from the word the view state has for it: "graph" → "Graph", "gap-map" → "Gap map". */
export function nameOfView(view: string): string {
  const words = view.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
