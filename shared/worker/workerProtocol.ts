/**
 * The one protocol between the window and its workers: run a job, hear its measured progress, cancel
 * it, get what it made or why it failed. A job is a plain async function, so unit tests call it directly.
 */
import type { AppError, Result } from '../lib/result.ts';

/** Measured, never invented: `done` of `total` units of the phase. */
export interface Progress {
  /** In words for the user: "Reading the corpus". */
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface JobContext {
  readonly report: (progress: Progress) => void;
  /** True once the caller has cancelled; a job checks it between steps and ends with `worker/cancelled`. */
  readonly isCancelled: () => boolean;
}

export type Job<Input, Output> = (input: Input, context: JobContext) => Promise<Result<Output>>;

/** Job name → function. The type of the map is what the client is typed by. */
// biome-ignore lint/suspicious/noExplicitAny: inputs and outputs differ per job and are inferred from the map
export type Jobs = Readonly<Record<string, Job<any, any>>>;

export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: AppError };

/** A context for running a job in-process: no progress, never cancelled. */
export const IN_PROCESS: JobContext = { report: () => {}, isCancelled: () => false };
