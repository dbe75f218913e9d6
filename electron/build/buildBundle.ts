/**
 * What is known at build time, made once: the corpus in one file, the positions of its default graph,
 * the serialised search index. The app only loads these; it computes none of them.
 */
import { createHash } from 'node:crypto';
import type { BundleManifest, CorpusBundle } from '../../shared/corpus/bundle.ts';
import { checkIntegrity, errorsIn } from '../../shared/corpus/checkIntegrity.ts';
import { buildDefaultPositions } from '../../shared/graph/layouts/defaultPositions.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../shared/search/buildSearchIndex.ts';
import { readCorpus } from './readCorpusFiles.ts';

export interface BuiltBundle {
  readonly manifest: BundleManifest;
  /** Path relative to the page → content. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads, checks and bundles the corpus under `root`. Throws with every fault listed when the corpus does
 * not parse or breaks a rule: a build never ships a corpus that fails its own check.
 */
export function buildBundle(root: string): BuiltBundle {
  const corpus = readCorpus(root);
  if (!corpus.ok) throw new Error(`The corpus cannot be built.\n${corpus.error.message}`);
  const errors = errorsIn(checkIntegrity(corpus.value));
  if (errors.length > 0) {
    throw new Error(`The corpus fails its check.\n${errors.map((issue) => issue.message).join('\n')}`);
  }
  const index = buildCorpusIndex(corpus.value);
  const bundle: CorpusBundle = { corpus: corpus.value, positions: buildDefaultPositions(index) };
  const bundleText = JSON.stringify(bundle);
  const hash = createHash('sha256').update(bundleText).digest('hex').slice(0, 16);
  const bundleUrl = `corpus/corpus-${hash}.json`;
  const searchIndexUrl = `corpus/search-${hash}.json`;
  return {
    manifest: { hash, bundleUrl, bundleBytes: Buffer.byteLength(bundleText), searchIndexUrl },
    files: { [bundleUrl]: bundleText, [searchIndexUrl]: JSON.stringify(buildSearchIndex(index, hash)) },
  };
}
