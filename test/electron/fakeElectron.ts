/**
 * Stands in for the few Electron APIs that the app calls, as faithfully as the tests need: messages are
 * cloned as between processes, a missing handler rejects, the context bridge wraps every function.
 * Use: `vi.mock('electron', () => import('./fakeElectron.ts'))` and `resetElectron()` before each test.
 */
import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type AnyFunction = (...args: never[]) => unknown;

/** The page that sends messages; tests change its address or make it a subframe. */
export interface FakeFrame {
  url: string;
}

export const APP_PAGE = 'app://peak-atlas/';

class FakeWebContents extends EventEmitter {
  mainFrame: FakeFrame = { url: APP_PAGE };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  getURL = () => this.mainFrame.url;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  /** To the one renderer there is. */
  send(channel: string, ...args: unknown[]) {
    ipcRenderer.emit(channel, {}, ...structuredClone(args));
  }
}

/** Who sends the next messages: by default the main frame of the app's own page. */
export const sender = { contents: new FakeWebContents(), frame: null as FakeFrame | null };

const handlers = new Map<string, Handler>();

const messageEvent = () => ({ sender: sender.contents, senderFrame: sender.frame });

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

export const ipcRenderer = Object.assign(new EventEmitter(), {
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const sent = structuredClone(args);
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`);
    return structuredClone(await handler(messageEvent(), ...sent));
  },
  send(channel: string, ...args: unknown[]) {
    ipcMain.emit(channel, messageEvent(), ...structuredClone(args));
  },
});

/** What the preload gave to the page, by name. */
export const exposed: Record<string, unknown> = {};

/** Crosses between the preload's world and the page's: functions are wrapped, everything else is copied. */
function cross(value: unknown): unknown {
  if (typeof value === 'function')
    return (...args: unknown[]) => cross((value as AnyFunction)(...(args.map(cross) as never[])));
  if (value instanceof Promise) return value.then(cross);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return structuredClone(value);
  if (Array.isArray(value)) return value.map(cross);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)]));
}

export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown) {
    if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    exposed[name] = cross(api);
  },
};

interface SaveDialogOptions {
  defaultPath?: string;
  filters?: { name: string; extensions: string[] }[];
}

export const dialog = {
  saveAnswer: { canceled: true, filePath: '' },
  messageAnswer: 1,
  asked: [] as (SaveDialogOptions & { detail?: string })[],
  async showSaveDialog(_window: unknown, options: SaveDialogOptions) {
    dialog.asked.push(options);
    return dialog.saveAnswer;
  },
  async showMessageBox(_window: unknown, options: { detail?: string }) {
    dialog.asked.push(options);
    return { response: dialog.messageAnswer, checkboxChecked: false };
  },
};

export const shell = {
  opened: [] as string[],
  failure: null as Error | null,
  async openExternal(url: string) {
    if (shell.failure) throw shell.failure;
    shell.opened.push(url);
  },
};

type RequestListener = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

export class FakeSession extends EventEmitter {
  permissionRequest:
    | ((
        contents: { getURL(): string },
        permission: string,
        answer: (granted: boolean) => void,
        details: object,
      ) => void)
    | null = null;
  permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  beforeRequest: RequestListener | null = null;
  webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession['permissionCheck']>) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: NonNullable<FakeSession['devicePermission']>) {
    this.devicePermission = handler;
  }
}

export const session = { defaultSession: new FakeSession() };

interface RegisteredScheme {
  scheme: string;
  privileges?: Record<string, boolean>;
}

export const protocol = {
  schemes: [] as RegisteredScheme[],
  handlers: {} as Record<string, (request: Request) => Promise<Response>>,
  registerSchemesAsPrivileged(schemes: RegisteredScheme[]) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged must come before app is ready');
    protocol.schemes = schemes;
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    protocol.handlers[scheme] = handler;
  },
};

class FakeApp extends EventEmitter {
  isPackaged = false;
  hasLock = true;
  quitCalls = 0;
  sandboxed = false;
  userData = '';
  defaultClientFor: string[] = [];
  private ready = false;
  private becomeReady: () => void = () => undefined;
  private whenItIsReady = Promise.resolve();
  isReady = () => this.ready;
  whenReady = () => this.whenItIsReady;
  requestSingleInstanceLock = () => this.hasLock;
  getPath = () => this.userData;
  enableSandbox() {
    this.sandboxed = true;
  }
  setAsDefaultProtocolClient(scheme: string) {
    this.defaultClientFor.push(scheme);
  }
  quit() {
    this.quitCalls += 1;
  }
  reset() {
    this.removeAllListeners();
    Object.assign(this, { isPackaged: false, hasLock: true, quitCalls: 0, sandboxed: false, userData: '' });
    this.defaultClientFor = [];
    this.ready = false;
    this.whenItIsReady = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }
  async startUp() {
    this.ready = true;
    this.becomeReady();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

export const app = new FakeApp();

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  webContents = new FakeWebContents();
  loaded: string[] = [];
  calls: string[] = [];
  minimised = false;
  constructor(readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }) {
    super();
    BrowserWindow.all.push(this);
    sender.contents = this.webContents;
    sender.frame = this.webContents.mainFrame;
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.loaded.push(url);
    this.webContents.mainFrame.url = url;
  }
  isMinimized = () => this.minimised;
  isMaximized = () => this.calls.includes('maximize');
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  show = () => this.calls.push('show');
  focus = () => this.calls.push('focus');
  restore = () => this.calls.push('restore');
  maximize = () => this.calls.push('maximize');
  reload = () => this.calls.push('reload');
}

export const Menu = {
  shown: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]) {
    Menu.shown = template;
  },
};

const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

export const screen = { getPrimaryDisplay: () => DISPLAY, getAllDisplays: () => [DISPLAY] };

export const nativeTheme = { shouldUseDarkColors: false };

/** Everything as it is before the app starts. */
export function resetElectron(): void {
  handlers.clear();
  ipcMain.removeAllListeners();
  ipcRenderer.removeAllListeners();
  for (const name of Object.keys(exposed)) delete exposed[name];
  Object.assign(dialog, { saveAnswer: { canceled: true, filePath: '' }, messageAnswer: 1, asked: [] });
  Object.assign(shell, { opened: [], failure: null });
  session.defaultSession = new FakeSession();
  Object.assign(protocol, { schemes: [], handlers: {} });
  app.reset();
  BrowserWindow.all = [];
  Menu.shown = [];
  nativeTheme.shouldUseDarkColors = false;
  sender.contents = new FakeWebContents();
  sender.frame = sender.contents.mainFrame;
}

resetElectron();
