/** Has the layout worker find the places of the graph on screen, and keeps what it found for a way back. */
import { toLayoutRequest } from '../../../shared/graph/large/skeleton.ts';
import { buildLayoutSpec } from '../../../shared/graph/layouts/layoutSpec.ts';
import { required } from '../../../shared/lib/assert.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { notify } from '../../state/actions.ts';
import type { Arrangement } from '../../state/arrangement.ts';
import { selectAtlas, selectIndex } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import type { layoutJobs } from '../../workers/layoutJobs.ts';
import { createWorkerClient, type WorkerClient } from '../../workers/workerClient.ts';

/** So many arrangements are kept; the oldest makes room. */
const KEPT = 24;

const keptByKey = new Map<string, Omit<Arrangement, 'key'>>();
let client: WorkerClient<typeof layoutJobs> | null = null;

/**
 * Puts the arrangement of the graph on screen into the store under the key: at once where it is kept, else when
 * the worker has it. The function returned calls it off. The worker starts with the first request.
 */
export function arrangeGraph(key: string): () => void {
  const kept = keptByKey.get(key);
  if (kept) {
    useStore.setState({ arrangement: { key, ...kept }, arranging: null });
    return () => {};
  }
  const state = useStore.getState();
  const { positions } = required(selectAtlas(state), 'the loaded corpus');
  const index = selectIndex(state);
  const { spec, complete } = toLayoutRequest(
    buildLayoutSpec(index, positions, state.history.present),
    (id) => shortNameOf(index, id),
  );
  client ??= createWorkerClient<typeof layoutJobs>(
    new Worker(new URL('../../workers/layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  let calledOff = false;
  const running = client.run('arrange', spec, (arranging) => {
    if (!calledOff) useStore.setState({ arranging });
  });
  void running.result.then((arranged) => {
    if (calledOff) return;
    useStore.setState({ arranging: null });
    if (!arranged.ok) return notify('error', arranged.error);
    const layout = complete(arranged.value);
    keep(key, layout);
    useStore.setState({ arrangement: { key, ...layout } });
  });
  return () => {
    calledOff = true;
    running.cancel();
    useStore.setState({ arranging: null });
  };
}

function keep(key: string, layout: Omit<Arrangement, 'key'>): void {
  const [oldest] = keptByKey.keys();
  if (keptByKey.size >= KEPT && oldest !== undefined) keptByKey.delete(oldest);
  keptByKey.set(key, layout);
}
