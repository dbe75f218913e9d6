/** Has the layout worker find the places of the graph on screen, and keeps what it found for a way back. */
import { DEFAULT_VIEW, type ViewState } from '../../../shared/view/viewState.ts';
import { change, notify } from '../../state/actions.ts';
import type { Arrangement } from '../../state/arrangement.ts';
import { selectLayoutRequest } from '../../state/layoutRequest.ts';
import { selectArrangement, selectArrangementKey } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import type { layoutJobs } from '../../workers/layoutJobs.ts';
import { createWorkerClient, type WorkerClient } from '../../workers/workerClient.ts';

/** So many arrangements are kept; the oldest makes room. */
const KEPT = 24;

const keptByKey = new Map<string, Omit<Arrangement, 'key'>>();
let client: WorkerClient<typeof layoutJobs> | null = null;
/** Calls off the arranging under way. */
let callOff = () => {};

/**
 * Puts the arrangement of the graph on screen into the store under its key: at once where it is kept or comes with
 * the corpus, else when the worker has it.
 */
export function arrangeGraph(): void {
  callOff();
  const state = useStore.getState();
  const key = selectArrangementKey(state);
  const kept = keptByKey.get(key);
  if (kept) useStore.setState({ arrangement: { key, ...kept } });
  if (selectArrangement(useStore.getState()) === null) askWorker(key);
  else noteArranged();
}

/** Finds the places anew, around the nodes that are pinned now. */
export function arrangeAgain(): void {
  callOff();
  askWorker(selectArrangementKey(useStore.getState()));
}

/** Gives up the arranging under way and goes back to the graph that is still in the picture. */
export function stopArranging(): void {
  callOff();
  useStore.setState({ arranging: null });
  const state = useStore.getState();
  if (selectArrangement(state) === null) {
    change({ type: 'open', view: { ...state.history.present, ...lastArranged }, name: 'stop arranging' });
  }
  notify('info', {
    code: 'graph/arranging-stopped',
    message: 'Arranging the graph was stopped.',
    kept: 'The graph is shown as it was before.',
  });
}

/** What of the view was last arranged: what a stop goes back to. At first the graph that ships with its places. */
let lastArranged = arrangedPartOf(DEFAULT_VIEW);

function arrangedPartOf(view: ViewState) {
  const { projection, projectionOptions, layout, layoutCentre, focus, laneBy, gridBy, leastGrade } = view;
  return { projection, projectionOptions, layout, layoutCentre, focus, laneBy, gridBy, leastGrade };
}

function noteArranged(): void {
  lastArranged = arrangedPartOf(useStore.getState().history.present);
}

/** The worker starts with the first request. */
function askWorker(key: string): void {
  const { spec, complete } = selectLayoutRequest(useStore.getState());
  client ??= createWorkerClient<typeof layoutJobs>(
    new Worker(new URL('../../workers/layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  let calledOff = false;
  // Said at once: the worker may take a moment to start.
  useStore.setState({ arranging: { phase: 'Arranging the graph', done: 0, total: 100 } });
  const running = client.run('arrange', spec, (arranging) => {
    if (!calledOff) useStore.setState({ arranging });
  });
  callOff = () => {
    calledOff = true;
    callOff = () => {};
    running.cancel();
    useStore.setState({ arranging: null });
  };
  void running.result.then((arranged) => {
    if (calledOff) return;
    callOff = () => {};
    useStore.setState({ arranging: null });
    if (!arranged.ok) return notify('error', arranged.error);
    const layout = complete(arranged.value);
    keep(key, layout);
    useStore.setState({ arrangement: { key, ...layout } });
    noteArranged();
  });
}

function keep(key: string, layout: Omit<Arrangement, 'key'>): void {
  const [oldest] = keptByKey.keys();
  if (keptByKey.size >= KEPT && oldest !== undefined) keptByKey.delete(oldest);
  keptByKey.set(key, layout);
}
