/**
 * Gives the page the one object it may call main with. Runs in a sandbox, so everything it uses is bundled
 * into it; it checks nothing, since main checks every message.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL, channelOf } from '../../shared/bridge/ipcChannels.ts';
import type {
  AnswerOf,
  ArgumentOf,
  EventName,
  EventPayloads,
  ReportName,
  RequestName,
} from '../../shared/bridge/ipcContract.ts';
import { fail, messageOf, type Result } from '../../shared/lib/result.ts';

function request<Name extends RequestName>(name: Name) {
  return async (argument: ArgumentOf<Name>): Promise<AnswerOf<Name> | Result<never>> => {
    try {
      return await ipcRenderer.invoke(channelOf(name), argument);
    } catch (thrown) {
      return fail('bridge/unreachable', `The desktop app did not answer: ${messageOf(thrown)}`);
    }
  };
}

function report<Name extends ReportName>(name: Name) {
  return (argument: ArgumentOf<Name>): void => ipcRenderer.send(channelOf(name), argument);
}

/** Listens from the start, so that what comes before the page subscribes is handed to its first listener. */
function subscription<Name extends EventName>(name: Name) {
  const listeners = new Set<(payload: EventPayloads[Name]) => void>();
  let early: EventPayloads[Name][] = [];
  ipcRenderer.on(channelOf(name), (_event, payload: EventPayloads[Name]) => {
    if (listeners.size === 0) early.push(payload);
    for (const listener of listeners) listener(payload);
  });
  return (listener: (payload: EventPayloads[Name]) => void): (() => void) => {
    // A function of its own for each subscription: the same listener may be added twice.
    const own = (payload: EventPayloads[Name]) => listener(payload);
    listeners.add(own);
    const missed = early;
    early = [];
    for (const payload of missed) own(payload);
    return () => listeners.delete(own);
  };
}

const bridge = {
  capabilities: { nativeMenu: true, choosesPath: true, confirmsLinks: true },
  saveFile: request('saveFile'),
  openExternal: request('openExternal'),
  reportCommands: report('reportCommands'),
  onCommand: subscription('command'),
  onDeepLink: subscription('deepLink'),
} satisfies Bridge;

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, bridge);
