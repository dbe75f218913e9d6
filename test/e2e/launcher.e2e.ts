/** `npm start` as a person meets it in a terminal: what it prints, what it serves, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../electron/start/project.mjs';

const LAUNCHER = join(PROJECT_FOLDER, 'electron', 'start', 'start.mjs');

const running: ChildProcess[] = [];
const servers: Server[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

function launch(...args: string[]) {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  child.stdout.on('data', (part) => {
    output += String(part);
  });
  child.stderr.on('data', (part) => {
    output += String(part);
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    ended,
    output: () => output,
    async ready() {
      while (!output.includes(' is ready at ')) {
        const early = await Promise.race([ended, once(child.stdout, 'data')]);
        if (!Array.isArray(early)) throw new Error(`ended early:\n${output}`);
      }
    },
  };
}

async function occupyPort(): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer((_request, response) => response.end('someone else'));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    port: address.port,
    release: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

describe('npm start', () => {
  it('serves the app to a tab until it is stopped, and says so a second time instead of failing', async () => {
    const { port, release } = await occupyPort();
    await release();
    const args = ['--browser', '--no-open', '--port', String(port)];
    const first = launch(...args);
    await first.ready();
    expect(first.output().split('\n')).toContain(`Peak Atlas is ready at http://127.0.0.1:${port}/`);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<title>Peak Atlas</title>');

    const second = launch(...args);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('already running');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('keeps to its port when a stranger has it, and says how to choose another', async () => {
    const { port } = await occupyPort();
    const { ended, output } = launch('--browser', '--no-open', '--port', String(port));
    expect(await ended).toBe(1);
    expect(output()).toContain(`Port ${port} is taken by another program; nothing was started.`);
    expect(output()).toContain('--port');
  });

  it('explains itself when asked, and when it is asked for what it does not know', async () => {
    const help = launch('--help');
    expect(await help.ended).toBe(0);
    expect(help.output()).toMatch(/^Usage: npm start/);
    const unknown = launch('--fullscreen');
    expect(await unknown.ended).toBe(2);
    expect(unknown.output()).toMatch(/^Unknown option: --fullscreen\n\nUsage:/);
  });
});
