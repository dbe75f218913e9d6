/** Opens an address in the system's browser, by the system's own means. */
import { spawn } from 'node:child_process';

/**
 * @param {NodeJS.Platform} platform
 * @param {string} url
 * @returns {[string, string[]]} program and arguments
 */
export function openCommand(platform, url) {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', url]];
  return ['xdg-open', [url]];
}

/**
 * Does not wait, and does not fail: whoever started the launcher can still open the printed address.
 *
 * @param {string} url
 */
export function openInBrowser(url) {
  const [program, args] = openCommand(process.platform, url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
