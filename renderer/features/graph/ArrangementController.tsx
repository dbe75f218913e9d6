/** Keeps the places of the nodes in step with the graph that is asked for; draws nothing. */
import { useEffect } from 'react';
import { selectArrangementKey } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { arrangeGraph } from './arrangeGraph.ts';

export function ArrangementController() {
  const key = useStore(selectArrangementKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the arrangement depends on.
  useEffect(arrangeGraph, [key]);
  return null;
}
