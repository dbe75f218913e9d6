/**
 * Brings `node_modules` in step with `package-lock.json`, and only when it is not. What npm installed it
 * wrote down in its own hidden lock file, at the very end; so an interrupted, a missing and a stale
 * installation all show as a difference between the two.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | null} null where there is no readable lock file
 */
function readLockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Packages of the lock file that are not installed in that version, and installed ones it does not know.
 * Optional ones may be missing: most are for other systems.
 *
 * @param {Readonly<Record<string, LockedPackage>>} locked
 * @param {Readonly<Record<string, LockedPackage>>} installed
 * @returns {string[]} their folders, sorted
 */
export function differingPackages(locked, installed) {
  const wanted = Object.entries(locked).filter(([folder]) => folder !== '');
  const missing = wanted.filter(([folder, { version, integrity, optional, devOptional }]) => {
    const found = installed[folder];
    if (!found) return !optional && !devOptional;
    return found.version !== version || found.integrity !== integrity;
  });
  const extraneous = Object.keys(installed).filter((folder) => !(folder in locked));
  return [...missing.map(([folder]) => folder), ...extraneous].sort();
}

/**
 * @param {string} projectFolder
 * @returns {boolean} whether everything the lock file asks for is installed
 */
export function hasDependencies(projectFolder) {
  const locked = readLockedPackages(join(projectFolder, 'package-lock.json'));
  const installed = readLockedPackages(join(projectFolder, 'node_modules', '.package-lock.json'));
  return locked !== null && installed !== null && differingPackages(locked, installed).length === 0;
}

/**
 * @param {string} projectFolder
 * @returns {Promise<boolean>} false when the installation failed; npm has then said why
 */
export async function ensureDependencies(projectFolder) {
  if (hasDependencies(projectFolder)) return true;
  console.log('Installing the locked dependencies (once, and again when they change) …');
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const code = await runNpm(['ci', ...options], { cwd: projectFolder });
  if (code !== 0)
    console.error('The dependencies could not be installed; npm says why above. Nothing else was changed.');
  return code === 0;
}
