/** The desktop app's life: one instance, one window, and the wiring of its parts. */
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { CommandState } from '../../shared/bridge/bridge.ts';
import { DEEP_LINK_SCHEME, parseDeepLinkAddress } from '../../shared/bridge/deepLinkAddress.ts';
import { channelOf } from '../../shared/bridge/ipcChannels.ts';
import type { EventName, EventPayloads } from '../../shared/bridge/ipcContract.ts';
import { fail } from '../../shared/lib/result.ts';
import { APP_ORIGIN } from './appAddress.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { findDeepLink } from './deepLinks.ts';
import { saveFile } from './files.ts';
import { registerIpc } from './ipc.ts';
import { openExternal } from './links.ts';
import { toMenuTemplate } from './menu.ts';
import { denyByDefault } from './security.ts';
import { createWindow } from './window.ts';

const RENDERER_FOLDER = join(import.meta.dirname, '../renderer');
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');

/** Set by `npm run dev` alone; the packaged app never reads it. */
const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const developmentOrigin = developmentUrl ? new URL(developmentUrl).origin : null;
const appOrigin = developmentOrigin ?? APP_ORIGIN;

let window: BrowserWindow | null = null;
/** A deep link that came before the page could take it. */
let waitingLink: string | null = findDeepLink(process.argv);
let pageIsReady = false;

function send<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void {
  window?.webContents.send(channelOf(name), payload);
}

function openWindow(): void {
  const link = waitingLink;
  waitingLink = null;
  pageIsReady = false;
  const created = createWindow(`${appOrigin}/${link ? `#${link}` : ''}`, PRELOAD);
  window = created;
  created.webContents.on('did-finish-load', () => {
    pageIsReady = true;
    if (waitingLink) send('deepLink', waitingLink);
    waitingLink = null;
  });
  created.on('closed', () => {
    window = null;
  });
}

/** Brings the window to the front, with the view that was asked for where one was. */
function present(link: string | null): void {
  if (link) {
    if (window && pageIsReady) send('deepLink', link);
    else waitingLink = link;
  }
  if (!app.isReady()) return;
  if (!window) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

let shownState = '';

function showMenu(state: CommandState): void {
  const text = JSON.stringify(state);
  if (text === shownState) return;
  shownState = text;
  const template = toMenuTemplate(state, process.platform, (command) => send('command', command));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function whenWindowIsOpen<T>(act: (window: BrowserWindow) => Promise<T>) {
  return window ? act(window) : Promise.resolve(fail('bridge/no-window', 'The window has been closed.'));
}

function start(): void {
  registerAppScheme();
  app.enableSandbox();
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME);
  app.on('second-instance', (_event, args) => present(findDeepLink(args)));
  app.on('open-url', (event, address) => {
    event.preventDefault();
    present(parseDeepLinkAddress(address));
  });
  app.on('activate', () => present(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(() => {
    denyByDefault(app, session.defaultSession, { appOrigin, developmentOrigin });
    serveApp(RENDERER_FOLDER);
    registerIpc(
      appOrigin,
      {
        saveFile: (request) => whenWindowIsOpen((open) => saveFile(open, request)),
        openExternal: (url) => whenWindowIsOpen((open) => openExternal(open, url)),
      },
      { reportCommands: showMenu },
    );
    showMenu({ enabled: {}, titles: {} });
    openWindow();
  });
}

if (app.requestSingleInstanceLock()) start();
else app.quit();
