/** Runs another program for the launchers and waits for its end. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'ignore'} [output] where the program's own output goes; default `inherit`
 * @property {number} [timeoutMs] ended when it takes longer
 * @property {boolean} [shell]
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended by a signal
 */
export function run(program, args, { cwd, env, output = 'inherit', timeoutMs = 0, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd ? { cwd } : {}),
      ...(env ? { env } : {}),
      stdio: ['ignore', output, output],
      timeout: timeoutMs,
      shell,
    });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm itself, the one that started this launcher where there is one.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs a command of an installed package by its own file, so that no shell and no PATH is involved.
 *
 * @param {string} script from the project's root, for example `node_modules/vitest/vitest.mjs`
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runScript(script, args, options = {}) {
  return run(process.execPath, [script, ...args], options);
}
