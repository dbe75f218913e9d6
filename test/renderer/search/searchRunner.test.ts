import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSearchRunner, type SearchRunner } from '../../../renderer/features/search/searchRunner.ts';
import type { SearchOutcome } from '../../../renderer/workers/searchJobs.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';

/** A port that answers only when told to, in any order. */
function slowPort() {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  return {
    asked,
    search: (query: string) =>
      new Promise<Result<SearchOutcome>>((resolve) => {
        asked.push(query);
        answers.set(query, () =>
          resolve(ok({ answer: { query, hits: [], results: [], snippets: {}, note: null } })),
        );
      }),
    answer: async (query: string) => {
      answers.get(query)?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

let port: ReturnType<typeof slowPort>;
let delivered: string[];
let runner: SearchRunner;

beforeEach(() => {
  vi.useFakeTimers();
  port = slowPort();
  delivered = [];
  runner = createSearchRunner(port, (outcome) => {
    if (outcome.ok && 'answer' in outcome.value) delivered.push(outcome.value.answer.query);
  });
});
afterEach(() => vi.useRealTimers());

const ask = async (query: string, delayMs = 0) => {
  runner.ask(query, delayMs);
  await vi.advanceTimersByTimeAsync(0);
};

describe('the search runner', () => {
  it('asks only for the last of several quickly typed queries', async () => {
    await ask('a', 40);
    await ask('ab', 40);
    await vi.advanceTimersByTimeAsync(40);
    expect(port.asked).toEqual(['ab']);
  });

  it('delivers no answer but that of the newest query', async () => {
    await ask('old');
    await ask('new');
    await port.answer('old');
    expect(delivered).toEqual([]);
    await port.answer('new');
    expect(delivered).toEqual(['new']);
  });

  it('lets only the newest query wait behind the one under way', async () => {
    await ask('first');
    await ask('second');
    await ask('third');
    expect(port.asked).toEqual(['first']);
    await port.answer('first');
    expect(port.asked).toEqual(['first', 'third']);
  });

  it('delivers nothing after it was stopped, and works again when asked again', async () => {
    await ask('old');
    runner.stop();
    await port.answer('old');
    expect(delivered).toEqual([]);
    await ask('new');
    await port.answer('new');
    expect(delivered).toEqual(['new']);
  });
});
