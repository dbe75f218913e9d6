/**
 * `npm start`: works on a fresh clone. Installs what is missing, builds what is stale, and opens the
 * desktop app; where that cannot be opened, or on request, serves the same build to a browser tab.
 */
import { runBrowserHost } from './browserHost.mjs';
import { ensureBuilt } from './buildOutput.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runDesktopHost } from './desktopHost.mjs';
import { parseStartOptions, USAGE } from './options.mjs';
import { PROJECT_FOLDER } from './project.mjs';

/** @param {readonly string[]} args @returns {Promise<number>} the exit code */
async function start(args) {
  const parsed = parseStartOptions(args);
  if (!parsed.ok) {
    console.error(`${parsed.message}\n\n${USAGE}`);
    return 2;
  }
  const { options } = parsed;
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  if (!(await ensureDependencies(PROJECT_FOLDER))) return 1;
  if (!(await ensureBuilt())) return 1;
  if (!options.browser) {
    const desktop = await runDesktopHost();
    if (desktop.opened) return desktop.code;
    console.log(
      `The desktop window cannot be opened because ${desktop.reason}; serving a browser tab instead.`,
    );
  }
  return runBrowserHost(options);
}

process.exit(await start(process.argv.slice(2)));
