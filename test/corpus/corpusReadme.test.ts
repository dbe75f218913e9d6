import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCorpusAdd } from '../../electron/build/runCorpusAdd.ts';
import { runCorpusMembership } from '../../electron/build/runCorpusMembership.ts';
import { checkIntegrity } from '../../shared/corpus/checkIntegrity.ts';
import { CORPUS_FILE_SCHEMAS } from '../../shared/corpus/corpusSchema.ts';
import { withManifest } from '../fixtures/corpus/minimalCorpus.ts';
import { CORPUS_FOLDER, shippedCorpus } from '../fixtures/corpus/shippedCorpus.ts';
import { writeCorpusFolder } from '../fixtures/import/listedCorpus.ts';

const readme = readFileSync(join(CORPUS_FOLDER, 'README.md'), 'utf8');
const corpus = shippedCorpus();

describe('the guide for curators', () => {
  it('shows an example that could be added as it stands', () => {
    const example = /```json\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? '';
    const { $schema: _schema, ...publication } = CORPUS_FILE_SCHEMAS.publication.parse(JSON.parse(example));
    const grown = withManifest({ ...corpus, publications: [...corpus.publications, publication] });
    const issues = checkIntegrity(grown);
    expect(issues.filter((it) => it.severity === 'error' || it.file.includes('/example.'))).toEqual([]);
  });

  it('shows what adding a publication prints, as it prints it', () => {
    expect(
      printed((root, print) =>
        runCorpusAdd(
          root,
          {
            bibtexPath: write(root, 'base.bib', block('bibtex')),
            entryKey: null,
            typed: { classes: 'training', 'short-name': 'BASE' },
          },
          print,
        ),
      ),
    ).toBe(block('text added'));
  });

  it('shows what setting memberships prints, as it prints it', () => {
    expect(
      printed((root, print) =>
        runCorpusMembership(
          root,
          {
            listPath: write(root, 'list.txt', block('text list')),
            level: 'likely',
            source: null,
            replacesOthers: false,
            confirmed: [],
            rejected: [],
            dryRun: true,
          },
          print,
        ),
      ),
    ).toBe(block('text memberships'));
  });
});

/** The lines of the fenced block that is marked so, without its indent. */
function block(mark: string): string {
  const [, indent = '', text = ''] =
    new RegExp(`\n( *)\`\`\`${mark}\n([\\s\\S]*?)\n *\`\`\``).exec(readme) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

function write(root: string, name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return join(root, name);
}

/** What a command prints over a copy of the shipped corpus. */
function printed(command: (root: string, print: (line: string) => void) => number): string {
  const root = writeCorpusFolder(corpus);
  const lines: string[] = [];
  try {
    expect(command(root, (line) => lines.push(line))).toBe(0);
  } finally {
    rmSync(root, { recursive: true });
  }
  return lines.join('\n');
}
