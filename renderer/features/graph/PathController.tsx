/** Has the worker find the paths that are asked for where the network is large; draws nothing. */
import { useEffect } from 'react';
import { notify } from '../../state/actions.ts';
import { isLongSearch, selectCitationNetwork, selectPathAnswer, toPathSearch } from '../../state/paths.ts';
import { useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import type { pathsJobs } from '../../workers/pathsJobs.ts';
import { createWorkerClient, type WorkerClient } from '../../workers/workerClient.ts';

let client: WorkerClient<typeof pathsJobs> | null = null;

export function PathController() {
  const path = useView((view) => view.path);
  const network = useStore((state) => (path === null ? null : selectCitationNetwork(state)));
  const isMissing = useStore((state) => path !== null && selectPathAnswer(state) === null);
  useEffect(() => {
    const search = toPathSearch(path);
    if (search === null || network === null || !isMissing || !isLongSearch(network)) return;
    client ??= createWorkerClient<typeof pathsJobs>(
      new Worker(new URL('../../workers/paths.worker.ts', import.meta.url), { type: 'module' }),
    );
    let calledOff = false;
    const running = client.run('find', { network, search });
    void running.result.then((answer) => {
      if (calledOff) return;
      if (answer.ok) useStore.setState({ foundPaths: { network, search, answer: answer.value } });
      else notify('error', answer.error);
    });
    return () => {
      calledOff = true;
    };
  }, [path, network, isMissing]);
  return null;
}
