/** Finds a Chromium to test in, and installs one by the system's own means where that is possible. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * `CHROME_PATH` if it names a file, an installed Chromium or Chrome, or the one Playwright keeps.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(path: string) => boolean} [exists]
 * @returns {Promise<string | null>}
 */
export async function findBrowser(env, platform, exists = existsSync) {
  if (env.CHROME_PATH && exists(env.CHROME_PATH)) return env.CHROME_PATH;
  const folders = platform === 'linux' ? (env.PATH ?? '').split(delimiter).filter(Boolean) : [];
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  const installed = [...onPath, ...(USUAL_PLACES[platform] ?? [])].find(exists);
  if (installed) return installed;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return exists(own) ? own : null;
}

/** What to do by hand, in one line. */
export const HOW_TO_GET_A_BROWSER =
  'No Chromium was found: install Chromium or Google Chrome, or set CHROME_PATH to the program.';

/**
 * @returns {Promise<string | null>} a browser's path, installed if need be, or null
 */
export async function ensureBrowser() {
  const found = await findBrowser(process.env, process.platform);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return findBrowser(process.env, process.platform);
}

/**
 * For a browser that tests without a screen, reaches for no network, and runs as root too.
 *
 * @param {number | undefined} userId
 * @returns {string[]}
 */
export function browserFlags(userId) {
  return [
    ...(userId === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
}
