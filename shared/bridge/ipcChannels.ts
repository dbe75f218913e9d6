/** The names of the desktop app's IPC channels: apart from the schemas, so that the preload stays small. */
import type { EventName, ReportName, RequestName } from './ipcContract.ts';

export function channelOf(name: RequestName | ReportName | EventName): string {
  return `peak-atlas:${name}`;
}

/** The one global that the preload gives to the page. */
export const BRIDGE_GLOBAL = 'peakAtlas';
