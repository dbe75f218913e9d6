/** Size of the app's JavaScript as it is served: all chunks, and the entry alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { kilobytes, type Row } from './report.ts';

const RENDERER_FOLDER = fileURLToPath(new URL('../../out/renderer', import.meta.url));

export function bundleSizeRows(): readonly Row[] {
  const page = readFileSync(`${RENDERER_FOLDER}/index.html`, 'utf8');
  const scripts = readdirSync(`${RENDERER_FOLDER}/assets`)
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const content = readFileSync(`${RENDERER_FOLDER}/assets/${name}`);
      return { name, plain: content.length, zipped: gzipSync(content).length, isEntry: page.includes(name) };
    });
  const row = (measure: string, some: typeof scripts): Row => {
    const sum = (pick: (script: (typeof scripts)[number]) => number) =>
      some.reduce((total, script) => total + pick(script), 0);
    return {
      measure,
      value: `${kilobytes(sum((script) => script.zipped))} gzipped (${kilobytes(sum((script) => script.plain))})`,
    };
  };
  const entry = scripts.filter((script) => script.isEntry);
  return [
    row(`JavaScript, all ${scripts.length} files`, scripts),
    row(`JavaScript, entry (${entry.map((script) => script.name).join(', ')})`, entry),
  ];
}
