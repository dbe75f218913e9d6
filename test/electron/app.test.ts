import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelOf } from '../../shared/bridge/ipcChannels.ts';
import * as electron from './fakeElectron.ts';

// The very module that this file holds: each test imports the main process anew, but not the fake.
vi.mock('electron', () => electron);
// The built renderer is not there when unit tests run.
vi.mock('../../electron/start/site.mjs', () => ({ readSite: () => new Map(), findSiteFile: () => null }));

const LINK = 'v=1&view=table';
const ADDRESS = `peak-atlas://view#${LINK}`;

let userData: string;
const realArguments = process.argv;

beforeEach(() => {
  vi.resetModules();
  electron.resetElectron();
  userData = mkdtempSync(join(tmpdir(), 'peak-atlas-user-'));
  electron.app.userData = userData;
});
afterEach(() => {
  process.argv = realArguments;
  rmSync(userData, { recursive: true, force: true });
});

/** Runs the main process up to its window. */
async function startApp({ args = [] as string[] } = {}) {
  process.argv = ['electron', '.', ...args];
  await import('../../electron/main/index.ts');
  await electron.app.startUp();
  const [window] = electron.BrowserWindow.all;
  if (!window) throw new Error('no window');
  const links: unknown[] = [];
  electron.ipcRenderer.on(channelOf('deepLink'), (_event, link) => links.push(link));
  return { window, links };
}

describe('the desktop app', () => {
  it('opens one sandboxed window on its own page, shown once there is something to show', async () => {
    const { window } = await startApp();
    expect(electron.app.sandboxed).toBe(true);
    expect(window.options).toMatchObject({ show: false, title: 'Peak Atlas' });
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
    });
    expect(window.loaded).toEqual(['app://peak-atlas/']);
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
  });

  it('locks the session and the page before anything is loaded', async () => {
    const { window } = await startApp();
    expect(electron.session.defaultSession.beforeRequest).not.toBeNull();
    expect(electron.session.defaultSession.permissionRequest).not.toBeNull();
    expect(window.webContents.windowOpenHandler?.({ url: 'https://example.invalid/' })).toEqual({
      action: 'deny',
    });
  });

  it('leaves at once when another instance runs', async () => {
    electron.app.hasLock = false;
    await import('../../electron/main/index.ts');
    await electron.app.startUp();
    expect(electron.app.quitCalls).toBe(1);
    expect(electron.BrowserWindow.all).toEqual([]);
  });

  it('starts with the view that its arguments ask for', async () => {
    const { window } = await startApp({ args: [ADDRESS] });
    expect(window.loaded).toEqual([`app://peak-atlas/#${LINK}`]);
  });

  it('hands a second instance’s link to the window and brings that to the front', async () => {
    const { window, links } = await startApp();
    window.webContents.emit('did-finish-load');
    window.minimised = true;
    electron.app.emit('second-instance', {}, ['electron', ADDRESS]);
    expect(links).toEqual([LINK]);
    expect(window.calls).toEqual(['restore', 'focus']);
    expect(electron.BrowserWindow.all).toHaveLength(1);
  });

  it('keeps a link that comes while the page loads until it can be taken', async () => {
    const { window, links } = await startApp();
    const preventDefault = vi.fn();
    electron.app.emit('open-url', { preventDefault }, ADDRESS);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(links).toEqual([]);
    window.webContents.emit('did-finish-load');
    window.webContents.emit('did-finish-load');
    expect(links).toEqual([LINK]);
  });

  it('opens a new window with the view when the old one was closed', async () => {
    const { window } = await startApp();
    window.emit('closed');
    electron.app.emit('second-instance', {}, ['electron', ADDRESS]);
    expect(electron.BrowserWindow.all[1]?.loaded).toEqual([`app://peak-atlas/#${LINK}`]);
  });

  it('shows its menu at once, and again when the page reports a change', async () => {
    await startApp();
    const before = electron.Menu.shown;
    expect(before.map(({ label }) => label)).toContain('File');
    electron.ipcRenderer.send(channelOf('reportCommands'), { enabled: {}, titles: {} });
    expect(electron.Menu.shown).toBe(before);
    electron.ipcRenderer.send(channelOf('reportCommands'), { enabled: { undo: false }, titles: {} });
    expect(electron.Menu.shown).not.toBe(before);
  });

  it('keeps where its window was, and opens there again', async () => {
    const { window } = await startApp();
    window.emit('close');
    const file = join(userData, 'window.json');
    await vi.waitFor(() => expect(existsSync(file)).toBe(true));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximised: false,
    });
    window.emit('closed');
    electron.app.emit('activate');
    expect(electron.BrowserWindow.all[1]?.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
  });

  it('answers without a window that there is none', async () => {
    const { window } = await startApp();
    window.emit('closed');
    await expect(
      electron.ipcRenderer.invoke(channelOf('openExternal'), 'https://example.invalid/'),
    ).resolves.toMatchObject({ error: { code: 'bridge/no-window' } });
  });

  it('offers to reload a window that stopped working', async () => {
    const { window } = await startApp();
    electron.dialog.messageAnswer = 0;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(window.calls).toEqual(['reload']));
    expect(electron.dialog.asked[0]?.detail).toContain('crashed');
  });
});
