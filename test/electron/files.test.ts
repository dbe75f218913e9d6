import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as fileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AtomicFileSystem, writeFileAtomically } from '../../electron/main/atomicWrite.ts';
import { saveFile } from '../../electron/main/files.ts';
import { dialog, resetElectron } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const WINDOW = {} as BrowserWindow;
const OLD = 'the old file';
const NEW = Buffer.from('the new file, which is longer');

let folder: string;
let path: string;
beforeEach(() => {
  resetElectron();
  folder = mkdtempSync(join(tmpdir(), 'peak-atlas-files-'));
  path = join(folder, 'figure.svg');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

type Step = 'open' | 'writeFile' | 'sync' | 'close' | 'rename';

/** The real file system, with one step that fails; writing fails half-way. */
function failingAt(step: Step, code: string): AtomicFileSystem {
  const error = systemError(code);
  return {
    ...fileSystem,
    async open(...args) {
      if (step === 'open') throw error;
      const file = await fileSystem.open(...args);
      return new Proxy(file, {
        get(target, key) {
          if (key === 'writeFile' && step === 'writeFile')
            return async (content: Buffer) => {
              await target.writeFile(content.subarray(0, 5));
              throw error;
            };
          if (key === 'close' && step === 'close')
            return async () => {
              await target.close();
              throw error;
            };
          if (key === step)
            return async () => {
              throw error;
            };
          const value = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
    async rename(from, to) {
      if (step === 'rename') throw error;
      await fileSystem.rename(from, to);
    },
  };
}

describe('writing a file', () => {
  it('makes a new one and replaces an old one, leaving nothing beside it', async () => {
    await writeFileAtomically(path, NEW);
    expect(readFileSync(path)).toEqual(NEW);
    await writeFileAtomically(path, 'short');
    expect(readFileSync(path, 'utf8')).toBe('short');
    expect(readdirSync(folder)).toEqual(['figure.svg']);
  });

  it('writes through a link instead of replacing it', async () => {
    writeFileSync(path, OLD);
    const link = join(folder, 'link.svg');
    symlinkSync(path, link);
    await writeFileAtomically(link, NEW);
    expect(readFileSync(path)).toEqual(NEW);
  });

  it.each<[Step, string]>([
    ['open', 'EACCES'],
    ['writeFile', 'ENOSPC'],
    ['sync', 'EIO'],
    ['close', 'EIO'],
    ['rename', 'EPERM'],
  ])('leaves the old file as it was, and nothing beside it, when %s fails', async (step, code) => {
    writeFileSync(path, OLD);
    await expect(writeFileAtomically(path, NEW, failingAt(step, code))).rejects.toMatchObject({ code });
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['figure.svg']);
  });
});

describe('saving what the renderer made', () => {
  const request = { suggestedName: '../../etc/pass:wd.svg', mediaType: 'image/svg+xml', bytes: NEW };

  it('asks where under a safe name, and writes there', async () => {
    dialog.saveAnswer = { canceled: false, filePath: path };
    await expect(saveFile(WINDOW, request)).resolves.toEqual({
      ok: true,
      value: { saved: true, name: 'figure.svg' },
    });
    expect(readFileSync(path)).toEqual(NEW);
    expect(dialog.asked).toMatchObject([
      { defaultPath: '-..-etc-pass-wd.svg', filters: [{ name: 'SVG', extensions: ['svg'] }] },
    ]);
  });

  it('writes nothing when the dialog is closed', async () => {
    await expect(saveFile(WINDOW, request)).resolves.toEqual({ ok: true, value: { saved: false } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'bridge/disk-full'],
    ['EACCES', 'bridge/save-denied'],
    ['EPERM', 'bridge/save-denied'],
    ['EROFS', 'bridge/save-denied'],
    ['EIO', 'bridge/save-failed'],
  ])('says what happened, what was kept and what to do on %s', async (systemCode, code) => {
    dialog.saveAnswer = { canceled: false, filePath: path };
    const result = await saveFile(WINDOW, request, () => Promise.reject(systemError(systemCode)));
    expect(result).toMatchObject({
      ok: false,
      error: { code, kept: expect.stringContaining('unchanged'), hint: expect.stringMatching(/\.$/) },
    });
  });
});
