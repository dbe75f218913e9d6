/** Reads the project's sources and what each imports, for the tests of its structure. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'out', 'release', 'artefacts', '.git']);

/** Every file under a folder of the project, as paths from the root with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

export const isCode = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path);

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The code without its comments, as far as the ways in which they are written here go. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** Static, side-effect, re-exporting and dynamic imports, workers, and types imported in place or in JSDoc. */
const IMPORTS = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g,
];

/** What a file's text imports, as written, each once. */
export function importsOf(code: string): string[] {
  const found = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(found)];
}

export interface SourceFile {
  readonly path: string;
  /** Files of the project, from the root. */
  readonly files: readonly string[];
  /** Packages by name; everything of Node's own is `node:`. */
  readonly packages: readonly string[];
}

export function toSourceFile(path: string, code: string): SourceFile {
  const imports = importsOf(code);
  const isRelative = (name: string) => name.startsWith('.');
  return {
    path,
    files: imports.filter(isRelative).map((name) => resolveImport(path, name)),
    packages: [...new Set(imports.filter((name) => !isRelative(name)).map(packageName))],
  };
}

function resolveImport(path: string, name: string): string {
  return relative(ROOT, join(ROOT, dirname(path), name.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  if (specifier.startsWith('virtual:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
