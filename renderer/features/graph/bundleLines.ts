/** Has a worker find which lines of the graph go together, and puts what it found into the store. */
import type { BundleSpec } from '../../../shared/graph/bundleEdges.ts';
import { bundleRoutes } from '../../../shared/graph/edgeRoutes.ts';
import type { GraphModel, Positions } from '../../../shared/graph/graphModel.ts';
import { notify } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';
import type { layoutJobs } from '../../workers/layoutJobs.ts';
import { createWorkerClient, type WorkerClient } from '../../workers/workerClient.ts';

let client: WorkerClient<typeof layoutJobs> | null = null;

/** The function returned calls it off. Nothing is done where these very lines and places were bundled last. */
export function bundleLines({ nodes, edges }: GraphModel, positions: Positions): () => void {
  const { bundled } = useStore.getState();
  if (bundled?.edges === edges && bundled.positions === positions) return () => {};
  const spec: BundleSpec = {
    nodes: nodes.flatMap(({ id }) => {
      const at = positions[id];
      return at ? [{ id, x: at.x, y: at.y }] : [];
    }),
    edges: edges.map(({ id, source, target }) => ({ id, source, target })),
  };
  client ??= createWorkerClient<typeof layoutJobs>(
    new Worker(new URL('../../workers/layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  let calledOff = false;
  const running = client.run('bundle', spec);
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
