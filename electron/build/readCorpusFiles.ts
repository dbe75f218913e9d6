/** Reads the corpus folder from disk. Node only; what the files mean is left to `shared/corpus`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusFile, type CorpusFiles, parseCorpus } from '../../shared/corpus/parseCorpus.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { Corpus } from '../../shared/model/corpus.ts';

/**
 * Every file of the corpus as parsed JSON, publications by file name.
 * @param root the corpus folder
 * Fails with `corpus/unreadable` when a file is missing or is not JSON; all such files are named.
 */
export function readCorpusFiles(root: string): Result<CorpusFiles> {
  const faults: string[] = [];
  const read = (path: string): CorpusFile => {
    try {
      return { path, value: JSON.parse(readFileSync(join(root, path), 'utf8')) };
    } catch (thrown) {
      faults.push(`${path}: ${messageOf(thrown)}`);
      return { path, value: null };
    }
  };
  const files: CorpusFiles = {
    manifest: read('manifest.json'),
    publications: listPublications(root, faults).map(read),
    techniques: read('techniques.json'),
    strategies: read('strategies.json'),
    hardware: read('hardware.json'),
    frameworks: read('frameworks.json'),
    review: read('review.json'),
  };
  return faults.length === 0 ? ok(files) : fail('corpus/unreadable', faults.join('\n'));
}

/** The corpus of the folder, its form checked; run `checkIntegrity` for what entries say about each other. */
export function readCorpus(root: string): Result<Corpus> {
  const files = readCorpusFiles(root);
  return files.ok ? parseCorpus(files.value) : files;
}

function listPublications(root: string, faults: string[]): string[] {
  try {
    return readdirSync(join(root, 'publications'))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => `publications/${name}`);
  } catch (thrown) {
    faults.push(`publications: ${messageOf(thrown)}`);
    return [];
  }
}
