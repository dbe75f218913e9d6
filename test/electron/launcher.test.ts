import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portTakenMessage } from '../../electron/start/browserHost.mjs';
import { hashContents } from '../../electron/start/buildOutput.mjs';
import { differingPackages, hasDependencies } from '../../electron/start/dependencies.mjs';
import { reasonForNoWindow } from '../../electron/start/electronBinary.mjs';
import { browserFlags, findBrowser } from '../../electron/start/findBrowser.mjs';
import { openCommand } from '../../electron/start/openInBrowser.mjs';
import { DEFAULT_PORT, parseStartOptions, USAGE } from '../../electron/start/options.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peak-atlas-launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the options of npm start', () => {
  it('open the desktop app on the stable port when there are none', () => {
    expect(parseStartOptions([])).toEqual({
      ok: true,
      options: { browser: false, open: true, port: DEFAULT_PORT, help: false },
    });
  });

  it('are read in any order and in both notations', () => {
    const options = { browser: true, open: false, port: 5000, help: false };
    expect(parseStartOptions(['--port', '5000', '--no-open', '--browser'])).toEqual({ ok: true, options });
    expect(parseStartOptions(['--browser', '--port=5000', '--no-open'])).toEqual({ ok: true, options });
  });

  it.each([
    ['--port'],
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', '80a'],
    ['--port', '-1'],
    ['--port='],
  ])('refuse %s %s', (...args) => expect(parseStartOptions(args)).toMatchObject({ ok: false }));

  it.each(['--prot', 'browser', '--browser=yes', ''])('do not know "%s"', (argument) => {
    expect(parseStartOptions([argument])).toEqual({ ok: false, message: `Unknown option: ${argument}` });
  });

  it('are all named in the usage', () => {
    for (const option of ['--browser', '--no-open', '--port', '--help']) expect(USAGE).toContain(option);
  });
});

describe('the installed dependencies', () => {
  const zod = { version: '4.6.7', integrity: 'sha512-a' };

  it('agree with the lock file when each is there in its version', () => {
    const locked = {
      '': {},
      'node_modules/zod': zod,
      'node_modules/for-windows': { version: '1.0.0', optional: true },
    };
    expect(differingPackages(locked, { 'node_modules/zod': zod })).toEqual([]);
  });

  it('differ when one is missing, has another version or content, or is not known', () => {
    const locked = { 'node_modules/a': zod, 'node_modules/b': zod, 'node_modules/c': zod };
    const installed = {
      'node_modules/b': { ...zod, version: '4.6.8' },
      'node_modules/c': { ...zod, integrity: 'sha512-b' },
      'node_modules/d': zod,
    };
    expect(differingPackages(locked, installed)).toEqual([
      'node_modules/a',
      'node_modules/b',
      'node_modules/c',
      'node_modules/d',
    ]);
  });

  it('are missing until npm has written down what it installed, which it does last', () => {
    const lock = JSON.stringify({ packages: { '': {}, 'node_modules/zod': zod } });
    writeFileSync(join(folder, 'package-lock.json'), lock);
    expect(hasDependencies(folder)).toBe(false);
    mkdirSync(join(folder, 'node_modules', 'zod'), { recursive: true });
    expect(hasDependencies(folder)).toBe(false);
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{ "packages": { "node_mod');
    expect(hasDependencies(folder)).toBe(false);
    const installed = JSON.stringify({ packages: { 'node_modules/zod': zod } });
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), installed);
    expect(hasDependencies(folder)).toBe(true);
  });
});

describe('the stamp of the sources', () => {
  const stamp = () => hashContents(folder, ['renderer', 'package.json', 'not-there']);
  const file = (name: string) => join(folder, 'renderer', name);

  beforeEach(() => {
    mkdirSync(join(folder, 'renderer', 'app'), { recursive: true });
    writeFileSync(file('app/App.tsx'), 'one');
    writeFileSync(file('main.tsx'), 'two');
    writeFileSync(join(folder, 'package.json'), '{}');
  });

  it('stays when only the clock or another file changes', () => {
    const before = stamp();
    utimesSync(file('main.tsx'), new Date(0), new Date(0));
    writeFileSync(join(folder, 'README.md'), 'text');
    expect(stamp()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a content', () => writeFileSync(file('main.tsx'), 'three')],
    ['a deep content', () => writeFileSync(file('app/App.tsx'), 'three')],
    ['a new file', () => writeFileSync(file('extra.ts'), '')],
    ['a removed file', () => rmSync(file('main.tsx'))],
    [
      'text moved from one file to the next',
      () => {
        writeFileSync(file('app/App.tsx'), 'onet');
        writeFileSync(file('main.tsx'), 'wo');
      },
    ],
    ['the package', () => writeFileSync(join(folder, 'package.json'), '{"a":1}')],
  ])('changes with %s', (_what, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });
});

describe('the desktop window', () => {
  it('needs a display, and on Linux a user who is not root', () => {
    expect(reasonForNoWindow({}, 'linux', 1000)).toContain('no display');
    expect(reasonForNoWindow({ DISPLAY: ':0' }, 'linux', 0)).toContain('root');
    expect(reasonForNoWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000)).toBeNull();
    expect(reasonForNoWindow({}, 'darwin', 501)).toBeNull();
    expect(reasonForNoWindow({}, 'win32', undefined)).toBeNull();
  });
});

describe('opening the browser', () => {
  it('uses what each system has for it', () => {
    const url = 'http://127.0.0.1:4817/';
    expect(openCommand('darwin', url)).toEqual(['open', [url]]);
    expect(openCommand('win32', url)).toEqual(['cmd', ['/c', 'start', '""', url]]);
    expect(openCommand('linux', url)).toEqual(['xdg-open', [url]]);
  });
});

describe('a port that is taken', () => {
  it('is named with who has it and how to choose another', () => {
    expect(portTakenMessage(4817, 'stranger')).toMatch(/4817 is taken by another program;.*--port 4818$/);
    expect(portTakenMessage(65_535, 'other-build')).toMatch(/another version of Peak Atlas;.*--port 65534$/);
  });
});

describe('the browser to test in', () => {
  const having =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);
  const find = (env: NodeJS.ProcessEnv, exists: (path: string) => boolean) =>
    findBrowser(env, 'linux', exists);

  it('is the one that CHROME_PATH names, if it is there', async () => {
    const env = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' };
    expect(await find(env, having('/my/chrome', '/usr/bin/chromium'))).toBe('/my/chrome');
    expect(await find(env, having('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });

  it('is an installed one otherwise, wherever it lies on the path', async () => {
    expect(await find({ PATH: '/usr/bin:/opt/bin' }, having('/opt/bin/google-chrome'))).toBe(
      '/opt/bin/google-chrome',
    );
    const macApp = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser({}, 'darwin', having(macApp))).toBe(macApp);
  });

  it('is Playwright’s own at last, and none where that is missing too', async () => {
    const own = await find({}, (path) => path.includes('ms-playwright') || path.includes('chromium'));
    expect(own).toContain('chrom');
    expect(await find({ PATH: '/usr/bin' }, having())).toBeNull();
  });

  it('gives up its sandbox only as root', () => {
    expect(browserFlags(0)).toContain('--no-sandbox');
    expect(browserFlags(1000)).not.toContain('--no-sandbox');
  });
});
