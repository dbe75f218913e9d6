/** What an exported file says about where it comes from, from the state of the window. */
import type { DataHead } from '../../shared/export/dataHead.ts';
import { describeNarrowing } from '../../shared/facets/activeFilters.ts';
import { required } from '../../shared/lib/assert.ts';
import { describeFloor } from '../../shared/network/evidenceFloor.ts';
import { encodeDeepLink } from '../../shared/view/deepLink.ts';
import type { ViewState } from '../../shared/view/viewState.ts';
import { selectAtlas, selectIndex } from './selectors.ts';
import type { AppState } from './store.ts';
import { today } from './today.ts';

/**
 * @param part which part of what the filters leave; empty for all of it
 * @param view what the link opens; the present view without
 */
export function makeDataHead(
  state: AppState,
  part: string,
  view: ViewState = state.history.present,
): DataHead {
  const index = selectIndex(state);
  const { title, statement, licence, date } = index.corpus.manifest;
  return {
    corpusTitle: title,
    statement,
    licence,
    corpusDate: date,
    corpusHash: required(selectAtlas(state), 'the loaded corpus').hash,
    exportDate: today(),
    filters: describeNarrowing(index, view),
    evidence: describeFloor(view.leastGrade),
    part,
    link: `peak-atlas://view#${encodeDeepLink(view)}`,
  };
}
