/** The desktop app as `npm start` opens it, and the word on why it cannot be opened here. */
import { spawn } from 'node:child_process';
import { ensureElectronBinary, reasonForNoWindow } from './electronBinary.mjs';
import { PROJECT_FOLDER } from './project.mjs';

/** A window that ends within this time with an error never opened. */
const FAILED_START_MS = 10_000;

/**
 * Opens the desktop app and waits until it is closed.
 *
 * @returns {Promise<{ opened: true, code: number } | { opened: false, reason: string }>}
 */
export async function runDesktopHost() {
  const reason = reasonForNoWindow(process.env, process.platform, process.getuid?.());
  if (reason) return { opened: false, reason };
  const binary = await ensureElectronBinary();
  if (!binary) return { opened: false, reason: 'its binary could not be fetched (no network?)' };

  const env = { ...process.env };
  // Set, it would make the binary a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const startedAt = Date.now();
  const child = spawn(binary, [PROJECT_FOLDER], { stdio: 'inherit', env });
  let asked = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      asked = true;
      child.kill(signal);
    });
  }
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (value) => resolve(value ?? 1));
  });
  if (asked) return { opened: true, code: 0 };
  if (code !== 0 && Date.now() - startedAt < FAILED_START_MS)
    return { opened: false, reason: `it ended at once with code ${code}` };
  return { opened: true, code };
}
