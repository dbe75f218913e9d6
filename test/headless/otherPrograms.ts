/** Runs a suite with a program of others, or skips it by name where the program is not there. */
import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';
import { isThere, OTHER_PROGRAMS } from '../../electron/start/otherPrograms.mjs';

export function describeWith(name: string, title: string, define: () => void): void {
  const program = OTHER_PROGRAMS.find((it) => it.name === name);
  const there = program !== undefined && isThere(program);
  describe.skipIf(!there)(
    there ? `${title} (${name})` : `${title} (${name}, skipped: it is not here)`,
    define,
  );
}

/** What the command writes to its standard output. */
export function outputOf(
  command: string,
  args: readonly string[],
  input?: string | Uint8Array,
  env: NodeJS.ProcessEnv = process.env,
): Buffer {
  return execFileSync(command, [...args], { input, env, maxBuffer: 2 ** 28 });
}
