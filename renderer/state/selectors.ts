/** What is derived from the state: memoised on the state itself, so that every reader shares one computation. */

import type { Visible } from '../../shared/facets/facet.ts';
import type { FacetContext } from '../../shared/facets/facetContext.ts';
import { keepEdgesWithEvidence } from '../../shared/graph/edgesWithEvidence.ts';
import { buildFocusReach, type FocusReach } from '../../shared/graph/focusRoles.ts';
import type { GraphModel } from '../../shared/graph/graphModel.ts';
import type { FocusRole } from '../../shared/graph/graphStyle.ts';
import { leaveOutByHand } from '../../shared/graph/handPicked.ts';
import {
  type AlwaysShown,
  isTooLarge,
  missingFrom,
  NO_PLAN,
  type OverviewWishes,
  reduceGraph,
  WHOLE_UP_TO,
} from '../../shared/graph/large/reduceGraph.ts';
import { centreOf } from '../../shared/graph/layouts/layoutSpec.ts';
import { applyMeaning, buildMeaning } from '../../shared/graph/markMeaning.ts';
import { withPinnedHeights, withPins } from '../../shared/graph/pinnedPositions.ts';
import {
  drawProjection,
  layoutOf,
  type Projection,
  projectionOf,
} from '../../shared/graph/projectionRegistry.ts';
import { dimFiltered, drawUnfiltered } from '../../shared/graph/unfiltered.ts';
import { required } from '../../shared/lib/assert.ts';
import type { EvidenceGrade } from '../../shared/model/evidence.ts';
import { idOf, kindOf, type NodeId, toNodeId } from '../../shared/model/ids.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../shared/network/corpusIndex.ts';
import { applyEvidenceFloor, countHidden, type HiddenCounts } from '../../shared/network/evidenceFloor.ts';
import {
  GRAPH_KINDS,
  type LayoutId,
  type Narrowing,
  type Pins,
  type ViewState,
} from '../../shared/view/viewState.ts';
import type { Arrangement } from './arrangement.ts';
import type { Atlas } from './atlas.ts';
import { facetContextOf, narrowingOf, visibleOf } from './facetContext.ts';
import { keepSame, memoizeLast } from './memoizeLast.ts';
import { type AppState, useStore } from './store.ts';

/** The loaded corpus. Only for components below the point where loading is done. */
export function useAtlas(): Atlas {
  return useStore((state) => required(selectAtlas(state), 'the loaded corpus'));
}

export function selectAtlas(state: AppState): Atlas | null {
  return state.load.phase === 'ready' ? state.load.atlas : null;
}

const shownIndexOf = memoizeLast((index: CorpusIndex, leastGrade: EvidenceGrade): CorpusIndex => {
  const shown = applyEvidenceFloor(index.corpus, leastGrade);
  return shown === index.corpus ? index : buildCorpusIndex(shown);
});

/** The corpus as it is shown: without statements below the least evidence grade. The atlas holds the whole one. */
export function selectIndex(state: AppState): CorpusIndex {
  const { index } = required(selectAtlas(state), 'the loaded corpus');
  return shownIndexOf(index, state.history.present.leastGrade);
}

export function useIndex(): CorpusIndex {
  return useStore(selectIndex);
}

const hiddenOf = memoizeLast((whole: CorpusIndex, shown: CorpusIndex) =>
  countHidden(whole.corpus, shown.corpus),
);

/** How much the least evidence grade hides, over the whole corpus. */
export function useHiddenCounts(): HiddenCounts {
  return useStore((state) =>
    hiddenOf(required(selectAtlas(state), 'the loaded corpus').index, selectIndex(state)),
  );
}

/** One field, or anything derived from the view state alone: `useView((view) => view.selection)`. */
export function useView<T>(pick: (view: ViewState) => T): T {
  return useStore((state) => pick(state.history.present));
}

/** Everything that narrows what is seen: the very same object until some of it changes. */
export function useNarrowing(): Narrowing {
  return useView(narrowingOf);
}

function selectFacetContext(state: AppState): FacetContext {
  const narrowing = narrowingOf(state.history.present);
  return facetContextOf(selectIndex(state), state.readerNotes, state.searchMatches, narrowing);
}

/** What filtering and counting need beside what narrows. */
export function useFacetContext(): FacetContext {
  return useStore(selectFacetContext);
}

export function selectVisible(state: AppState): Visible {
  return visibleOf(selectFacetContext(state), narrowingOf(state.history.present));
}

/** What the filters leave: the same sets for the graph, the table, the facets and every list. */
export function useVisible(): Visible {
  return useStore(selectVisible);
}

const drawnOf = memoizeLast(drawProjection);
const graphOf = memoizeLast(keepEdgesWithEvidence);

/** What the filters leave of the graph, as its projection draws it. */
function selectFilteredGraph(state: AppState): GraphModel {
  const { graphKinds, leastGrade, projection, projectionOptions } = state.history.present;
  return graphOf(
    drawnOf(projection, selectIndex(state), selectVisible(state), graphKinds, projectionOptions),
    leastGrade,
  );
}

const unfilteredOf = memoizeLast(drawUnfiltered);
const unfilteredKindsOf = memoizeLast(drawUnfiltered);
const dimmedOf = memoizeLast(dimFiltered);
const meaningOf = memoizeLast(buildMeaning);
const meantOf = memoizeLast(applyMeaning);

/**
 * The graph before anything is taken out of it by hand: with what the filters leave out where that is to be drawn
 * faded, with the sizes and colours chosen.
 */
export function selectWholeGraph(state: AppState): GraphModel {
  const {
    graphKinds,
    leastGrade,
    projection,
    projectionOptions,
    sizeBy,
    colourBy,
    dimFiltered: dims,
  } = state.history.present;
  const index = selectIndex(state);
  const filtered = selectFilteredGraph(state);
  const graph = dims
    ? dimmedOf(filtered, unfilteredKindsOf(index, projection, projectionOptions, leastGrade, graphKinds))
    : filtered;
  if (sizeBy === 'own' && colourBy === 'own') return graph;
  const unfiltered = unfilteredOf(index, projection, projectionOptions, leastGrade, GRAPH_KINDS);
  return meantOf(graph, meaningOf(index, unfiltered, sizeBy, colourBy));
}

const leftOf = memoizeLast(leaveOutByHand);

/**
 * The graph on screen. What was hidden by hand is out of it, and so of its outline, legend, labels and exports;
 * the table and the counts of the facets are of what the filters leave and still have it.
 */
export function selectGraph(state: AppState): GraphModel {
  const graph = selectFullGraph(state);
  return isTooLarge(graph) ? selectOverview(state, graph) : graph;
}

/** The graph on screen with what there is no room for. */
export function selectFullGraph(state: AppState): GraphModel {
  const { hidden, keptOnly } = state.history.present;
  return leftOf(selectWholeGraph(state), hidden, keptOnly);
}

const sameWishes = keepSame<OverviewWishes>();
const byRankOf = memoizeLast(reduceGraph);
const shownIdsOf = memoizeLast((graph: GraphModel) => new Set(graph.nodes.map(({ id }) => id)));
const missingOf = memoizeLast(
  (
    shown: ReadonlySet<NodeId>,
    selection: readonly NodeId[],
    matched: ReadonlySet<NodeId> | null,
    roles: ReadonlyMap<NodeId, FocusRole>,
  ) => missingFrom(shown, { selection, matched, roles }),
);
const overviewOf = memoizeLast(reduceGraph);

/** What of a graph too large to be shown whole is shown; the same object while only what it shows is selected. */
function selectOverview(state: AppState, graph: GraphModel): GraphModel {
  const { nodeLimit, openClusters, neighboursOf, selection } = state.history.present;
  const plan = selectArrangement(state)?.plan ?? NO_PLAN;
  const wishes = sameWishes({ limit: nodeLimit, opened: openClusters, neighboursOf });
  const shown = byRankOf(graph, plan, wishes, NOTHING_ASKED);
  const missing = missingOf(shownIdsOf(shown), selection, selectMatched(state), selectFocusRoles(state));
  return missing ? overviewOf(graph, plan, wishes, missing) : shown;
}

const NOTHING_ASKED: AlwaysShown = { selection: [], matched: null, roles: new Map() };

/** How many nodes of the graph are not on screen because they were hidden by hand. */
export function selectHiddenByHandCount(state: AppState): number {
  return selectWholeGraph(state).nodes.length - selectFullGraph(state).nodes.length;
}

export function useHiddenByHandCount(): number {
  return useStore(selectHiddenByHandCount);
}

/** Nodes and edges on screen. */
export function useGraph(): GraphModel {
  return useStore(selectGraph);
}

export function useProjection(): Projection {
  return useView((view) => projectionOf(view.projection));
}

const reachOf = memoizeLast(buildFocusReach);

/** What lies around the focus; nothing in a graph without publications, which has no focus. */
export function selectFocusReach(state: AppState): FocusReach {
  const { focus, focusDepth, focusDirection, projection, path } = state.history.present;
  const hasPublications = projectionOf(projection).nodeKinds.includes('publication');
  // Paths step before a focus, which only a link can name beside them.
  const shown = hasPublications && path === null ? focus : null;
  return reachOf(selectIndex(state), shown, focusDepth, focusDirection);
}

export function useFocusReach(): FocusReach {
  return useStore(selectFocusReach);
}

/** The part every node on screen plays in the focus. */
export function selectFocusRoles(state: AppState): ReadonlyMap<NodeId, FocusRole> {
  return selectFocusReach(state).roles;
}

export function useFocusRoles(): ReadonlyMap<NodeId, FocusRole> {
  return useStore(selectFocusRoles);
}

/** The key of the default graph, whose places ship with the corpus. */
const SHIPPED_KEY = 'shipped';

/** Whether places came with the corpus: for every publication, and few enough that they serve a picture of them all. */
const hasPlaces = memoizeLast((atlas: Atlas | null): boolean => {
  if (!atlas) return true;
  const { positions, index } = atlas;
  const { publications } = index.corpus;
  return (
    publications.length <= WHOLE_UP_TO.nodes &&
    publications.every(({ key }) => positions[toNodeId('publication', key)] !== undefined)
  );
});

/**
 * What the places of the graph on screen depend on. Filters are not part of it, so they never move a node; nor are
 * pins, which others make room for only when that is asked for.
 */
export function selectArrangementKey(state: AppState): string {
  const { projection, projectionOptions, leastGrade, laneBy, gridBy } = state.history.present;
  const layout = layoutOf(state.history.present);
  if (projection === 'everything' && layout === 'map' && hasPlaces(selectAtlas(state))) return SHIPPED_KEY;
  const { threshold, normalisation } = projectionOptions;
  const choice = {
    map: null,
    force: null,
    layered: null,
    concentric: centreOf(state.history.present),
    timeline: laneBy,
    grid: gridBy,
  }[layout];
  const hash = selectAtlas(state)?.hash;
  return [hash, leastGrade, projection, threshold, normalisation, layout, choice].join('|');
}

const shippedOf = memoizeLast(
  (atlas: Atlas): Arrangement => ({ key: SHIPPED_KEY, positions: atlas.positions, guides: [] }),
);

const pinnedOf = memoizeLast(
  (arranged: Arrangement, pins: Pins[LayoutId]): Arrangement =>
    pins === undefined ? arranged : { ...arranged, positions: withPins(arranged.positions, pins) },
);

const pinnedInTimeOf = memoizeLast(
  (arranged: Arrangement, pins: Pins[LayoutId]): Arrangement =>
    pins === undefined ? arranged : { ...arranged, positions: withPinnedHeights(arranged.positions, pins) },
);

/** The places of the graph on screen, with what the user pinned; null until they are computed. */
export function selectArrangement(state: AppState): Arrangement | null {
  const arranged = selectArranged(state);
  const { pins } = state.history.present;
  const layout = layoutOf(state.history.present);
  return arranged && (layout === 'timeline' ? pinnedInTimeOf : pinnedOf)(arranged, pins[layout]);
}

function selectArranged(state: AppState): Arrangement | null {
  const key = selectArrangementKey(state);
  if (state.arrangement?.key === key) return state.arrangement;
  return key === SHIPPED_KEY ? shippedOf(required(selectAtlas(state), 'the loaded corpus')) : null;
}

export function useArrangement(): Arrangement | null {
  return useStore(selectArrangement);
}

const matchedOf = memoizeLast((answer: AppState['search']['answer']): ReadonlySet<NodeId> | null =>
  answer === null ? null : new Set(answer.hits),
);

/** The nodes the current query matched; null when there is no query, so that nothing fades. */
export function selectMatched(state: AppState): ReadonlySet<NodeId> | null {
  return matchedOf(state.search.answer);
}

export function useMatched(): ReadonlySet<NodeId> | null {
  return useStore(selectMatched);
}

const keysByVisible = new WeakMap<Visible, ReadonlySet<string>>();

function visibleKeys(visible: Visible): ReadonlySet<string> {
  const known = keysByVisible.get(visible);
  if (known) return known;
  const keys = new Set(visible.publications);
  keysByVisible.set(visible, keys);
  return keys;
}

/** Whether the filters leave the node: for lists that show what is hidden as dimmed. */
export function isVisible(visible: Visible, nodeId: NodeId): boolean {
  const id = idOf(nodeId);
  switch (kindOf(nodeId)) {
    case 'publication':
      return visibleKeys(visible).has(id);
    case 'technique':
      return visible.techniques.has(id);
    case 'strategy':
      return visible.strategies.has(id);
    case 'hardware':
      return visible.hardware.has(id);
    case 'framework':
      return visible.frameworks.has(id);
    case 'author':
      return visible.authors.has(id);
  }
}
