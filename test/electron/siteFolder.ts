/** A built app in a temporary folder, with something beside it that must never be served. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SiteFolder {
  readonly folder: string;
  remove(): void;
}

export const PAGE = '<!doctype html><title>Peak Atlas</title>';

/** Long enough that compressing it pays. */
export const SCRIPT = `// ${'é'.repeat(4000)}\n`;

export const SECRET = 'not to be served';

export function createSiteFolder(): SiteFolder {
  const root = mkdtempSync(join(tmpdir(), 'peak-atlas-site-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'package.json'), SECRET);
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'index-3f2a.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'inter-9c1d.woff2'), 'font');
  symlinkSync(join(root, 'package.json'), join(folder, 'linked.json'));
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Ways out of the folder, and names it does not hold. */
export const STRAYS = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/assets/../../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/..\\package.json',
  '/..%5cpackage.json',
  '//package.json',
  '/linked.json',
  '/index.html/',
  '/index.html%00.js',
  '/assets',
  '/assets/',
  '/nothing-here.js',
  '/%',
  '/__proto__',
  '/constructor',
] as const;
