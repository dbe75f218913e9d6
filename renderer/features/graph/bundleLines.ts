/** Has a worker find which lines of the graph go together, and puts what it found into the store. */
import { buildBundleSpec } from '../../../shared/graph/bundleEdges.ts';
import { bundleRoutes } from '../../../shared/graph/edgeRoutes.ts';
import type { GraphModel, Positions } from '../../../shared/graph/graphModel.ts';
import { notify } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';
import type { layoutJobs } from '../../workers/layoutJobs.ts';
import { createWorkerClient, type WorkerClient } from '../../workers/workerClient.ts';

let client: WorkerClient<typeof layoutJobs> | null = null;

/** The function returned calls it off. Nothing is done where these very lines and places were bundled last. */
export function bundleLines(graph: GraphModel, positions: Positions): () => void {
  const { edges } = graph;
  const { bundled } = useStore.getState();
  if (bundled?.edges === edges && bundled.positions === positions) return () => {};
  client ??= createWorkerClient<typeof layoutJobs>(
    new Worker(new URL('../../workers/layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  let calledOff = false;
  const running = client.run('bundle', buildBundleSpec(graph, positions));
  void running.result.then((found) => {
    if (calledOff) return;
    if (!found.ok) return notify('error', found.error);
    useStore.setState({ bundled: { edges, positions, routes: bundleRoutes(found.value) } });
  });
  return () => {
    calledOff = true;
    running.cancel();
  };
}
