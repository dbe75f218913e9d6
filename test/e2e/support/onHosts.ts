/** Runs the same steps on every host; on one that is not available here they are named and skipped. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { PROJECT_FOLDER } from '../../../electron/start/project.mjs';
import { browserHost } from './browserHost.ts';
import { electronHost } from './electronHost.ts';
import type { Host, OpenApp, OpenOptions, RunningHost } from './host.ts';
import { createProfile } from './profile.ts';

export const HOSTS: readonly Host[] = [browserHost, electronHost];

const ARTEFACTS = join(PROJECT_FOLDER, 'test', 'e2e', 'artefacts');

export interface Stage {
  readonly hostName: Host['name'];
  /** Opens the app, runs the steps, quits; fails on any problem the page had meanwhile that is not `provoked`. */
  withApp(options: OpenOptions, steps: (app: OpenApp) => Promise<void>, provoked?: RegExp): Promise<void>;
  /** Runs steps with a folder that outlives the app, to quit it and find everything as it was. */
  withProfile(steps: (profile: string) => Promise<void>): Promise<void>;
  /** Writes `test/e2e/artefacts/<name>.png`, with the host's name added when it is not the browser. */
  shot(app: OpenApp, name: string): Promise<void>;
}

/** @param hosts all of them unless told */
export function describeOnHosts(
  title: string,
  define: (stage: Stage) => void,
  hosts: readonly Host[] = HOSTS,
): void {
  for (const host of hosts) {
    const name = host.unavailable ? `${host.name}, skipped: ${host.unavailable}` : host.name;
    describe.skipIf(host.unavailable !== null)(`${title} (${name})`, () => {
      let running: RunningHost | null = null;
      beforeAll(async () => {
        running = await host.start();
      });
      afterAll(() => running?.stop());
      define(createStage(host, () => running));
    });
  }
}

function createStage(host: Host, runningHost: () => RunningHost | null): Stage {
  return {
    hostName: host.name,
    async withApp(options, steps, provoked) {
      const running = runningHost();
      if (!running) throw new Error(`${host.name} has not been started`);
      const app = await running.open(options);
      try {
        await steps(app);
        const problems = app.problems.filter((problem) => !provoked?.test(problem));
        expect(problems, 'what must not happen in any step').toEqual([]);
      } finally {
        await app.close();
      }
    },
    async withProfile(steps) {
      const profile = await createProfile();
      try {
        await steps(profile.folder);
      } finally {
        await profile.remove();
      }
    },
    async shot({ page }, name) {
      await mkdir(ARTEFACTS, { recursive: true });
      const suffix = host.name === 'browser' ? '' : `-${host.name.toLowerCase()}`;
      await page.screenshot({ path: join(ARTEFACTS, `${name}${suffix}.png`), animations: 'disabled' });
    },
  };
}
