/** Runs the contract against both hosts: the browser tab's bridge, and the preload's over main's handlers. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../electron/main/files.ts';
import { registerIpc } from '../../electron/main/ipc.ts';
import { openExternal } from '../../electron/main/links.ts';
import { selectBridge } from '../../renderer/bridge/selectBridge.ts';
import { createWebBridge } from '../../renderer/bridge/webBridge.ts';
import type { Bridge, CommandState } from '../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL, channelOf } from '../../shared/bridge/ipcChannels.ts';
import { describeBridge, type HostUnderTest } from './bridgeContract.ts';

// One fake for all of this file, while the preload is imported anew for each host.
const electron = await vi.hoisted(() => import('../electron/fakeElectron.ts'));
vi.mock('electron', () => electron);

function createPage(): Window {
  return new JSDOM('<!doctype html>', { url: 'http://127.0.0.1:4817/' }).window as unknown as Window;
}

async function createTab(): Promise<HostUnderTest> {
  const page = createPage();
  const opened: string[] = [];
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(page, 'open').mockImplementation((url, target, features) => {
    expect([target, features]).toEqual(['_blank', 'noopener,noreferrer']);
    opened.push(String(url));
    return null;
  });
  const createUrl = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return `blob:http://127.0.0.1:4817/${blobs.length}`;
  });
  const { HTMLAnchorElement } = page as unknown as { HTMLAnchorElement: { prototype: HTMLAnchorElement } };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect(this.href).toMatch(/^blob:/);
    names.push(this.download);
  });
  return {
    bridge: createWebBridge(page),
    opened: () => opened,
    saved: () =>
      Promise.all(
        names.map(async (name, index) => ({
          name,
          bytes: new Uint8Array((await blobs[index]?.arrayBuffer()) ?? []),
        })),
      ),
    breakSaving: () =>
      createUrl.mockImplementation(() => {
        throw new Error('out of memory');
      }),
    async followLink(link) {
      const changed = new Promise((resolve) => page.addEventListener('hashchange', resolve, { once: true }));
      page.location.hash = link;
      await changed;
    },
    dispose: () => {
      page.close();
      vi.restoreAllMocks();
    },
  };
}

/** The preload's object as the page gets it, with main behind it. */
async function createDesktop(reportCommands: (state: CommandState) => void = () => undefined) {
  vi.resetModules();
  electron.resetElectron();
  const folder = mkdtempSync(join(tmpdir(), 'peak-atlas-contract-'));
  electron.dialog.messageAnswer = 0;
  vi.spyOn(electron.dialog, 'showSaveDialog').mockImplementation(async (_window, { defaultPath = '' }) => ({
    canceled: false,
    filePath: join(folder, basename(defaultPath)),
  }));
  const window = {} as BrowserWindow;
  registerIpc(
    'app://peak-atlas',
    {
      saveFile: (request) => saveFile(window, request),
      openExternal: (url) => openExternal(window, url),
    },
    { reportCommands },
  );
  await import('../../electron/preload/index.ts');
  return {
    bridge: electron.exposed[BRIDGE_GLOBAL] as Bridge,
    opened: () => electron.shell.opened,
    saved: async () =>
      existsSync(folder)
        ? readdirSync(folder).map((name) => ({
            name,
            bytes: new Uint8Array(readFileSync(join(folder, name))),
          }))
        : [],
    breakSaving: () => rmSync(folder, { recursive: true }),
    followLink: async (link: string) => electron.sender.contents.send(channelOf('deepLink'), link),
    dispose: () => {
      vi.restoreAllMocks();
      rmSync(folder, { recursive: true, force: true });
    },
  } satisfies HostUnderTest;
}

describeBridge('the browser tab', createTab);
describeBridge('the desktop app', createDesktop);

describe('the browser tab’s bridge', () => {
  it('tells of a link that was followed, even where the app writes its own address before it is told', async () => {
    const page = createPage();
    const told = vi.fn();
    createWebBridge(page).onDeepLink(told);
    const changed = new Promise((resolve) => page.addEventListener('hashchange', resolve, { once: true }));
    page.location.hash = 'v=1&view=table';
    page.history.replaceState(null, '', '#v=1');
    await changed;
    expect(told.mock.calls).toEqual([['v=1&view=table']]);
    page.close();
  });
});

describe('the desktop app’s bridge', () => {
  it('is all that the preload gives to the page', async () => {
    const { dispose } = await createDesktop();
    expect(Object.keys(electron.exposed)).toEqual([BRIDGE_GLOBAL]);
    dispose();
  });

  it('passes the state of the commands to the menu, and chosen commands back', async () => {
    const reported = vi.fn();
    const { bridge, dispose } = await createDesktop(reported);
    const state: CommandState = { enabled: { undo: false }, titles: { undo: 'Undo filter' } };
    bridge.reportCommands(state);
    expect(reported).toHaveBeenCalledExactlyOnceWith(state);
    const chosen = vi.fn();
    const stop = bridge.onCommand(chosen);
    electron.sender.contents.send(channelOf('command'), 'fit');
    stop();
    electron.sender.contents.send(channelOf('command'), 'undo');
    expect(chosen.mock.calls).toEqual([['fit']]);
    dispose();
  });

  it('hands a link that came before anyone listened to the first who does', async () => {
    const { bridge, followLink, dispose } = await createDesktop();
    await followLink('v=1');
    const first = vi.fn();
    const second = vi.fn();
    bridge.onDeepLink(first);
    bridge.onDeepLink(second);
    expect(first.mock.calls).toEqual([['v=1']]);
    expect(second).not.toHaveBeenCalled();
    dispose();
  });

  it('answers with a failure when main is not there', async () => {
    const { bridge, dispose } = await createDesktop();
    electron.resetElectron();
    await expect(bridge.openExternal('https://example.org/')).resolves.toMatchObject({
      ok: false,
      error: { code: 'bridge/unreachable' },
    });
    dispose();
  });
});

describe('choosing the bridge', () => {
  it('takes the preload’s where there is one, and the tab’s otherwise', () => {
    const page = createPage();
    expect(selectBridge(page).capabilities.nativeMenu).toBe(false);
    const preloaded = createWebBridge(page);
    Object.assign(page, { [BRIDGE_GLOBAL]: preloaded });
    expect(selectBridge(page)).toBe(preloaded);
  });
});
