/**
 * How the three parts of the desktop app are built. The renderer's output is what the browser host serves
 * too, so it knows nothing of where it runs: relative addresses, module workers, nothing inline.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { corpusPlugin } from './electron/build/corpusPlugin.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Current when the Electron version in package.json was; browsers of the same age serve as well. */
const RENDERER_TARGET = 'chrome138';

/**
 * zod tries `new Function` while schemas are made, which the content security policy refuses and the
 * console reports. Its switch has to be set before the first schema, so it is set where it is defined.
 */
function zodWithoutEval(): Plugin {
  return {
    name: 'peak-atlas:zod-without-eval',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ },
      handler: (code) => ({ code: `${code}\nglobalConfig.jitless = true;\n`, map: null }),
    },
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: fromRoot('out/main'),
      externalizeDeps: false,
      rolldownOptions: { input: { index: fromRoot('electron/main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: fromRoot('out/preload'),
      // A sandboxed preload can require nothing but electron, and cannot be an ES module.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: fromRoot('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    plugins: [react(), corpusPlugin(), zodWithoutEval()],
    worker: { format: 'es', plugins: () => [zodWithoutEval()] },
    build: {
      outDir: fromRoot('out/renderer'),
      emptyOutDir: true,
      target: RENDERER_TARGET,
      minify: true,
      // The limit is meant for the web; here every chunk comes from the disk.
      chunkSizeWarningLimit: 2000,
      // A file inlined as a data: address would be refused by the content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: fromRoot('renderer/index.html') } },
    },
  },
});
