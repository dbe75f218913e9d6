/**
 * Turns a stream of typed queries into a stream of answers: waits a moment while someone types, keeps only
 * the newest query waiting while one is under way, and drops every answer that is no longer wanted.
 */
import type { Result } from '../../../shared/lib/result.ts';
import type { HitId, SnippetsByHit } from '../../../shared/search/search.ts';
import type { SearchOutcome } from '../../workers/searchJobs.ts';

/** How queries reach whatever answers them. */
export interface SearchPort {
  search(query: string): Promise<Result<SearchOutcome>>;
  /** Why the ids are hits of the query. Cancelling ends it with a failure. */
  explain(query: string, ids: readonly HitId[]): RunningExplanation;
}

export interface RunningExplanation {
  readonly result: Promise<Result<SnippetsByHit>>;
  readonly cancel: () => void;
}

export interface SearchRunner {
  /** Asks for the query after the delay, instead of whatever is still waiting or under way. */
  readonly ask: (query: string, delayMs: number) => void;
  /** Forgets what is waiting and under way: nothing is delivered until the next query. */
  readonly stop: () => void;
}

/** `deliver` gets the outcome of the newest query only. */
export function createSearchRunner(
  port: Pick<SearchPort, 'search'>,
  deliver: (outcome: Result<SearchOutcome>) => void,
): SearchRunner {
  let newestId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let waiting: string | null = null;

  const run = async (query: string) => {
    const id = newestId;
    isBusy = true;
    const outcome = await port.search(query);
    isBusy = false;
    if (id === newestId) deliver(outcome);
    const next = waiting;
    waiting = null;
    if (next !== null) void run(next);
  };

  const stop = () => {
    newestId += 1;
    clearTimeout(timer);
    waiting = null;
  };

  return {
    ask: (query, delayMs) => {
      stop();
      timer = setTimeout(() => {
        if (isBusy) waiting = query;
        else void run(query);
      }, delayMs);
    },
    stop,
  };
}
