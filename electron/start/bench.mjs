/**
 * `npm run bench`: installs, builds and serves like the other launchers, then measures the app in a real
 * browser and its parts in Node, and prints a table. Nothing here passes or fails on a time.
 */
import { ensureBuilt } from './buildOutput.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { browserFlags, ensureBrowser, HOW_TO_GET_A_BROWSER } from './findBrowser.mjs';
import { PROJECT_FOLDER, RENDERER_FOLDER } from './project.mjs';
import { runScript } from './run.mjs';
import { startServer } from './server.mjs';

/** @returns {Promise<number>} the exit code */
async function bench() {
  if (!(await ensureDependencies(PROJECT_FOLDER))) return 1;
  if (!(await ensureBuilt())) return 1;
  const browser = await ensureBrowser();
  if (!browser) {
    console.error(HOW_TO_GET_A_BROWSER);
    return 1;
  }
  const server = await startServer({ folder: RENDERER_FOLDER, port: 0 });
  const args = [
    'test/bench/bench.ts',
    server.url,
    browser,
    ...browserFlags(process.getuid?.()),
    ...process.argv.slice(2),
  ];
  const code = await runScript('node_modules/tsx/dist/cli.mjs', args, { cwd: PROJECT_FOLDER });
  await server.close();
  return code;
}

process.exit(await bench());
