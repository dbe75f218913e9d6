/** The worker's end of the protocol: runs jobs by name, posts their progress, honours cancel. */
import { messageOf } from '../../shared/lib/result.ts';
import type { FromWorker, Jobs, ToWorker } from '../../shared/worker/workerProtocol.ts';

/** What a worker's global scope and a test's stand-in both offer. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
  postMessage(message: FromWorker): void;
}

/**
 * Serves the worker it is called in, unless told another scope. Answers every `run` with `done` or `failed`. A job that throws is a bug; its caller still gets an
 * answer (`worker/crashed`), so that nothing waits for ever.
 */
export function serveJobs(jobs: Jobs, scope: WorkerScope = self as unknown as WorkerScope): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();

  const run = async (id: number, name: string, input: unknown): Promise<FromWorker> => {
    const job = jobs[name];
    if (!job) {
      return {
        type: 'failed',
        id,
        error: { code: 'worker/unknown-job', message: `No job is called "${name}".` },
      };
    }
    try {
      const result = await job(input, {
        report: (progress) => scope.postMessage({ type: 'progress', id, progress }),
        isCancelled: () => cancelled.has(id),
      });
      return result.ok
        ? { type: 'done', id, output: result.value }
        : { type: 'failed', id, error: result.error };
    } catch (thrown) {
      return {
        type: 'failed',
        id,
        error: { code: 'worker/crashed', message: `The job "${name}" failed: ${messageOf(thrown)}` },
      };
    }
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'cancel') {
      if (running.has(data.id)) cancelled.add(data.id);
      return;
    }
    running.add(data.id);
    void run(data.id, data.job, data.input).then((answer) => {
      running.delete(data.id);
      cancelled.delete(data.id);
      scope.postMessage(answer);
    });
  });
}
