/** The shape of the one file the build makes of the corpus, and of the index that goes with it. */
import type { Positions } from '../graph/graphModel.ts';
import type { Corpus } from '../model/corpus.ts';

/** `corpus-<hash>.json`: everything the window needs to open at once. */
export interface CorpusBundle {
  readonly corpus: Corpus;
  /** Positions of the default graph with nothing filtered, computed at build time. */
  readonly positions: Positions;
}

/** Where the build put the files, and by which hash they are known. Addresses are relative to the page. */
export interface BundleManifest {
  /** Hash of the bundle's bytes, also in its name; the key of the cache. */
  readonly hash: string;
  readonly bundleUrl: string;
  readonly bundleBytes: number;
  readonly searchIndexUrl: string;
}
