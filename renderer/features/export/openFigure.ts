/** Opens an exported figure as the view that it shows, and says where this corpus differs from the one it was made from. */

import { readRecipe } from '../../../shared/figure/readRecipe.ts';
import { noRecipe, type ReadRecipe } from '../../../shared/figure/recipe.ts';
import { layoutOf } from '../../../shared/graph/projectionRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { messageOf } from '../../../shared/lib/result.ts';
import { type NodeId, parseNodeId } from '../../../shared/model/ids.ts';
import { hasNode } from '../../../shared/network/corpusIndex.ts';
import { parseViewState } from '../../../shared/view/parseViewState.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import { countText } from '../../components/countText.ts';
import { readPdfRecipe } from '../../figure/figureWorker.ts';
import { change, notify } from '../../state/actions.ts';
import { selectArrangement, selectAtlas } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { firstOf } from '../../state/tellDropped.ts';

/** Larger files are no figures of this app; reading one would only take memory. */
const MAX_FIGURE_BYTES = 2 ** 28;

/** One step of undo. A file that is no figure, or none with a view in it, changes nothing and says why. */
export async function openFigure(file: File): Promise<void> {
  const recipe = await readFigure(file);
  if (!recipe.ok) {
    notify('error', recipe.error);
    return;
  }
  const { index, hash } = required(selectAtlas(useStore.getState()), 'the loaded corpus');
  const parsed = parseViewState(recipe.value.view, index);
  if (!parsed.ok) {
    notify('error', { ...parsed.error, kept: 'The view stays as it was.' });
    return;
  }
  const { view, dropped } = parsed.value;
  change({ type: 'open', view, name: `open ${file.name}` });
  keepPlaces(view, recipe.value.positions);
  tellDifference(file.name, recipe.value, hash, dropped);
}

async function readFigure(file: File) {
  if (file.size > MAX_FIGURE_BYTES) return noRecipe('it is larger than any figure');
  try {
    return await readRecipe(new Uint8Array(await file.arrayBuffer()), readPdfRecipe);
  } catch (thrown) {
    return noRecipe(messageOf(thrown));
  }
}

/** What is said of the opened view: that it is the very one, or what this corpus does not have of it. */
function tellDifference(name: string, recipe: ReadRecipe, hash: string, dropped: readonly string[]): void {
  if (recipe.corpusHash === hash && dropped.length === 0) {
    notify('info', { code: 'figure/opened', message: `${name} is open as the view it shows.` });
    return;
  }
  const missing =
    dropped.length === 0
      ? 'Everything it names is in this corpus; what is said of it may have changed.'
      : `This corpus does not hold ${countText(dropped.length, 'item')} of it: ${firstOf(dropped)}.`;
  notify('warning', {
    code: 'figure/other-corpus',
    message: `${name} was made from other data (“${recipe.corpusTitle}”, ${recipe.corpusHash.slice(0, 12)}…). ${missing}`,
    kept: 'The rest of the view is shown; Undo brings back what was on screen before.',
  });
}

/** Layout units that a node may stand off before it counts as moved: places are written to a hundredth. */
const SAME_PLACE = 0.1;

/**
 * Once the graph of the view has been arranged, nodes that stand elsewhere than in the figure are pinned where the
 * figure has them. The same corpus and version of the app give the same places, and nothing to pin.
 */
function keepPlaces(view: ViewState, positions: ReadRecipe['positions']): void {
  const pinOnceArranged = () => {
    const state = useStore.getState();
    if (state.history.present !== view) return stop();
    const arranged = selectArrangement(state)?.positions;
    if (!arranged) return;
    stop();
    const { index } = required(selectAtlas(state), 'the loaded corpus');
    const moved = Object.entries(positions).flatMap(([id, place]) => {
      const nodeId = parseNodeId(id);
      const now = nodeId && hasNode(index, nodeId) ? arranged[nodeId] : undefined;
      const isMoved = now && Math.hypot(now.x - place.x, now.y - place.y) > SAME_PLACE;
      return nodeId && isMoved ? [[nodeId, place] as const] : [];
    });
    if (moved.length > 0) {
      const places = Object.fromEntries(moved) as Readonly<Record<NodeId, (typeof moved)[number][1]>>;
      change({ type: 'pin-nodes', layout: layoutOf(view), places });
    }
  };
  const stop = useStore.subscribe(pinOnceArranged);
  pinOnceArranged();
}
