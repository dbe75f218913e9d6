/** The browser host as `npm start` runs it: serves the built app until it is told to stop. */
import { openInBrowser } from './openInBrowser.mjs';
import { RENDERER_FOLDER } from './project.mjs';
import { BUILD_HEADER, LOOPBACK, readBuildId, startServer } from './server.mjs';

/** @param {string} url */
function announce(url) {
  console.log(`Peak Atlas is ready at ${url}`);
}

/**
 * What answers on a port that is taken.
 *
 * @param {number} port
 * @param {string} buildId
 * @returns {Promise<'same-build' | 'other-build' | 'stranger'>}
 */
export async function identifyServer(port, buildId) {
  try {
    const response = await fetch(`http://${LOOPBACK}:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(3000),
    });
    const theirs = response.headers.get(BUILD_HEADER);
    if (theirs === null) return 'stranger';
    return theirs === buildId ? 'same-build' : 'other-build';
  } catch {
    return 'stranger';
  }
}

/**
 * @param {number} port
 * @param {'other-build' | 'stranger'} owner
 */
export function portTakenMessage(port, owner) {
  const who = owner === 'other-build' ? 'another version of Peak Atlas' : 'another program';
  return (
    `Port ${port} is taken by ${who}; nothing was started. ` +
    `Stop it, or choose another port: npm start -- --browser --port ${port === 65_535 ? port - 1 : port + 1}`
  );
}

/** @returns {Promise<void>} when the system asks this process to end */
function waitForStopSignal() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  });
}

/**
 * @param {{ port: number, open: boolean }} options
 * @returns {Promise<number>} the launcher's exit code
 */
export async function runBrowserHost({ port, open }) {
  /** @type {import('./server.mjs').RunningServer} */
  let server;
  try {
    server = await startServer({ folder: RENDERER_FOLDER, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) {
      console.error(`The app could not be served on port ${port}: ${String(error)}`);
      return 1;
    }
    const owner = await identifyServer(port, readBuildId(RENDERER_FOLDER));
    if (owner !== 'same-build') {
      console.error(portTakenMessage(port, owner));
      return 1;
    }
    const url = `http://${LOOPBACK}:${port}/`;
    console.log('It is already running; this start has nothing left to do.');
    announce(url);
    if (open) openInBrowser(url);
    return 0;
  }
  const stopped = waitForStopSignal();
  announce(server.url);
  if (open) openInBrowser(server.url);
  await stopped;
  await server.close();
  return 0;
}
