/**
 * The one way a boundary (bridge, storage, worker, importer, deep link) reports failure.
 * Exceptions are for bugs; anything a user can cause comes back as a `Result`.
 */

/** A failure a person can act on: what happened, what was kept, what to do. */
export interface AppError {
  /** Area and fault, for example `storage/quota-exceeded`. Stable; tests and logs rely on it. */
  readonly code: string;
  /** What happened, in words for the user. */
  readonly message: string;
  /** What was kept in spite of it; absent where nothing was at stake. */
  readonly kept?: string;
  /** What the user can do now; absent where there is nothing to do. */
  readonly hint?: string;
}

export type Result<T, E = AppError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail(
  code: string,
  message: string,
  more: Omit<AppError, 'code' | 'message'> = {},
): Result<never> {
  return { ok: false, error: { code, message, ...more } };
}

/** The text of anything that was thrown, for the `message` of an `AppError`. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
