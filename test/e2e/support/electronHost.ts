/** The desktop app under test, wherever Electron's binary is present and a window can be opened. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { findElectronBinary, reasonForNoWindow } from '../../../electron/start/electronBinary.mjs';
import { PROJECT_FOLDER } from '../../../electron/start/project.mjs';
import { type Host, type OpenApp, type OpenOptions, VIEWPORT } from './host.ts';
import { createProfile } from './profile.ts';
import { watchPage } from './watchPage.ts';

const ORIGIN = 'app://peak-atlas';

export const electronHost: Host = {
  name: 'Electron',
  unavailable: findElectronBinary()
    ? reasonForNoWindow(process.env, process.platform, undefined)
    : 'Electron’s binary is not here',
  start: startElectronHost,
};

async function startElectronHost() {
  const executablePath = findElectronBinary();
  if (!executablePath) throw new Error('Electron’s binary is not here; npm start fetches it.');

  return {
    async open({ colourScheme = 'light', link, profile, reducedMotion }: OpenOptions = {}): Promise<OpenApp> {
      const ownProfile = profile ? null : await createProfile();
      const app = await _electron.launch({
        executablePath,
        colorScheme: colourScheme,
        args: [
          `--user-data-dir=${profile ?? ownProfile?.folder}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
          PROJECT_FOLDER,
          ...(link ? [toAddress(link)] : []),
        ],
      });
      const page = await app.firstWindow();
      const problems = watchPage(page, app.context(), ORIGIN);
      await resize(app);
      return {
        page,
        problems,
        captureSave: (act) => captureSave(app, act),
        followLink: (link) =>
          app.evaluate(
            ({ app: electronApp }, address) => void electronApp.emit('second-instance', {}, [address]),
            toAddress(link),
          ),
        async close() {
          await app.close();
          await ownProfile?.remove();
        },
      };
    },
    stop: () => Promise.resolve(),
  };
}

const toAddress = (link: string) => `peak-atlas://view#${link}`;

function resize(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, VIEWPORT);
}

/** Answers the save dialog with a file in a temporary folder, and waits until that is written. */
async function captureSave(app: ElectronApplication, act: () => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'peak-atlas-save-'));
  try {
    const path = app.evaluate(
      ({ dialog }, targetFolder) =>
        new Promise<string>((resolve) => {
          dialog.showSaveDialog = ((_window: unknown, options: { defaultPath?: string }) => {
            const filePath = `${targetFolder}/${options.defaultPath}`;
            resolve(filePath);
            return Promise.resolve({ canceled: false, filePath });
          }) as typeof dialog.showSaveDialog;
        }),
      folder,
    );
    await act();
    const written = await path;
    return { name: basename(written), bytes: await readWhenWritten(written) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The app renames a finished file into place, so the first successful read is the whole of it. */
async function readWhenWritten(path: string, triesLeft = 100): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return readWhenWritten(path, triesLeft - 1);
  }
}
