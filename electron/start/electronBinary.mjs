/**
 * Finds the desktop app's binary, which the package `electron` fetches by itself on first use and not when
 * it is installed. Where it cannot be had the launcher goes on with the browser host, so nothing here throws.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './project.mjs';
import { run } from './run.mjs';

const PACKAGE_FOLDER = join(PROJECT_FOLDER, 'node_modules', 'electron');

/** A slow line needs minutes for some 100 MB; a blocked one is refused much sooner. */
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/** @returns {string | null} its path, or null where it has not been fetched */
export function findElectronBinary() {
  try {
    const name = readFileSync(join(PACKAGE_FOLDER, 'path.txt'), 'utf8').trim();
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE_FOLDER, 'dist');
    const path = join(folder, name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @returns {Promise<string | null>} its path, fetched if need be, or null where that fails */
export async function ensureElectronBinary() {
  const present = findElectronBinary();
  if (present) return present;
  console.log('Fetching the desktop app’s binary (once) …');
  const installer = join(PACKAGE_FOLDER, 'install.js');
  await run(process.execPath, [installer], { output: 'ignore', timeoutMs: DOWNLOAD_TIMEOUT_MS });
  return findElectronBinary();
}

/**
 * Why no window can be opened here even with the binary, or null.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} userId
 * @returns {string | null} a clause that completes "because …"
 */
export function reasonForNoWindow(env, platform, userId) {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'this session has no display';
  if (platform === 'linux' && userId === 0) return 'its sandbox does not run as root';
  return null;
}
