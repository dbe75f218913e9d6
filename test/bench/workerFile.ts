/** Where the build put a worker. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file name of the worker, with its hash. */
export function workerFile(name: string): string {
  const assets = fileURLToPath(new URL('../../out/renderer/assets', import.meta.url));
  const file = readdirSync(assets).find(
    (candidate) => candidate.startsWith(`${name}.worker-`) && candidate.endsWith('.js'),
  );
  if (!file) throw new Error(`the build has no ${name} worker`);
  return file;
}
