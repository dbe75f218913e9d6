/**
 * `npm run corpus:check`: the integrity check of the corpus for curators.
 * Prints errors, warnings (counted; all of them with --verbose) and the coverage table.
 * Leaves with 1 when there are errors. `--write` first rewrites the files in canonical form and refreshes
 * the counts and the content hash of the manifest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkIntegrity, INTEGRITY_RULES } from '../../shared/corpus/checkIntegrity.ts';
import { countCorpus } from '../../shared/corpus/countCorpus.ts';
import { computeCoverage } from '../../shared/corpus/coverage.ts';
import { coverageText } from '../../shared/corpus/coverageText.ts';
import { hashCorpus } from '../../shared/corpus/hashCorpus.ts';
import { type Issue, issueText } from '../../shared/corpus/issue.ts';
import { parseCorpusFiles } from '../../shared/corpus/parseCorpus.ts';
import { toCorpusFileTexts } from '../../shared/corpus/toCorpusFileTexts.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { readCorpusFiles } from './readCorpusFiles.ts';

const CORPUS_FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url));

process.exitCode = main(CORPUS_FOLDER, process.argv.slice(2));

/** Runs the command; the value is the exit code. */
function main(root: string, options: readonly string[]): number {
  const files = readCorpusFiles(root);
  if (!files.ok) {
    console.error(`${files.error.code}: ${files.error.message}`);
    return 1;
  }
  const parsed = parseCorpusFiles(files.value);
  if (!parsed.ok) {
    printErrors(parsed.error);
    console.log(`\n${parsed.error.length} errors; the integrity rules were not run.`);
    return 1;
  }
  const corpus = options.includes('--write') ? refresh(root, parsed.value) : parsed.value;
  const issues = checkIntegrity(corpus);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  printErrors(errors);
  printWarnings(warnings, options.includes('--verbose'));
  console.log(`\n${coverageText(computeCoverage(corpus))}\n`);
  console.log(
    `${corpus.publications.length} publications, ${INTEGRITY_RULES.length} rules: ${errors.length} errors, ${warnings.length} warnings.`,
  );
  return errors.length === 0 ? 0 : 1;
}

function printErrors(errors: readonly Issue[]): void {
  for (const error of errors) console.error(`${issueText(error)} (${error.file} ${error.where})`);
}

function printWarnings(warnings: readonly Issue[], verbose: boolean): void {
  for (const { code, rule } of INTEGRITY_RULES) {
    const own = warnings.filter((warning) => warning.code === code);
    if (own.length === 0) continue;
    console.log(`${String(own.length).padStart(4)}  ${code}: ${rule}`);
    if (verbose)
      for (const { file, where, message } of own) console.log(`        ${file} ${where}: ${message}`);
  }
}

/** Writes every file whose canonical text differs, with counts and hash brought up to date. */
function refresh(root: string, corpus: Corpus): Corpus {
  const manifest = {
    ...corpus.manifest,
    counts: countCorpus(corpus),
    contentHash: hashCorpus(corpus),
  };
  const refreshed = { ...corpus, manifest };
  for (const { path, text } of toCorpusFileTexts(refreshed)) {
    const target = join(root, path);
    if (readFileSync(target, 'utf8') === text) continue;
    writeFileSync(target, text);
    console.log(`rewritten: ${path}`);
  }
  return refreshed;
}
