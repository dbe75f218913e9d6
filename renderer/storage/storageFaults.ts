/** What went wrong in the user's database, in the three parts of a message: what happened, what was kept, what to do. */
import { type AppError, messageOf } from '../../shared/lib/result.ts';

export const UPGRADE_BLOCKED: AppError = {
  code: 'storage/upgrade-blocked',
  message: 'Your saved views and notes wait for another window that still runs an older Peak Atlas.',
  kept: 'Everything stored is as it was; nothing new is stored until then.',
  hint: 'Close the other windows of Peak Atlas, then reload this one.',
};

export const SUPERSEDED: AppError = {
  code: 'storage/superseded',
  message: 'Another window has brought your data to a newer version, or cleared them.',
  kept: 'What was stored is kept there; what you change here is no longer stored.',
  hint: 'Reload this window.',
};

export const NEWER_VERSION: AppError = {
  code: 'storage/newer-version',
  message: 'Your data were written by a newer Peak Atlas than this one; they are shown here, not changed.',
  kept: 'Everything stored is as it was.',
  hint: 'Use the newer version to change them.',
};

export function backupFailed(thrown: unknown): AppError {
  return {
    code: 'storage/backup-failed',
    message: `Your data were not brought to the new version, because no backup could be made: ${messageOf(thrown)}`,
    kept: 'Everything stored is as it was; what you change now is not stored.',
    hint: 'Free some disk space, then reload.',
  };
}

/** The error for anything that IndexedDB or Dexie threw. */
export function toStorageError(thrown: unknown): AppError {
  const names = namesOf(thrown);
  if (names.includes('QuotaExceededError')) {
    return {
      code: 'storage/quota-exceeded',
      message: 'The last change could not be stored: the space for this app is used up.',
      kept: 'Everything stored before is as it was; the change stays in this window, and is stored with the next one or at the next start.',
      hint: 'Export your data from the File menu or the commands, free some disk space, then try again.',
    };
  }
  if (names.includes('AbortError') || names.includes('TransactionInactiveError')) {
    return {
      code: 'storage/write-aborted',
      message: 'The last change could not be stored: the write was broken off.',
      kept: 'Everything stored before is as it was; the change stays in this window, and is stored with the next one or at the next start.',
      hint: 'Make the change again. If that fails too, export your data and reload.',
    };
  }
  return {
    code: 'storage/user-unavailable',
    message: `Your session, views and notes cannot be stored here: ${messageOf(thrown)}`,
    kept: 'Everything works from memory until the window is closed.',
    hint: 'Allow this site to store data, or free some disk space; then reload.',
  };
}

/** Dexie wraps what the browser threw; the cause may be one or two levels down. */
function namesOf(thrown: unknown): readonly string[] {
  const names: string[] = [];
  for (let error = thrown; typeof error === 'object' && error !== null && names.length < 4; ) {
    if ('name' in error) names.push(String(error.name));
    error = 'inner' in error ? error.inner : null;
  }
  return names;
}
