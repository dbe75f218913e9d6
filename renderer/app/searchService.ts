/** The search worker as the app uses it: prepared once after the corpus is there; questions asked earlier wait for that. */
import type { BundleManifest } from '../../shared/corpus/bundle.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import type { Progress } from '../../shared/worker/workerProtocol.ts';
import type { SearchPort } from '../features/search/searchRunner.ts';
import type { PreparedSearch, PublicationsByQuery, searchJobs } from '../workers/searchJobs.ts';
import type { WorkerClient } from '../workers/workerClient.ts';

export interface SearchService {
  readonly port: SearchPort;
  /** The publications that the answer to each query lists; a query that cannot be run has no entry. */
  matchPublications(queries: readonly string[]): Promise<Result<PublicationsByQuery>>;
  /**
   * Loads the index that was shipped for the corpus, or builds one, which alone reports progress. Questions are
   * answered from then on.
   */
  prepare(
    manifest: BundleManifest,
    corpus: Corpus,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<PreparedSearch>>;
}

/** The index of a larger corpus takes minutes and much memory: it is made ready with the first question. */
const READY_UP_TO = 20_000;

export function createSearchService(worker: WorkerClient<typeof searchJobs>): SearchService {
  const { promise: prepared, resolve: openGate } = withResolvers<Result<PreparedSearch>>();
  /** Set while the index of a very large corpus is not yet asked for. */
  let startLater: (() => void) | null = null;
  const startNow = () => {
    startLater?.();
    startLater = null;
  };
  return {
    port: {
      async search(query) {
        startNow();
        const ready = await prepared;
        return ready.ok ? worker.run('search', { query }).result : ready;
      },
      // Only what was found is explained, and so there is an index by then.
      explain: (query, ids) => worker.run('explain', { query, ids }),
    },
    async matchPublications(queries) {
      if (queries.length > 0) startNow();
      const ready = await prepared;
      return ready.ok ? worker.run('matchPublications', { queries }).result : ready;
    },
    prepare({ searchIndexUrl, hash }, corpus, onProgress) {
      const start = () =>
        openGate(
          worker.run(
            'prepare',
            { searchIndexUrl: new URL(searchIndexUrl, document.baseURI).href, hash, corpus },
            onProgress,
          ).result,
        );
      if (corpus.publications.length > READY_UP_TO) startLater = start;
      else start();
      return prepared;
    },
  };
}

/** `Promise.withResolvers`, which the oldest supported Node does not have. */
function withResolvers<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | Promise<T>) => void;
} {
  let resolve: (value: T | Promise<T>) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
