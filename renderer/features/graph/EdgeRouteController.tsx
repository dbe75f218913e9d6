/** Keeps the bundles of the lines in step with the graph on screen and its places; draws nothing. */
import { useEffect } from 'react';
import { selectEdgeRoute } from '../../state/edgeRoutes.ts';
import { useArrangement, useGraph } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { bundleLines } from './bundleLines.ts';

export function EdgeRouteController() {
  const bundled = useStore(selectEdgeRoute) === 'bundled';
  const graph = useGraph();
  const positions = useArrangement()?.positions;
  useEffect(
    () => (bundled && positions ? bundleLines(graph, positions) : undefined),
    [bundled, graph, positions],
  );
  return null;
}
