/**
 * The file that holds everything a user has made: JSON, versioned, checked entry by entry, so that one bad
 * entry does not cost the rest.
 */
import { z } from 'zod';
import { fail, messageOf, ok, type Result } from '../lib/result.ts';
import { type ReadUserData, readRecords } from './readRecords.ts';
import { inListOrder, type UserData } from './userData.ts';

export const USER_DATA_FORMAT = 'peak-atlas-user-data';

/** Version 1 knew no saved searches. */
export const USER_DATA_VERSION = 2;

/** More than a lifetime of notes; a larger file is no file of this app. */
export const MAX_FILE_BYTES = 50_000_000;

const headSchema = z.object({ format: z.literal(USER_DATA_FORMAT), version: z.number().int().positive() });

/** Each brings the content of a file from the version before it to its own. */
const FILE_MIGRATIONS: Readonly<Record<number, (file: object) => object>> = {
  2: (file) => ({ savedSearches: [], ...file }),
};

const fileSchema = z.object({
  savedViews: z.array(z.unknown()),
  savedSearches: z.array(z.unknown()),
  annotations: z.array(z.unknown()),
});

/** @param exportedAt ISO 8601, UTC */
export function writeUserDataFile(data: UserData, exportedAt: string): string {
  const file = {
    format: USER_DATA_FORMAT,
    version: USER_DATA_VERSION,
    exportedAt,
    savedViews: inListOrder(data.savedViews),
    savedSearches: inListOrder(data.savedSearches),
    annotations: data.annotations,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The data in the text of a file; `user/…` when it is no such file, or of a newer format. */
export function parseUserDataFile(text: string): Result<ReadUserData> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    return refuse('user/file-not-json', `The file is no JSON: ${messageOf(thrown)}.`);
  }
  const head = headSchema.safeParse(value);
  if (!head.success)
    return refuse('user/file-unknown', 'The file does not hold notes and views of Peak Atlas.');
  if (head.data.version > USER_DATA_VERSION) {
    return refuse(
      'user/file-too-new',
      `The file is of format ${head.data.version}; this version of Peak Atlas reads up to ${USER_DATA_VERSION}.`,
    );
  }
  const file = fileSchema.safeParse(migrate(value as object, head.data.version));
  if (!file.success) {
    return refuse('user/file-malformed', `The file could not be read: ${z.prettifyError(file.error)}.`);
  }
  return ok(readRecords(file.data));
}

function migrate(file: object, from: number): object {
  let migrated = file;
  for (let version = from + 1; version <= USER_DATA_VERSION; version += 1) {
    migrated = FILE_MIGRATIONS[version]?.(migrated) ?? migrated;
  }
  return migrated;
}

function refuse(code: string, message: string): Result<never> {
  return fail(code, message, {
    kept: 'Nothing was imported; everything you have is as it was.',
    hint: 'Choose a file that was written by “Export my data…”.',
  });
}
