/** The app's one window: sandboxed, shown when it has something to show, and where it was last time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { writeFileAtomically } from './atomicWrite.ts';
import { fitToDisplays, MIN_SIZE, parseWindowState, type WindowState } from './windowState.ts';

/** The grounds of the two themes, so that the window does not flash while the page loads. */
const GROUND = { light: '#fbfbfa', dark: '#16181d' } as const;

const stateFile = () => join(app.getPath('userData'), 'window.json');

function readWindowState(): WindowState | null {
  try {
    return parseWindowState(readFileSync(stateFile(), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param address the page, with the deep link it starts with
 * @param preload path of the built preload script
 */
export function createWindow(address: string, preload: string): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  const state = fitToDisplays(readWindowState(), areas);

  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Peak Atlas',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepWindowState(window));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, reason);
  });
  void window.loadURL(address);
  return window;
}

function keepWindowState(window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
  // Losing it costs one move of the window, so a failure is no reason to keep the window open.
  writeFileAtomically(stateFile(), JSON.stringify(state)).catch(() => undefined);
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working.',
    detail: `The reason given is "${reason}". Saved views and the last session were kept.`,
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.reload();
  else app.quit();
}
