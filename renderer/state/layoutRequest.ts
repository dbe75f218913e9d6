/** What is asked of a layout for the graph on screen; it is found by a worker, or where there is none, in turn. */
import { type LayoutRequest, toLayoutRequest } from '../../shared/graph/large/skeleton.ts';
import { buildLayoutSpec } from '../../shared/graph/layouts/layoutSpec.ts';
import { required } from '../../shared/lib/assert.ts';
import { shortNameOf } from '../../shared/network/corpusIndex.ts';
import { selectAtlas, selectIndex } from './selectors.ts';
import type { AppState } from './store.ts';

export function selectLayoutRequest(state: AppState): LayoutRequest {
  const { positions } = required(selectAtlas(state), 'the loaded corpus');
  const index = selectIndex(state);
  return toLayoutRequest(buildLayoutSpec(index, positions, state.history.present), (id) =>
    shortNameOf(index, id),
  );
}
