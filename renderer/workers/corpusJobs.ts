/**
 * Loading the corpus: from the cache when it holds exactly this build's bundle, otherwise from the
 * bundle file, which then goes into the cache. Whatever is wrong with the cache costs one reload of the
 * file and nothing else: it holds no work of the user's.
 */
import type { BundleManifest, CorpusBundle } from '../../shared/corpus/bundle.ts';
import { parseCorpusBundle } from '../../shared/corpus/parseCorpusBundle.ts';
import { type AppError, fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { Job, JobContext, Jobs } from '../../shared/worker/workerProtocol.ts';
import { type CorpusStore, openCorpusStore } from '../storage/corpusStore.ts';

export interface LoadedCorpus {
  readonly bundle: CorpusBundle;
  readonly from: 'cache' | 'file';
  /** Why the cache could not be written; the corpus then lives in memory for this session. */
  readonly cacheFault: AppError | null;
}

const loadCorpus: Job<BundleManifest, LoadedCorpus> = (manifest, context) =>
  loadThroughCache(manifest, openCorpusStore(), context);

export const corpusJobs = { loadCorpus } satisfies Jobs;

/** Reads the corpus through the cache; a cache that cannot be read or written never stops it. */
export async function loadThroughCache(
  manifest: BundleManifest,
  store: CorpusStore,
  context: JobContext,
): Promise<Result<LoadedCorpus>> {
  const cached = await readCache(manifest.hash, store, context);
  if (cached) return ok({ bundle: cached, from: 'cache', cacheFault: null });
  const fetched = await fetchBundle(manifest, context);
  if (!fetched.ok) return fetched;
  const written = await store.replace(manifest.hash, fetched.value, context.report);
  return ok({ bundle: fetched.value, from: 'file', cacheFault: written.ok ? null : written.error });
}

/** The cached bundle if there is one and it still passes for a corpus; a half-written or tampered one does not. */
async function readCache(
  hash: string,
  store: CorpusStore,
  context: JobContext,
): Promise<CorpusBundle | null> {
  const cached = await store.read(hash, context.report);
  if (!cached.ok || cached.value === null) return null;
  const parsed = parseCorpusBundle(cached.value);
  return parsed.ok ? parsed.value : null;
}

async function fetchBundle(manifest: BundleManifest, context: JobContext): Promise<Result<CorpusBundle>> {
  try {
    const response = await fetch(manifest.bundleUrl);
    if (!response.ok) return unreadable(`the file answered ${response.status}`);
    const text = await readWithProgress(response, manifest.bundleBytes, context);
    if (context.isCancelled()) return fail('worker/cancelled', 'Loading the corpus was cancelled.');
    return parseCorpusBundle(JSON.parse(text));
  } catch (thrown) {
    return unreadable(messageOf(thrown));
  }
}

async function readWithProgress(response: Response, total: number, context: JobContext): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let done = 0;
  for (const reader = response.body?.getReader(); reader; ) {
    const chunk = await reader.read();
    if (chunk.done) break;
    done += chunk.value.byteLength;
    text += decoder.decode(chunk.value, { stream: true });
    context.report({ phase: 'Reading the corpus', done: Math.min(done, total), total });
  }
  return text + decoder.decode();
}

function unreadable(reason: string): Result<never> {
  return fail('corpus/unreadable', `The corpus that comes with the app could not be read: ${reason}.`, {
    kept: 'Your saved session is untouched.',
    hint: 'Reload the window; if that does not help, install the app again.',
  });
}
