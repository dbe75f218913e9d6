/**
 * The jobs of the search worker: make the index ready (load the shipped one, or build it where none fits) and
 * answer queries from it. The index lives here, beside the jobs; the window only ever sees answers.
 */
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../shared/network/corpusIndex.ts';
import { buildSearchIndexInSteps } from '../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../shared/search/loadSearchIndex.ts';
import { parseQuery } from '../../shared/search/parseQuery.ts';
import { explainHits, publicationsMatching, runQuery } from '../../shared/search/runQuery.ts';
import type { HitId, QueryFault, SearchAnswer, SnippetsByHit } from '../../shared/search/search.ts';
import { buildSearchDocuments } from '../../shared/search/searchDocuments.ts';
import type { LoadedSearchIndex } from '../../shared/search/searchIndex.ts';
import type { JobContext, Jobs } from '../../shared/worker/workerProtocol.ts';

export interface PrepareSearchInput {
  /** Address of the shipped index, absolute (a worker resolves relative ones against its own script); null builds it. */
  readonly searchIndexUrl: string | null;
  /** Hash of the corpus bundle: the index must have been built from the same. */
  readonly hash: string;
  readonly corpus: Corpus;
}

export interface PreparedSearch {
  /** Whether the shipped index fitted, or had to be built here. */
  readonly source: 'shipped' | 'built';
}

/** The hits, or why the query cannot be run. Both are answers: only a broken index is a failure. */
export type SearchOutcome = { readonly answer: SearchAnswer } | { readonly fault: QueryFault };

/** Few enough that a query which comes meanwhile does not wait. */
const DOCUMENTS_A_TURN = 2;

/** The index that `prepare` makes; null before it was asked to. Queries that come early wait for it. */
let preparing: Promise<Result<LoadedSearchIndex>> | null = null;

async function prepare(input: PrepareSearchInput, context: JobContext): Promise<Result<PreparedSearch>> {
  let source: PreparedSearch['source'] = 'shipped';
  preparing = (async () => {
    const index = buildCorpusIndex(input.corpus);
    const shipped = await readShippedIndex(input, index);
    if (shipped.ok) return shipped;
    source = 'built';
    return buildIndexHere(index, input.hash, context);
  })();
  const prepared = await preparing;
  if (!prepared.ok) return prepared;
  void prepareAhead(prepared.value);
  return ok({ source });
}

const WORDS_TRIED = 6;

/**
 * The first queries would otherwise spend most of their time on what is done once: on compiling this code,
 * which asking for a few common words does, and on analysing the texts that snippets are cut from, where what
 * is analysed is kept. Queries come in between.
 */
async function prepareAhead(loaded: LoadedSearchIndex): Promise<void> {
  const common = loaded.vocabulary.words.toSorted((left, right) => right.count - left.count);
  for (const { word } of common.slice(0, WORDS_TRIED)) {
    await nextTurn();
    const parsed = parseQuery(word);
    if (parsed.ok) runQuery(loaded, parsed.query);
  }
  if (!loaded.keepsTokens) return;
  const { documents } = loaded.entities;
  for (const [place, document] of documents.entries()) {
    for (const number of document.passages.keys()) document.tokensOf(number);
    if (place % DOCUMENTS_A_TURN === 0) await nextTurn();
  }
}

async function readShippedIndex(
  { searchIndexUrl, hash }: PrepareSearchInput,
  index: CorpusIndex,
): Promise<Result<LoadedSearchIndex>> {
  if (searchIndexUrl === null)
    return fail('search/no-shipped-index', 'No search index came with the corpus.');
  try {
    const response = await fetch(searchIndexUrl);
    if (!response.ok) return fail('search/index-missing', 'The search index could not be read.');
    return loadSearchIndex(await response.json(), index, hash);
  } catch (thrown) {
    return fail('search/index-missing', `The search index could not be read: ${messageOf(thrown)}.`);
  }
}

async function buildIndexHere(
  index: CorpusIndex,
  hash: string,
  { report, isCancelled }: JobContext,
): Promise<Result<LoadedSearchIndex>> {
  const documents = buildSearchDocuments(index);
  const steps = buildSearchIndexInSteps(documents, hash);
  for (;;) {
    const step = steps.next();
    if (step.done) return loadSearchIndex(step.value, index, hash);
    report({ phase: 'Building the search index', done: step.value, total: documents.length });
    await nextTurn();
    if (isCancelled()) return fail('worker/cancelled', 'Building the search index was stopped.');
  }
}

/** Lets a message that came in meanwhile, such as a cancellation, be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function search({ query }: { readonly query: string }): Promise<Result<SearchOutcome>> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return ok({ fault: parsed.fault });
  if (!preparing) return fail('search/not-ready', 'Search was not given a corpus yet.');
  const loaded = await preparing;
  return loaded.ok ? ok({ answer: runQuery(loaded.value, parsed.query) }) : loaded;
}

export interface ExplainInput {
  readonly query: string;
  readonly ids: readonly HitId[];
}

const HITS_A_TURN = 8;

/** Why the ids are hits of the query: for those that its answer left unexplained. Stops when cancelled. */
async function explain(
  { query, ids }: ExplainInput,
  { isCancelled }: JobContext,
): Promise<Result<SnippetsByHit>> {
  const parsed = parseQuery(query);
  if (!parsed.ok || !preparing) return fail('search/not-ready', 'There is nothing to explain yet.');
  const loaded = await preparing;
  if (!loaded.ok) return loaded;
  let snippets: SnippetsByHit = {};
  for (let done = 0; done < ids.length; done += HITS_A_TURN) {
    await nextTurn();
    if (isCancelled()) return fail('worker/cancelled', 'Another query came.');
    snippets = {
      ...snippets,
      ...explainHits(loaded.value, parsed.query, ids.slice(done, done + HITS_A_TURN)),
    };
  }
  return ok(snippets);
}

export interface MatchPublicationsInput {
  readonly queries: readonly string[];
}

/** By query as given: keys of the publications that its answer lists. A query that cannot be run has no entry. */
export type PublicationsByQuery = Readonly<Record<string, readonly string[]>>;

async function matchPublications({ queries }: MatchPublicationsInput): Promise<Result<PublicationsByQuery>> {
  if (!preparing) return fail('search/not-ready', 'Search was not given a corpus yet.');
  const loaded = await preparing;
  if (!loaded.ok) return loaded;
  return ok(
    Object.fromEntries(
      queries.flatMap((query) => {
        const parsed = parseQuery(query);
        return parsed.ok && parsed.query.root
          ? [[query, publicationsMatching(loaded.value, parsed.query)]]
          : [];
      }),
    ),
  );
}

export const searchJobs = { prepare, search, explain, matchPublications } satisfies Jobs;
