/** A backup as it is listed: when and why it was made, and what of the user's data is in it. */
import type { ReadUserData } from './readRecords.ts';

export interface StoredBackup extends ReadUserData {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** "before an import". */
  readonly reason: string;
}
