/** Vite plugin: ships the built corpus with the renderer and tells it, as `virtual:corpus`, where it lies. */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type BuiltBundle, buildBundle } from './buildBundle.ts';

const MODULE_ID = 'virtual:corpus';
const RESOLVED_ID = `\0${MODULE_ID}`;

/** `projectRoot` is the folder that holds `corpus/`; the working directory unless told. */
export function corpusPlugin(projectRoot: string = process.cwd()): Plugin {
  let built: BuiltBundle | null = null;
  const bundle = (): BuiltBundle => {
    built ??= buildBundle(join(projectRoot, 'corpus'));
    return built;
  };

  return {
    name: 'peak-atlas-corpus',
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : null),
    load: (id) =>
      id === RESOLVED_ID ? `export const bundleManifest = ${JSON.stringify(bundle().manifest)};` : null,
    generateBundle() {
      for (const [fileName, source] of Object.entries(bundle().files)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const content = bundle().files[(request.url ?? '').replace(/^\//, '')];
        if (content === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(content);
      });
    },
  };
}
