/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it.
 * A reader sees the old content or the new, never a part, and a failure leaves the old file as it was.
 */
import { randomBytes } from 'node:crypto';
import * as fileSystem from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is used of `node:fs/promises`; tests inject failures here. */
export type AtomicFileSystem = Pick<typeof fileSystem, 'open' | 'realpath' | 'rename' | 'rm'>;

/** Rejects with the system's error (ENOSPC, EACCES, …) after the temporary file has been removed. */
export async function writeFileAtomically(
  path: string,
  content: Uint8Array | string,
  files: AtomicFileSystem = fileSystem,
): Promise<void> {
  const target = await resolveLinks(path, files);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await files.open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, target);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A link is written through, not replaced. */
async function resolveLinks(path: string, files: AtomicFileSystem): Promise<string> {
  try {
    return await files.realpath(path);
  } catch {
    return path;
  }
}
