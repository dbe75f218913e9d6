/** Chooses the bridge to the host. The only file that knows of the preload's global. */
import type { Bridge } from '../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL } from '../../shared/bridge/ipcChannels.ts';
import { createWebBridge } from './webBridge.ts';

/** The desktop app's bridge where its preload has run; the browser tab's otherwise. */
export function selectBridge(page: Window): Bridge {
  const preloaded = (page as Window & { readonly [BRIDGE_GLOBAL]?: Bridge })[BRIDGE_GLOBAL];
  return preloaded ?? createWebBridge(page);
}
