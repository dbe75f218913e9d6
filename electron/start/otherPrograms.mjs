/**
 * Programs of others that read what this one writes: the tests compare with them where they are there. None is
 * needed to use the app.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * @typedef {object} OtherProgram
 * @property {string} name
 * @property {readonly string[]} probe a call that succeeds where the program is there
 * @property {string} debianPackage
 */

/** @type {readonly OtherProgram[]} */
export const OTHER_PROGRAMS = [
  { name: 'librsvg', probe: ['rsvg-convert', '--version'], debianPackage: 'librsvg2-bin' },
  { name: 'poppler', probe: ['pdftoppm', '-v'], debianPackage: 'poppler-utils' },
  { name: 'NetworkX', probe: ['python3', '-c', 'import networkx'], debianPackage: 'python3-networkx' },
];

/** @param {OtherProgram} program */
export function isThere({ probe: [command = '', ...args] }) {
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && status === 0;
}

/** Installs what is missing by the system's own means where that is possible; what is not stays missing. */
export async function ensureOtherPrograms() {
  const missing = OTHER_PROGRAMS.filter((program) => !isThere(program));
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${missing.map(({ name }) => name).join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  await run('apt-get', ['update', '-qq', ...patience], { env });
  const packages = missing.map(({ debianPackage }) => debianPackage);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...patience, ...packages], {
    env,
  });
}
