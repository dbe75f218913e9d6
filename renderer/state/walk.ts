/** The walk through the graph on screen: where it stands, how it came there, and the way back. */
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import { buildWalkMap, type WalkMap, type WalkPlace } from '../../shared/graph/walk.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { graphPort } from '../graph/graphPort.ts';
import { select } from './actions.ts';
import { memoizeLast } from './memoizeLast.ts';
import { selectGraph } from './selectors.ts';
import { type AppState, useStore } from './store.ts';

/** So many steps can be walked back. */
const LONGEST_TRAIL = 100;

/** Nearer than this to the rim of the drawing, a node is brought to the middle, in px. */
const RIM_PX = 48;

const mapOf = memoizeLast(buildWalkMap);

/** What leads where in the graph on screen. */
export function selectWalkMap(state: AppState): WalkMap {
  return mapOf(selectGraph(state));
}

const orderOf = memoizeLast((graph: GraphModel): readonly NodeId[] => {
  const byName = new Intl.Collator('en');
  return graph.nodes.toSorted((a, b) => byName.compare(a.label, b.label)).map(({ id }) => id);
});

/** All nodes on screen by their names: the order in which a walk goes through them. */
export function selectWalkOrder(state: AppState): readonly NodeId[] {
  return orderOf(selectGraph(state));
}

const startAt = memoizeLast((at: NodeId): WalkPlace => ({ at, came: null }));

/** Where the walk stands: at the node selected last, whoever selected it; null while nothing is selected. */
export function selectWalkPlace(state: AppState): WalkPlace | null {
  const last = state.history.present.selection.at(-1);
  if (last === undefined) return null;
  return state.walk?.place.at === last ? state.walk.place : startAt(last);
}

/** Goes there: the node is selected and brought into view, and the place before is remembered. */
export function walkTo(place: WalkPlace): void {
  useStore.setState((state) => {
    const before = selectWalkPlace(state);
    const trail = state.walk?.trail ?? [];
    return {
      walk: {
        place,
        trail: before === null || before.at === place.at ? trail : [...trail, before].slice(-LONGEST_TRAIL),
      },
    };
  });
  select(place.at);
  bringIntoView(place.at);
}

/** Goes back to the place before; the node it is, or null where the walk began. */
export function walkBack(): NodeId | null {
  const trail = useStore.getState().walk?.trail ?? [];
  const shown = new Set(selectWalkOrder(useStore.getState()));
  const back = trail.findLastIndex(({ at }) => shown.has(at));
  const place = trail[back];
  if (!place) return null;
  useStore.setState({ walk: { place, trail: trail.slice(0, back) } });
  select(place.at);
  bringIntoView(place.at);
  return place.at;
}

/** Moves the view only where the node cannot be seen well as it is. */
function bringIntoView(id: NodeId): void {
  const port = graphPort();
  const place = port?.placeOf(id);
  if (!port || !place) return;
  const { zoom, pan } = port.camera();
  const { width, height } = port.size();
  const [x, y] = [place.x * zoom + pan.x, place.y * zoom + pan.y];
  const isInView = x > RIM_PX && y > RIM_PX && x < width - RIM_PX && y < height - RIM_PX;
  if (!isInView) port.centre(id);
}
