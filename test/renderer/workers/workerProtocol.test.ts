import { describe, expect, it } from 'vitest';
import { serveJobs, type WorkerScope } from '../../../renderer/workers/serveJobs.ts';
import { createWorkerClient, type WorkerPort } from '../../../renderer/workers/workerClient.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { FromWorker, Job, Progress, ToWorker } from '../../../shared/worker/workerProtocol.ts';

const double: Job<number, number> = async (input, { report }) => {
  report({ phase: 'Doubling', done: 1, total: 1 });
  return ok(input * 2);
};
const refuse: Job<null, never> = async () => fail('test/refused', 'No.');
const crash: Job<null, never> = async () => {
  throw new Error('a bug');
};
/** Goes on until it is cancelled. */
const wait: Job<null, never> = async (_input, { isCancelled }) => {
  while (!isCancelled()) await new Promise((resolve) => setTimeout(resolve, 1));
  return fail('worker/cancelled', 'Cancelled.');
};
const jobs = { double, refuse, crash, wait };

type Listener = (event: never) => void;

/** A worker and its window in one process; every message is cloned, as between threads. */
function joinedWorker() {
  const toWorker: Listener[] = [];
  const toWindow: Record<'message' | 'error', Listener[]> = { message: [], error: [] };
  const post = (listeners: Listener[], message: ToWorker | FromWorker) => {
    const data = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data } as never);
    });
  };
  const scope: WorkerScope = {
    addEventListener: (_type, listener) => void toWorker.push(listener as Listener),
    postMessage: (message) => post(toWindow.message, message),
  };
  const port: WorkerPort = {
    postMessage: (message) => post(toWorker, message),
    addEventListener: (type: 'message' | 'error', listener: unknown) =>
      void toWindow[type].push(listener as Listener),
  };
  const breakDown = (message: string) => {
    for (const listener of toWindow.error) listener({ message } as never);
  };
  return { scope, port, breakDown };
}

function startClient() {
  const { scope, port, breakDown } = joinedWorker();
  serveJobs(jobs, scope);
  return { client: createWorkerClient<typeof jobs>(port), breakDown };
}

describe('a job in a worker', () => {
  it('gives back its output and reports what it measured', async () => {
    const heard: Progress[] = [];
    const { client } = startClient();
    const answer = await client.run('double', 21, (progress) => heard.push(progress)).result;
    expect(answer).toEqual({ ok: true, value: 42 });
    expect(heard).toEqual([{ phase: 'Doubling', done: 1, total: 1 }]);
  });

  it('keeps answers apart when several run at once', async () => {
    const { client } = startClient();
    const answers = await Promise.all([1, 2, 3].map((input) => client.run('double', input).result));
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([2, 4, 6]);
  });

  it('gives back why it failed', async () => {
    const answer = await startClient().client.run('refuse', null).result;
    expect(!answer.ok && answer.error).toEqual({ code: 'test/refused', message: 'No.' });
  });

  it('answers even when it throws', async () => {
    const answer = await startClient().client.run('crash', null).result;
    expect(!answer.ok && answer.error).toMatchObject({ code: 'worker/crashed' });
    expect(!answer.ok && answer.error.message).toContain('a bug');
  });

  it('ends when it is cancelled, and others go on', async () => {
    const { client } = startClient();
    const waiting = client.run('wait', null);
    waiting.cancel();
    const answer = await waiting.result;
    expect(!answer.ok && answer.error.code).toBe('worker/cancelled');
    expect((await client.run('double', 1).result).ok).toBe(true);
  });

  it('fails with a hint when the worker itself breaks', async () => {
    const { client, breakDown } = startClient();
    const { result, cancel } = client.run('wait', null);
    breakDown('out of memory');
    const answer = await result;
    cancel();
    expect(!answer.ok && answer.error).toMatchObject({ code: 'worker/broken' });
  });
});
