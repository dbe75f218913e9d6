/**
 * Start: the last session's layout first (so that the window looks right at once), then the corpus through
 * its worker, then the view that the address or the last session asks for, then the search index.
 */
import type { Bridge } from '../../shared/bridge/bridge.ts';
import type { BundleManifest } from '../../shared/corpus/bundle.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../shared/network/corpusIndex.ts';
import { decodeDeepLink } from '../../shared/view/deepLink.ts';
import { startHistory } from '../../shared/view/history.ts';
import { parseViewState } from '../../shared/view/parseViewState.ts';
import { DEFAULT_VIEW, type ViewState } from '../../shared/view/viewState.ts';
import { notify, setLoad, setSearch, setSession } from '../state/actions.ts';
import { openDeepLink } from '../state/openDeepLink.ts';
import { followReaderNotes } from '../state/readerNotes.ts';
import { followSearches } from '../state/searchMatches.ts';
import { readSession } from '../state/sessionStore.ts';
import { startSessionSync } from '../state/sessionSync.ts';
import { useStore } from '../state/store.ts';
import { tellDropped } from '../state/tellDropped.ts';
import { startUserData } from '../state/userDataSync.ts';
import type { UserStore } from '../storage/userStore.ts';
import type { corpusJobs } from '../workers/corpusJobs.ts';
import type { WorkerClient } from '../workers/workerClient.ts';
import type { SearchService } from './searchService.ts';

export interface BootServices {
  readonly bridge: Bridge;
  readonly userStore: UserStore;
  readonly corpusWorker: WorkerClient<typeof corpusJobs>;
  readonly search: SearchService;
  readonly bundleManifest: BundleManifest;
}

/** Loads everything, in the order in which it is needed. Ends when the corpus is on screen or has failed. */
export async function boot(services: BootServices): Promise<void> {
  const { userStore, corpusWorker, search, bundleManifest, bridge } = services;
  const loading = corpusWorker.run('loadCorpus', withAbsoluteUrls(bundleManifest), (progress) =>
    setLoad({ phase: 'loading', progress }),
  );
  const session = await readSession(userStore);
  if (session.ok) setSession(session.value.layout);
  else notify('warning', session.error);

  const loaded = await loading.result;
  if (!loaded.ok) {
    setLoad({ phase: 'failed', error: loaded.error });
    return;
  }
  const { bundle, cacheFault } = loaded.value;
  if (cacheFault) notify('warning', cacheFault);

  const index = buildCorpusIndex(bundle.corpus);
  const view = viewAtStart(
    isStale(window.location.hash, session) ? '' : window.location.hash,
    session.ok ? session.value.view : null,
    index,
    userStore,
  );
  useStore.setState({
    history: startHistory(view),
    load: { phase: 'ready', atlas: { index, positions: bundle.positions, hash: bundleManifest.hash } },
  });
  startSessionSync(userStore, { storable: session.ok });
  startUserData(userStore);
  followReaderNotes();
  followSearches((queries) => search.matchPublications(queries));
  bridge.onDeepLink((link) => openDeepLink(link, index));

  const prepared = await search.prepare(withAbsoluteUrls(bundleManifest), bundle.corpus, (preparing) =>
    setSearch({ preparing }),
  );
  setSearch({ preparing: null });
  if (!prepared.ok) notify('error', prepared.error);
}

/** Whether the page was reloaded from an address that the last changes had not come into. */
function isStale(address: string, session: Awaited<ReturnType<typeof readSession>>): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload' && session.ok && session.value.staleAddresses.includes(address);
}

/** The address says what to show; an empty one leaves it to the last session; and where neither can be read, the default. */
function viewAtStart(
  address: string,
  storedView: unknown,
  index: CorpusIndex,
  userStore: UserStore,
): ViewState {
  const linked = readLink(address, index);
  if (linked) return linked;
  if (storedView === null) return DEFAULT_VIEW;
  const restored = parseViewState(storedView, index);
  if (!restored.ok) {
    void userStore.writeSetting('session-unreadable', storedView);
    notify('warning', {
      code: 'view/malformed-session',
      message: `The last session could not be read. ${restored.error.message}`,
      kept: 'It is set aside in the database as "session-unreadable"; the default view is shown.',
    });
    return DEFAULT_VIEW;
  }
  tellDropped(restored.value.dropped, 'The last session');
  return restored.value.view;
}

function readLink(address: string, index: CorpusIndex): ViewState | null {
  const decoded = decodeDeepLink(address);
  if (decoded.ok && decoded.value === null) return null;
  const parsed = decoded.ok ? parseViewState(decoded.value, index) : decoded;
  if (!parsed.ok) {
    notify('warning', parsed.error);
    return DEFAULT_VIEW;
  }
  tellDropped(parsed.value.dropped, 'The link');
  return parsed.value.view;
}

/** A worker resolves relative addresses against its own script, not against the page. */
function withAbsoluteUrls(manifest: BundleManifest): BundleManifest {
  const toAbsolute = (url: string) => new URL(url, document.baseURI).href;
  return {
    ...manifest,
    bundleUrl: toAbsolute(manifest.bundleUrl),
    searchIndexUrl: toAbsolute(manifest.searchIndexUrl),
  };
}
