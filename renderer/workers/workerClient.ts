/** The window's end of the protocol: typed calls of a worker's jobs, with progress and cancel. */
import { fail, type Result } from '../../shared/lib/result.ts';
import type { FromWorker, Job, Jobs, Progress, ToWorker } from '../../shared/worker/workerProtocol.ts';

type InputOf<J> = J extends Job<infer Input, infer _Output> ? Input : never;
type OutputOf<J> = J extends Job<infer _Input, infer Output> ? Output : never;

export interface RunningJob<Output> {
  readonly result: Promise<Result<Output>>;
  readonly cancel: () => void;
}

export interface WorkerClient<J extends Jobs> {
  run<Name extends keyof J & string>(
    name: Name,
    input: InputOf<J[Name]>,
    onProgress?: (progress: Progress) => void,
  ): RunningJob<OutputOf<J[Name]>>;
}

/** The part of `Worker` that the client uses. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

interface Pending {
  readonly settle: (result: Result<never>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Wraps a worker. When the worker itself breaks, every job under way fails with `worker/broken`. */
export function createWorkerClient<J extends Jobs>(worker: WorkerPort): WorkerClient<J> {
  const pendingById = new Map<number, Pending>();
  let lastId = 0;

  worker.addEventListener('message', ({ data }) => {
    const pending = pendingById.get(data.id);
    if (!pending) return;
    if (data.type === 'progress') {
      pending.onProgress?.(data.progress);
      return;
    }
    pendingById.delete(data.id);
    pending.settle(
      data.type === 'done' ? { ok: true, value: data.output as never } : { ok: false, error: data.error },
    );
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { settle } of pendingById.values()) {
      settle(
        fail('worker/broken', `A background worker stopped: ${message}`, { hint: 'Reload the window.' }),
      );
    }
    pendingById.clear();
  });

  return {
    run: (name, input, onProgress) => {
      lastId += 1;
      const id = lastId;
      const result = new Promise<Result<never>>((settle) => {
        pendingById.set(id, { settle, onProgress });
      });
      worker.postMessage({ type: 'run', id, job: name, input });
      return { result, cancel: () => worker.postMessage({ type: 'cancel', id }) };
    },
  };
}
