/** Brings a serialised index back to life, if it fits the corpus and the text pipeline of this program. */
import { required } from '../lib/assert.ts';
import { fail, messageOf, ok, type Result } from '../lib/result.ts';
import type { NodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { buildShelf } from './buildShelf.ts';
import { buildSearchDocuments, type SearchDocument } from './searchDocuments.ts';
import { SEARCH_FIELDS } from './searchFields.ts';
import {
  type LoadedDocument,
  type LoadedSearchIndex,
  type Posting,
  SEARCH_INDEX_FORMAT,
  type SerialisedSearchIndex,
} from './searchIndex.ts';
import { buildAuthorDocuments, buildResultDocuments } from './smallDocuments.ts';
import { analyseText, PIPELINE_VERSION, type TextToken } from './textPipeline.ts';
import { buildVocabulary } from './vocabulary.ts';
import { collectWholeNames } from './wholeNames.ts';

/** Tokens take about 12 kB a document: worth keeping for a review, too much for tens of thousands. */
const KEEP_TOKENS_UP_TO = 3000;

/**
 * The index, ready for queries. Fails with `search/index-mismatch` when it was built from another corpus, by
 * another text pipeline or in another format, and with `search/index-broken` when it cannot be read at all;
 * in both cases it has to be built again.
 */
export function loadSearchIndex(
  serialised: unknown,
  index: CorpusIndex,
  corpusHash: string,
): Result<LoadedSearchIndex> {
  if (!looksLikeIndex(serialised)) return fail('search/index-broken', 'The search index cannot be read.');
  if (!fits(serialised, corpusHash))
    return fail('search/index-mismatch', 'The search index was built from other data.');
  try {
    const plain = buildSearchDocuments(index);
    const keepsTokens = plain.length <= KEEP_TOKENS_UP_TO;
    const documents = plain.map(keepsTokens ? withKeptTokens : withTokens);
    if (documents.map((document) => document.id).join('\n') !== serialised.refs.join('\n'))
      return fail('search/index-mismatch', 'The search index was built from other data.');
    const authors = buildShelf(buildAuthorDocuments(index));
    const results = buildShelf(buildResultDocuments(index));
    const shipped = new Map(serialised.words.map((word, place) => [word, serialised.wordCounts[place] ?? 0]));
    return ok({
      // Every author stands in a publication, and so in the shipped words, already.
      vocabulary: buildVocabulary(addUp(shipped, results.countByWord)),
      entities: { postingByTerm: readPostings(serialised), documents },
      authors: authors.shelf,
      results: results.shelf,
      placesByName: collectWholeNames(plain),
      keepsTokens,
    });
  } catch (thrown) {
    return fail('search/index-broken', `The search index cannot be read: ${messageOf(thrown)}.`);
  }
}

function addUp(
  some: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sum = new Map(some);
  for (const [word, count] of more) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

function looksLikeIndex(value: unknown): value is SerialisedSearchIndex {
  if (typeof value !== 'object' || value === null) return false;
  const candidate = value as Partial<Record<keyof SerialisedSearchIndex, unknown>>;
  return (
    typeof candidate.signature === 'object' &&
    candidate.signature !== null &&
    [
      candidate.fields,
      candidate.refs,
      candidate.terms,
      candidate.vectors,
      candidate.words,
      candidate.wordCounts,
    ].every(Array.isArray)
  );
}

function fits(serialised: SerialisedSearchIndex, corpusHash: string): boolean {
  return (
    serialised.format === SEARCH_INDEX_FORMAT &&
    serialised.signature.corpusHash === corpusHash &&
    serialised.signature.pipeline === PIPELINE_VERSION &&
    serialised.fields.join() === SEARCH_FIELDS.map((field) => field.id).join()
  );
}

/** Turns the vectors (documents → terms) into postings (term → documents). */
function readPostings({ terms, vectors, fields, refs }: SerialisedSearchIndex): ReadonlyMap<string, Posting> {
  const lengths = new Uint32Array(terms.length);
  for (const vector of vectors) {
    for (let at = 2; at < vector.length; at += 2) {
      const number = vector[at] ?? -1;
      if (!(number >= 0 && number < terms.length)) throw new Error(`a vector names term ${number}`);
      lengths[number] = (lengths[number] ?? 0) + 1;
    }
  }
  const postings = [...lengths].map((length) => ({
    fields: new Uint8Array(length),
    documents: new Uint32Array(length),
    weights: new Float64Array(length),
    filled: 0,
  }));
  for (const vector of vectors) {
    const [field = -1, document = -1] = vector;
    if (!(field in fields && document in refs)) throw new Error(`a vector names document ${document}`);
    for (let at = 2; at < vector.length; at += 2) {
      const posting = required(postings[vector[at] ?? -1], 'the posting');
      posting.fields[posting.filled] = field;
      posting.documents[posting.filled] = document;
      posting.weights[posting.filled] = vector[at + 1] ?? 0;
      posting.filled += 1;
    }
  }
  return new Map(terms.map((term, number) => [term, required(postings[number], 'the posting')]));
}

function withTokens(document: SearchDocument): LoadedDocument<NodeId> {
  return { ...document, tokensOf: (number) => analyseText(document.passages[number]?.text ?? '') };
}

function withKeptTokens(document: SearchDocument): LoadedDocument<NodeId> {
  const { tokensOf } = withTokens(document);
  const kept: (readonly TextToken[] | undefined)[] = [];
  return {
    ...document,
    tokensOf: (number) => {
      const tokens = kept[number] ?? tokensOf(number);
      kept[number] = tokens;
      return tokens;
    },
  };
}
