/** The end-to-end steps: the built app in a real browser, and in Electron where its binary is present. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    // Two browsers at a time: most steps wait for one thread of one window, and a third would only make the others slow.
    maxWorkers: 2,
    // Generous, because a step that fails for slowness alone says nothing about the app.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for is there at once on an idle machine, and later on a busy one.
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
