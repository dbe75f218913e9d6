/** Entry of the renderer, the same in both hosts: puts the services together, shows the window, starts loading. */
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';
import { bundleManifest } from 'virtual:corpus';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { required } from '../shared/lib/assert.ts';
import { App } from './app/App.tsx';
import { applyTheme } from './app/applyTheme.ts';
import { boot } from './app/boot.ts';
import { createSearchService } from './app/searchService.ts';
import { selectBridge } from './bridge/selectBridge.ts';
import { INITIAL_STATE } from './state/store.ts';
import { openUserStore } from './storage/userStore.ts';
import type { corpusJobs } from './workers/corpusJobs.ts';
import type { searchJobs } from './workers/searchJobs.ts';
import { createWorkerClient } from './workers/workerClient.ts';

applyTheme(INITIAL_STATE.session.theme);

const bridge = selectBridge(window);
const corpusWorker = createWorkerClient<typeof corpusJobs>(
  new Worker(new URL('./workers/corpus.worker.ts', import.meta.url), { type: 'module' }),
);
const search = createSearchService(
  createWorkerClient<typeof searchJobs>(
    new Worker(new URL('./workers/search.worker.ts', import.meta.url), { type: 'module' }),
  ),
);

createRoot(required(document.getElementById('root'), 'the root element')).render(
  <StrictMode>
    <App bridge={bridge} searchPort={search.port} />
  </StrictMode>,
);

void boot({ bridge, userStore: openUserStore(), corpusWorker, search, bundleManifest });
