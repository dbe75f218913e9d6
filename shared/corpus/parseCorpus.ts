/**
 * From files already read as JSON to a typed corpus: shape only, file by file, every fault listed.
 * What entries say about each other is left to `checkIntegrity`.
 */
import type { z } from 'zod';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Publication } from '../model/publication.ts';
import { CORPUS_FILE_SCHEMAS } from './corpusSchema.ts';
import type { Issue } from './issue.ts';

export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  readonly value: unknown;
}

/** The corpus folder as parsed JSON. */
export interface CorpusFiles {
  readonly manifest: CorpusFile;
  readonly publications: readonly CorpusFile[];
  readonly techniques: CorpusFile;
  readonly strategies: CorpusFile;
  readonly hardware: CorpusFile;
  readonly frameworks: CorpusFile;
  readonly review: CorpusFile;
}

/**
 * The corpus, or every fault of shape in every file. Publications come out in order of time
 * (first posted, then key), whatever the order of the files.
 */
export function parseCorpusFiles(files: CorpusFiles): Result<Corpus, readonly Issue[]> {
  const issues: Issue[] = [];
  const manifest = parseFile(CORPUS_FILE_SCHEMAS.manifest, files.manifest, issues);
  const publications = files.publications.map((file) => {
    const publication = parseFile(CORPUS_FILE_SCHEMAS.publication, file, issues);
    if (publication) checkFileName(publication, file, issues);
    return publication;
  });
  const techniques = parseFile(CORPUS_FILE_SCHEMAS.techniques, files.techniques, issues)?.techniques;
  const strategies = parseFile(CORPUS_FILE_SCHEMAS.strategies, files.strategies, issues)?.strategies;
  const hardware = parseFile(CORPUS_FILE_SCHEMAS.hardware, files.hardware, issues)?.hardware;
  const frameworks = parseFile(CORPUS_FILE_SCHEMAS.frameworks, files.frameworks, issues)?.frameworks;
  const review = parseFile(CORPUS_FILE_SCHEMAS.review, files.review, issues);
  const complete = publications.filter((publication) => publication !== null);
  if (issues.length > 0 || !manifest || !techniques || !strategies || !hardware || !frameworks || !review) {
    return { ok: false, error: issues };
  }
  return ok({
    manifest,
    publications: complete.toSorted(byTime),
    techniques,
    strategies,
    hardware,
    frameworks,
    review,
  });
}

/** As `parseCorpusFiles`, with all faults joined in one message. */
export function parseCorpus(files: CorpusFiles): Result<Corpus> {
  const parsed = parseCorpusFiles(files);
  if (parsed.ok) return parsed;
  const lines = parsed.error.map((issue) => `${issue.file} ${issue.where}: ${issue.message}`);
  return fail('corpus/invalid', `Faults of form in the corpus (${lines.length}):\n${lines.join('\n')}`);
}

/** The value without `$schema`, or null with its faults added to `issues`. */
function parseFile<T extends { readonly $schema?: string | undefined }>(
  schema: z.ZodType<T>,
  file: CorpusFile,
  issues: Issue[],
): Omit<T, '$schema'> | null {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) {
    const { $schema: _schema, ...value } = parsed.data;
    return value;
  }
  for (const issue of parsed.error.issues) {
    issues.push({
      code: 'corpus/invalid-form',
      severity: 'error',
      file: file.path,
      where: pathText(issue.path),
      message: issue.message,
    });
  }
  return null;
}

function checkFileName(publication: Publication, file: CorpusFile, issues: Issue[]): void {
  const expected = `publications/${publication.key}.json`;
  if (file.path === expected) return;
  issues.push({
    code: 'corpus/file-name',
    severity: 'error',
    file: file.path,
    where: 'key',
    message: `publication ${publication.key} must lie in ${expected}, not in ${file.path}`,
  });
}

/** `["techniques", 2, "id"]` → `techniques[2].id`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** Oldest first. A publication of unknown month stands at the end of its year. */
function byTime(one: Publication, other: Publication): number {
  const timeOf = (publication: Publication) => publication.firstPosted ?? `${publication.year}-99`;
  return compareText(timeOf(one), timeOf(other)) || compareText(one.key, other.key);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
