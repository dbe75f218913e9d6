/**
 * The integrity check as a command, apart from the process it runs in: reads a corpus folder, prints what
 * is wrong and how complete the corpus is, and on request brings the files into canonical form and the
 * coverage in the READMEs up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIntegrity, errorsIn, INTEGRITY_RULES } from '../../shared/corpus/checkIntegrity.ts';
import { countCorpus } from '../../shared/corpus/countCorpus.ts';
import { computeCoverage } from '../../shared/corpus/coverage.ts';
import { coverageBlock } from '../../shared/corpus/coverageBlock.ts';
import { coverageText } from '../../shared/corpus/coverageText.ts';
import { hashCorpus } from '../../shared/corpus/hashCorpus.ts';
import { type Issue, issueText } from '../../shared/corpus/issue.ts';
import { parseCorpusFiles } from '../../shared/corpus/parseCorpus.ts';
import { toCorpusFileTexts } from '../../shared/corpus/toCorpusFileTexts.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { checkReadmes, type Readme } from './checkReadmes.ts';
import { readCorpusFiles } from './readCorpusFiles.ts';

export interface CorpusCheckOptions {
  /** List every warning, not only how many there are of each kind. */
  readonly verbose: boolean;
  /** First rewrite the files in canonical form, refresh counts, content hash and the READMEs' coverage. */
  readonly write: boolean;
  /** The files that state the coverage between markers. */
  readonly readmes: readonly Readme[];
}

type Print = (line: string) => void;

/**
 * Runs the check over the corpus folder `root`, a line at a time to `print`.
 * @returns the exit code: 0 without errors, 1 otherwise; warnings do not count
 */
export function runCorpusCheck(root: string, options: CorpusCheckOptions, print: Print): 0 | 1 {
  const files = readCorpusFiles(root);
  if (!files.ok) {
    print(`${files.error.code}: ${files.error.message}`);
    return 1;
  }
  const parsed = parseCorpusFiles(files.value);
  if (!parsed.ok) {
    printErrors(parsed.error, print);
    print(`${parsed.error.length} errors of form; the integrity rules were not run.`);
    return 1;
  }
  const corpus = options.write ? refresh(root, parsed.value, print) : parsed.value;
  const issues = checkIntegrity(corpus);
  const errors = errorsIn(issues);
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const block = coverageBlock(corpus, warnings.length);
  const readmeErrors = checkReadmes(options.readmes, block, options.write, print);
  printErrors(errors, print);
  for (const error of readmeErrors) print(error);
  printWarnings(warnings, options.verbose, print);
  print(`\n${coverageText(computeCoverage(corpus))}\n`);
  const errorCount = errors.length + readmeErrors.length;
  print(
    `${corpus.publications.length} publications, ${INTEGRITY_RULES.length} rules: ${errorCount} errors, ${warnings.length} warnings.`,
  );
  return errorCount === 0 ? 0 : 1;
}

function printErrors(errors: readonly Issue[], print: Print): void {
  for (const error of errors) print(`${issueText(error)} (${error.file} ${error.where})`);
}

function printWarnings(warnings: readonly Issue[], verbose: boolean, print: Print): void {
  for (const { code, rule } of INTEGRITY_RULES) {
    const own = warnings.filter((warning) => warning.code === code);
    if (own.length === 0) continue;
    print(`${String(own.length).padStart(4)}  ${code}: ${rule}`);
    if (verbose) for (const { file, where, message } of own) print(`        ${file} ${where}: ${message}`);
  }
}

/** Writes every file whose canonical text differs, with counts and hash brought up to date. */
function refresh(root: string, corpus: Corpus, print: Print): Corpus {
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
    print(`rewritten: ${path}`);
  }
  return refreshed;
}
