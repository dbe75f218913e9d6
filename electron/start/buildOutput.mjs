/**
 * Builds the app when what lies in `out/` was not made from the sources as they are. Both sides are
 * compared by content, so that neither a changed clock nor a build by hand can make a stale app look fresh.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT_FOLDER, PROJECT_FOLDER } from './project.mjs';
import { run } from './run.mjs';

/** Everything that can change the result of a build. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'corpus',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
];

const STAMP = join(OUTPUT_FOLDER, 'build.stamp.json');

const NEEDED = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'];

/** @param {string} path @returns {string[]} the files in it, or itself, sorted by code unit */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => listFiles(join(path, entry.name)))
    .sort();
}

/**
 * A hash of the names and contents of files and folders; what is missing counts as empty.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 */
export function hashContents(folder, names) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of listFiles(join(folder, name))) {
      hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function currentStamp() {
  return {
    sources: hashContents(PROJECT_FOLDER, SOURCES),
    output: hashContents(OUTPUT_FOLDER, ['main', 'preload', 'renderer']),
  };
}

/** Whether `out/` holds the whole app, built from the sources as they are. */
export function isBuilt() {
  if (!NEEDED.every((name) => existsSync(join(OUTPUT_FOLDER, name)))) return false;
  try {
    const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
    const { sources, output } = currentStamp();
    return stamp.sources === sources && stamp.output === output;
  } catch {
    return false;
  }
}

/**
 * Builds whether or not it is needed.
 *
 * @returns {Promise<boolean>} false when the build failed; its output has then said why
 */
export async function build() {
  rmSync(STAMP, { force: true });
  const sources = hashContents(PROJECT_FOLDER, SOURCES);
  const cli = join(PROJECT_FOLDER, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await run(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: PROJECT_FOLDER });
  if (code !== 0) return false;
  writeFileSync(STAMP, `${JSON.stringify({ ...currentStamp(), sources })}\n`);
  return true;
}

/** @returns {Promise<boolean>} false when a build was needed and failed */
export async function ensureBuilt() {
  if (isBuilt()) return true;
  console.log('Building the app …');
  const built = await build();
  if (!built) console.error('The app could not be built; the reason is above.');
  return built;
}
