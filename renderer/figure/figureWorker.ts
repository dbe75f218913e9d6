/** The one figure worker of the window, started with the first figure that needs it. */
import type { Result } from '../../shared/lib/result.ts';
import type { Progress } from '../../shared/worker/workerProtocol.ts';
import type { figureJobs, PdfRequest, PngRequest } from '../workers/figureJobs.ts';
import { createWorkerClient, type RunningJob, type WorkerClient } from '../workers/workerClient.ts';

let client: WorkerClient<typeof figureJobs> | null = null;

function figureWorker(): WorkerClient<typeof figureJobs> {
  client ??= createWorkerClient<typeof figureJobs>(
    new Worker(new URL('../workers/figure.worker.ts', import.meta.url), { type: 'module' }),
  );
  return client;
}

export function paintPng(
  request: PngRequest,
  onProgress: (progress: Progress) => void,
): RunningJob<Uint8Array> {
  return figureWorker().run('png', request, onProgress);
}

export function printPdf(request: PdfRequest): RunningJob<Uint8Array> {
  return figureWorker().run('pdf', request);
}

/** The recipe attached to a PDF. */
export function readPdfRecipe(file: Uint8Array): Promise<Result<string>> {
  return figureWorker().run('pdfRecipe', file).result;
}
