/** How the lines on screen run, derived: straight, as arcs, or in the bundles that the worker found for them. */
import { arcRoutes, type EdgeRoutes, MAX_ROUTED_LINES, timeArcs } from '../../shared/graph/edgeRoutes.ts';
import type { Positions } from '../../shared/graph/graphModel.ts';
import { type LayoutRoute, routeOf } from '../../shared/graph/layoutRegistry.ts';
import { layoutOf } from '../../shared/graph/projectionRegistry.ts';
import type { EdgeRoute } from '../../shared/view/viewState.ts';
import { memoizeLast } from './memoizeLast.ts';
import { selectArrangement, selectGraph } from './selectors.ts';
import { type AppState, useStore } from './store.ts';

const arcsOf = memoizeLast(arcRoutes);
const timeArcsOf = memoizeLast(timeArcs);
const NOWHERE: Positions = {};

/** The way lines run: what was chosen, or else the layout's own, but straight where there are too many of them. */
export function selectEdgeRoute(state: AppState): Exclude<EdgeRoute, 'own'> | LayoutRoute {
  const { edgeRoute } = state.history.present;
  if (selectGraph(state).edges.length > MAX_ROUTED_LINES) return 'straight';
  return edgeRoute === 'own' ? routeOf(layoutOf(state.history.present)) : edgeRoute;
}

/**
 * The routes of the lines on screen; null where all are straight. While bundles are being found, those found last
 * stay: they name nodes, so that they fit whatever else is shown.
 */
export function selectEdgeRoutes(state: AppState): EdgeRoutes | null {
  switch (selectEdgeRoute(state)) {
    case 'straight':
      return null;
    case 'curved':
      return arcsOf(selectGraph(state).edges);
    case 'time-arcs':
      return timeArcsOf(selectGraph(state).edges, selectArrangement(state)?.positions ?? NOWHERE);
    case 'bundled':
      return state.bundled?.routes ?? null;
  }
}

export function useEdgeRoutes(): EdgeRoutes | null {
  return useStore(selectEdgeRoutes);
}
