import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCorpusCheck } from '../../electron/build/runCorpusCheck.ts';
import { CORPUS_FOLDER } from '../fixtures/corpus/shippedCorpus.ts';

const PLAIN = { verbose: false, write: false };
const PROJECT_README = fileURLToPath(new URL('../../README.md', import.meta.url));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corpus-check-'));
  cpSync(CORPUS_FOLDER, root, { recursive: true });
  cpSync(PROJECT_README, join(root, 'project-README.md'));
});
afterEach(() => rmSync(root, { recursive: true }));

function run(options = PLAIN): { readonly code: number; readonly text: string } {
  const lines: string[] = [];
  const readmes = ['README.md', 'project-README.md'].map((name) => ({ name, path: join(root, name) }));
  const code = runCorpusCheck(root, { ...options, readmes }, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
}

describe('the command that checks the corpus', () => {
  it('passes the corpus that ships and prints its coverage', () => {
    const { code, text } = run();
    expect(code).toBe(0);
    expect(text).toMatch(/: 0 errors, \d+ warnings\.$/);
    expect(text).toContain('publications with a sourced result');
  });

  it('counts warnings of a kind, and lists them when asked', () => {
    const listed = 'publication pets does not say when it was first posted';
    expect(run().text).toContain('corpus/unknown-month');
    expect(run().text).not.toContain(listed);
    expect(run({ ...PLAIN, verbose: true }).text).toContain(listed);
  });

  it('leaves with 1 and names the rule where a rule is broken', () => {
    edit('publications/flexgen.json', (text) => text.replace('"strategies": [', '"strategies": ["nowhere",'));
    const { code, text } = run();
    expect(code).toBe(1);
    expect(text).toContain(
      'corpus/dangling-reference: publication flexgen is filed under strategy nowhere, which is not in strategies.json',
    );
  });

  it('leaves with 1 and names the field where a file has the wrong form', () => {
    edit('publications/flexgen.json', (text) => text.replace(/"year": \d+/, '"year": "soon"'));
    const { code, text } = run();
    expect(code).toBe(1);
    expect(text).toContain('publications/flexgen.json year');
  });

  it('leaves with 1 and names the file that is not JSON', () => {
    edit('hardware.json', (text) => text.slice(0, -10));
    const { code, text } = run();
    expect(code).toBe(1);
    expect(text).toMatch(/^corpus\/unreadable: hardware\.json: /);
  });

  it('brings order of keys, counts and hash into shape when asked to write, and only then', () => {
    const path = 'publications/flexgen.json';
    const before = readFileSync(join(root, path), 'utf8');
    edit(path, (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).toReversed())));
    edit('manifest.json', (text) => text.replace(/"results": \d+/, '"results": 1'));
    expect(run().code).toBe(1);
    const { code, text } = run({ ...PLAIN, write: true });
    expect(code).toBe(0);
    expect(text).toContain(`rewritten: ${path}\n`);
    expect(text).toContain('rewritten: manifest.json\n');
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
    expect(run().code).toBe(0);
  });

  it('refuses a README whose coverage is not that of the data, and mends it when asked to write', () => {
    const before = readFileSync(join(root, 'README.md'), 'utf8');
    edit('README.md', (text) => text.replace('with a sourced result', 'with a result'));
    const { code, text } = run();
    expect(code).toBe(1);
    expect(text).toContain('corpus/stale-coverage: README.md states a coverage');
    expect(text).not.toContain('project-README.md');
    expect(run({ ...PLAIN, write: true }).text).toContain('rewritten: README.md\n');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe(before);
    expect(run().code).toBe(0);
  });

  it('refuses READMEs without markers or that are not there, and writes nothing into them', () => {
    edit('README.md', (text) => text.replace('<!-- coverage:end -->', ''));
    rmSync(join(root, 'project-README.md'));
    const unmarked = readFileSync(join(root, 'README.md'), 'utf8');
    const { code, text } = run({ ...PLAIN, write: true });
    expect(code).toBe(1);
    expect(text).toContain('corpus/no-coverage-markers: README.md');
    expect(text).toContain('corpus/readme-unreadable: ');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe(unmarked);
  });
});
