/** Saves what the renderer made: asks where with the system's own dialog, writes whole or not at all. */
import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { SaveOutcome, SaveRequest } from '../../shared/bridge/bridge.ts';
import { safeFileName } from '../../shared/bridge/safeFileName.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import { writeFileAtomically } from './atomicWrite.ts';

type WriteFile = (path: string, content: Uint8Array) => Promise<void>;

export async function saveFile(
  window: BrowserWindow,
  request: SaveRequest,
  write: WriteFile = writeFileAtomically,
): Promise<Result<SaveOutcome>> {
  const name = safeFileName(request.suggestedName);
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    ...(extension ? { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] } : {}),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return ok({ saved: false });
  try {
    await write(filePath, request.bytes);
    return ok({ saved: true, name: basename(filePath) });
  } catch (error) {
    return toSaveFailure(error, basename(filePath));
  }
}

const FAILURE_BY_SYSTEM_CODE: Readonly<Record<string, { code: string; reason: string; hint: string }>> = {
  ENOSPC: {
    code: 'bridge/disk-full',
    reason: 'the disk is full',
    hint: 'Free some space or choose another disk, then save again.',
  },
  EACCES: {
    code: 'bridge/save-denied',
    reason: 'this folder does not allow it',
    hint: 'Choose another folder, then save again.',
  },
  EPERM: {
    code: 'bridge/save-denied',
    reason: 'the system does not allow it',
    hint: 'Close the file where it is open, or choose another folder, then save again.',
  },
  EROFS: {
    code: 'bridge/save-denied',
    reason: 'this disk can only be read',
    hint: 'Choose another disk, then save again.',
  },
};

function toSaveFailure(error: unknown, name: string): Result<never> {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const { code, reason, hint } = FAILURE_BY_SYSTEM_CODE[systemCode] ?? {
    code: 'bridge/save-failed',
    reason: messageOf(error),
    hint: 'Save again, perhaps in another folder.',
  };
  const kept = 'A file that was there before is unchanged.';
  return fail(code, `${name} was not saved: ${reason}.`, { kept, hint });
}
