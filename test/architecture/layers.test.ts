import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLayers, findCycles, findLayer } from './checkLayers.ts';
import { CONFINED_PACKAGES, FETCHING_FILES, LAYERS } from './layers.ts';
import {
  importsOf,
  isCode,
  listFiles,
  ROOT,
  readText,
  toSourceFile,
  withoutComments,
} from './sourceFiles.ts';

const paths = ['shared', 'electron', 'renderer'].flatMap(listFiles).filter(isCode);
const files = paths.map((path) => toSourceFile(path, readText(path)));

/** Ways to reach the network, or to be reached. */
const NETWORK =
  /\b(?:fetch\s*\(|XMLHttpRequest\b|WebSocket\b|EventSource\b|sendBeacon\b|RTCPeerConnection\b)/;

const mayFetch = (path: string) =>
  FETCHING_FILES.some((name) => (name.endsWith('*') ? path.startsWith(name.slice(0, -1)) : path === name));

describe('the layers', () => {
  it('allow every import that the sources make', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(checkLayers(files, LAYERS)).toEqual([]);
  });

  it('know every file that is imported', () => {
    const isThere = (path: string) => existsSync(join(ROOT, path));
    expect(files.flatMap((file) => file.files.filter((path) => !isThere(path)))).toEqual([]);
  });

  it('hold no circle of files', () => {
    expect(findCycles(files)).toEqual([]);
  });

  it('never let one feature import another', () => {
    const feature = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const crossing = files.flatMap((file) =>
      file.files
        .filter((target) => feature(file.path) && feature(target) && feature(target) !== feature(file.path))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(crossing).toEqual([]);
  });

  it.each(Object.entries(CONFINED_PACKAGES))('keep %s in its place', (name, folders) => {
    const users = files.filter((file) => file.packages.includes(name)).map(({ path }) => path);
    expect(users).not.toEqual([]);
    expect(users.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  });

  it('keep the network to the files that load the app’s own data', () => {
    const users = paths.filter((path) => NETWORK.test(withoutComments(readText(path))));
    expect(users).not.toEqual([]);
    expect(users.filter((path) => !mayFetch(path))).toEqual([]);
  });

  it('let the launchers start before anything is installed', () => {
    const packageImport = /^import\b[^;'"]*['"](?!\.|node:)/m;
    const launchers = paths.filter((path) => path.startsWith('electron/start/'));
    expect(launchers).not.toEqual([]);
    expect(launchers.filter((path) => packageImport.test(withoutComments(readText(path))))).toEqual([]);
  });

  it('give no folder two rows, and name only folders that have a row', () => {
    const folders = LAYERS.map(({ folder }) => folder);
    expect(new Set(folders).size).toBe(folders.length);
    for (const layer of LAYERS) {
      expect(
        layer.folders.filter((folder) => !folders.includes(folder)),
        layer.folder,
      ).toEqual([]);
    }
  });
});

describe('the check of the layers', () => {
  const table = [
    { folder: 'a', folders: ['b'], packages: ['zod'] },
    { folder: 'b', folders: [], packages: [] },
    { folder: 'a/parts/*', folders: ['b'], packages: [] },
  ];
  const file = (path: string, code: string) => toSourceFile(path, code);

  it('takes the row of the nearest folder', () => {
    expect(findLayer('a/x.ts', table)?.folder).toBe('a');
    expect(findLayer('a/deep/x.ts', table)?.folder).toBe('a');
    expect(findLayer('a/parts/one/deep/x.ts', table)?.folder).toBe('a/parts/*');
    expect(findLayer('c/x.ts', table)).toBeNull();
  });

  it('says what is allowed where something is not', () => {
    const code = "import type { X } from '../a/x.ts';\nimport 'lunr';\nimport './own.ts';\n";
    expect(checkLayers([file('b/y.ts', code)], table)).toEqual([
      'b/y.ts imports a/x.ts, but b may import no other folder; and no package',
      'b/y.ts imports lunr, but b may import no other folder; and no package',
    ]);
    expect(checkLayers([file('c/y.ts', '')], table)).toEqual(['c/y.ts lies in no folder of the table']);
  });

  it('keeps the folders that one row stands for apart', () => {
    const code = "import '../two/x.ts';\nimport './x.ts';\n";
    expect(checkLayers([file('a/parts/one/y.ts', code)], table)).toHaveLength(1);
  });

  it('finds circles, of types too', () => {
    const circle = [
      file('a/1.ts', "import type { X } from './2.ts';"),
      file('a/2.ts', "export { y } from './3.ts';"),
      file('a/3.ts', "const x = await import('./1.ts');"),
      file('a/4.ts', "import './1.ts';"),
    ];
    expect(findCycles(circle)).toEqual(['a/1.ts → a/2.ts → a/3.ts → a/1.ts']);
    expect(findCycles(circle.slice(1))).toEqual([]);
  });

  it('sees imports in every form they take', () => {
    const code = `
import a, { type B } from './a.ts';
import {
  c,
} from "./c.ts";
import './d.css';
export * from './e.ts';
const f = await import('./f.ts');
new Worker(new URL('./g.worker.ts', import.meta.url), { type: 'module' });
/** @type {import('./h.mjs').H} */
`;
    expect(importsOf(code).map((name) => name.replace(/^\.\//, '')[0])).toEqual([...'acedfhg']);
  });
});
