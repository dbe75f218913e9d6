/** What narrows and what it narrows, derived from the state: memoised, so that a change elsewhere recounts nothing. */
import {
  type FacetContext,
  NO_MATCHES,
  type ReaderNotes,
  type SearchMatches,
} from '../../shared/facets/facetContext.ts';
import { usesNotes } from '../../shared/facets/findFailures.ts';
import { visibleUnder } from '../../shared/facets/visible.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { Narrowing, ViewState } from '../../shared/view/viewState.ts';
import { keepSame, memoizeLast } from './memoizeLast.ts';

const sameNarrowing = keepSame<Narrowing>();

/** The part of the view that narrows: the very same object until one of its fields changes. */
export function narrowingOf({ filters, excluded, matchAll, ranges, searches }: ViewState): Narrowing {
  return sameNarrowing({ filters, excluded, matchAll, ranges, searches });
}

const sameContext = keepSame<FacetContext>();

/** Everything that counting needs. */
export function facetContextOf(
  index: CorpusIndex,
  notes: ReaderNotes | null,
  matches: SearchMatches,
  { searches }: Narrowing,
): FacetContext {
  return sameContext({ index, notes, searchMatches: searches.length > 0 ? matches : NO_MATCHES });
}

const visibleFrom = memoizeLast(
  (index: CorpusIndex, notes: ReaderNotes | null, searchMatches: SearchMatches, narrowing: Narrowing) =>
    visibleUnder({ index, notes, searchMatches }, narrowing),
);

/** What is left. While nothing is narrowed by notes, writing one changes nothing of it. */
export function visibleOf({ index, notes, searchMatches }: FacetContext, narrowing: Narrowing) {
  return visibleFrom(index, usesNotes(narrowing) ? notes : null, searchMatches, narrowing);
}
