/** Keeps the places of the nodes in step with the graph that is asked for; draws nothing. */
import { useEffect } from 'react';
import { selectArrangement, selectArrangementKey } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { arrangeGraph } from './arrangeGraph.ts';

export function ArrangementController() {
  const key = useStore(selectArrangementKey);
  const missing = useStore((state) => selectArrangement(state) === null);
  useEffect(() => (missing ? arrangeGraph(key) : undefined), [key, missing]);
  return null;
}
