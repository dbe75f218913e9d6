/** Checks imports against the table of layers, in words that say what is allowed. */
import { posix } from 'node:path';
import type { Layer } from './layers.ts';
import type { SourceFile } from './sourceFiles.ts';

/** Whether a folder is the one a pattern names; `*` is one folder name. */
function matchesFolder(pattern: string, folder: string): boolean {
  const patternParts = pattern.split('/');
  const parts = folder.split('/');
  return (
    parts.length === patternParts.length &&
    patternParts.every((part, index) => part === '*' || part === parts[index])
  );
}

/** The row for a file: that of the nearest folder above it that has one. */
export function findLayer(path: string, layers: readonly Layer[]): Layer | null {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    const layer = layers.find((candidate) => matchesFolder(candidate.folder, folder));
    if (layer) return layer;
  }
  return null;
}

/** The folder of a file that its row speaks of: with `features/*`, the one feature. */
function homeOf(path: string, layer: Layer): string {
  return path.split('/').slice(0, layer.folder.split('/').length).join('/');
}

function allowed(layer: Layer): string {
  const folders = layer.folders.length > 0 ? layer.folders.join(', ') : 'no other folder';
  const packages = layer.packages.length > 0 ? layer.packages.join(', ') : 'no package';
  return `${layer.folder} may import ${folders}; and ${packages}`;
}

/** One sentence for each import that the table does not allow. */
export function checkLayers(files: readonly SourceFile[], layers: readonly Layer[]): string[] {
  return files.flatMap((file) => {
    const layer = findLayer(file.path, layers);
    if (!layer) return [`${file.path} lies in no folder of the table`];
    const home = homeOf(file.path, layer);
    const strangers = file.files.filter((target) => {
      const targetLayer = findLayer(target, layers);
      if (!targetLayer) return true;
      const targetHome = homeOf(target, targetLayer);
      return targetHome !== home && !layer.folders.some((folder) => matchesFolder(folder, targetHome));
    });
    const packages = file.packages.filter((name) => !layer.packages.includes(name));
    return [...strangers, ...packages].map((name) => `${file.path} imports ${name}, but ${allowed(layer)}`);
  });
}

/** Each circle of files that import one another, once, as `a → b → a`; empty where there is none. */
export function findCycles(files: readonly SourceFile[]): string[] {
  const fileByPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of fileByPath.get(path)?.files ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
