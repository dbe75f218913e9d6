/** What can be done with the selection in the graph on screen, for the bar under it and for commands alike. */
import type { EdgeKind, GraphModel, Positions } from '../../shared/graph/graphModel.ts';
import { isHiddenByHand } from '../../shared/graph/handPicked.ts';
import { layoutOf } from '../../shared/graph/projectionRegistry.ts';
import { growSelection, invertSelection } from '../../shared/graph/selection.ts';
import type { NodeId } from '../../shared/model/ids.ts';
import { countOf } from '../../shared/view/graphChange.ts';
import type { LayoutId, PinnedPlace, Pins } from '../../shared/view/viewState.ts';
import { change } from '../state/actions.ts';
import { memoizeLast } from '../state/memoizeLast.ts';
import {
  isVisible,
  selectArrangement,
  selectFullGraph,
  selectGraph,
  selectMatched,
  selectVisible,
  selectWholeGraph,
} from '../state/selectors.ts';
import { type AppState, useStore } from '../state/store.ts';
import { graphPort } from './graphPort.ts';
import { toScreen } from './lassoGesture.ts';

const partIn = (graph: GraphModel, selection: readonly NodeId[]): readonly NodeId[] => {
  if (selection.length === 0) return selection;
  const inGraph = new Set(graph.nodes.map(({ id }) => id));
  return selection.filter((id) => inGraph.has(id));
};

const onScreenOf = memoizeLast(partIn);

/** The selected nodes that are on screen, in the order of the selection. */
export function selectedOnScreen(state: AppState): readonly NodeId[] {
  return onScreenOf(selectGraph(state), state.history.present.selection);
}

const hiddenOf = memoizeLast(
  (
    whole: GraphModel,
    selection: readonly NodeId[],
    hidden: readonly NodeId[],
    keptOnly: readonly NodeId[] | null,
  ): readonly NodeId[] => partIn(whole, selection).filter((id) => isHiddenByHand(id, hidden, keptOnly)),
);

/** The selected nodes that the graph would show, had they not been hidden by hand. */
export function selectedButHidden(state: AppState): readonly NodeId[] {
  const { selection, hidden, keptOnly } = state.history.present;
  return hiddenOf(selectWholeGraph(state), selection, hidden, keptOnly);
}

const pinnedOf = memoizeLast((onScreen: readonly NodeId[], pins: Pins[LayoutId]): readonly NodeId[] =>
  pins === undefined ? [] : onScreen.filter((id) => Object.hasOwn(pins, id)),
);

/** The selected nodes on screen that have a place of their own in the layout. */
export function selectedAndPinned(state: AppState): readonly NodeId[] {
  return pinnedOf(selectedOnScreen(state), pinsNow(state));
}

const idsOf = memoizeLast((pins: Pins[LayoutId]) => Object.keys(pins ?? {}) as readonly NodeId[]);

/** Every node that has a place of its own in the layout on screen, whether it is shown or not. */
export function pinnedIds(state: AppState): readonly NodeId[] {
  return idsOf(pinsNow(state));
}

export function selectAllShown(): void {
  selectNamed('select everything', shownIds());
}

/** Selects the nodes whose middle is in view now. */
export function selectInView(): void {
  const port = graphPort();
  if (!port) return;
  const { width, height } = port.size();
  const positions = port.positions();
  const camera = port.camera();
  const inView = shownIds().filter((id) => {
    const at = positions[id];
    if (!at) return false;
    const { x, y } = toScreen(at, camera);
    return x >= 0 && x <= width && y >= 0 && y <= height;
  });
  selectNamed('select what is in view', inView);
}

/** What the search found, of what is on screen. */
export function selectFound(): void {
  const matched = selectMatched(useStore.getState());
  if (matched === null) return;
  selectNamed(
    'select what the search found',
    shownIds().filter((id) => matched.has(id)),
  );
}

/** What the filters leave, of what is on screen: also where the rest is drawn faded. */
export function selectFiltered(): void {
  const visible = selectVisible(useStore.getState());
  selectNamed(
    'select what the filters show',
    shownIds().filter((id) => isVisible(visible, id)),
  );
}

export function invertSelected(): void {
  const state = useStore.getState();
  selectNamed('invert selection', invertSelection(selectGraph(state), state.history.present.selection));
}

/**
 * Also by neighbours that a graph too large to be shown whole leaves out: selected, they are shown.
 * @param kind along lines of this kind alone; null for all
 */
export function growSelected(kind: EdgeKind | null): void {
  const state = useStore.getState();
  const { selection } = state.history.present;
  const grown = growSelection(selectFullGraph(state), selection, kind);
  if (grown.length > selection.length) {
    selectNamed(`grow selection by ${countOf(grown.slice(selection.length))}`, grown);
  }
}

export function keepSelectedOnly(): void {
  const nodeIds = selectedOnScreen(useStore.getState());
  if (nodeIds.length > 0) change({ type: 'keep-only', nodeIds });
}

export function hideSelected(): void {
  const nodeIds = selectedOnScreen(useStore.getState());
  if (nodeIds.length > 0) change({ type: 'hide-nodes', nodeIds });
}

export function showSelected(): void {
  change({ type: 'show-nodes', nodeIds: selectedButHidden(useStore.getState()) });
}

/** Keeps the selected nodes where they stand. */
export function pinSelected(): void {
  pinAt(({ x, y }) => ({ x, y }));
}

/** Moves the selected nodes by so much, in layout units; repeated moves of the same nodes are one step for undo. */
export function moveSelected(byX: number, byY: number): void {
  const moved = selectedOnScreen(useStore.getState()).join(' ');
  pinAt(({ x, y }) => ({ x: x + byX, y: y + byY }), `move ${moved}`);
}

export function unpinSelected(): void {
  unpin(selectedAndPinned(useStore.getState()));
}

export function unpinAll(): void {
  unpin(pinnedIds(useStore.getState()));
}

/** Puts nodes where they were dragged to. */
export function pinDropped(places: Readonly<Record<NodeId, PinnedPlace>>): void {
  change({ type: 'pin-nodes', layout: layoutOf(useStore.getState().history.present), places });
}

function pinAt(placeFrom: (at: PinnedPlace) => PinnedPlace, gesture?: string): void {
  const state = useStore.getState();
  const positions: Positions = selectArrangement(state)?.positions ?? {};
  const places = Object.fromEntries(
    selectedOnScreen(state).flatMap((id) => {
      const at = positions[id];
      return at ? [[id, placeFrom(at)] as const] : [];
    }),
  );
  if (Object.keys(places).length === 0) return;
  change({
    type: 'pin-nodes',
    layout: layoutOf(state.history.present),
    places,
    ...(gesture === undefined ? {} : { gesture }),
  });
}

function unpin(nodeIds: readonly NodeId[]): void {
  change({ type: 'unpin-nodes', layout: layoutOf(useStore.getState().history.present), nodeIds });
}

function pinsNow({ history: { present } }: AppState): Pins[LayoutId] {
  return present.pins[layoutOf(present)];
}

function shownIds(): readonly NodeId[] {
  return selectGraph(useStore.getState()).nodes.map(({ id }) => id);
}

function selectNamed(name: string, nodeIds: readonly NodeId[]): void {
  change({ type: 'select', nodeIds, name });
}
