/** Brings a serialised index back to life, if it fits the corpus and the text pipeline of this program. */
import lunr from 'lunr';
import { fail, messageOf, ok, type Result } from '../lib/result.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { buildSearchDocuments, type SearchDocument } from './searchDocuments.ts';
import { SEARCH_FIELDS } from './searchFields.ts';
import {
  type LoadedDocument,
  type LoadedSearchIndex,
  SEARCH_INDEX_FORMAT,
  type SerialisedSearchIndex,
} from './searchIndex.ts';
import { analyseText, PIPELINE_VERSION, type TextToken } from './textPipeline.ts';
import { buildVocabulary } from './vocabulary.ts';

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
    const documents = buildSearchDocuments(index).map(withTokens);
    if (documents.map((document) => document.nodeId).join('\n') !== serialised.refs.join('\n'))
      return fail('search/index-mismatch', 'The search index was built from other data.');
    return ok({
      engine: loadEngine(serialised),
      vocabulary: buildVocabulary(serialised.words, serialised.wordCounts),
      documents,
      documentById: new Map(documents.map((document) => [document.nodeId, document])),
    });
  } catch (thrown) {
    return fail('search/index-broken', `The search index cannot be read: ${messageOf(thrown)}.`);
  }
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

type Posting = { _index: number } & Record<string, unknown>;

/** Derives lunr's inverted index from the vectors and hands both to lunr's own loader. */
function loadEngine(serialised: SerialisedSearchIndex): lunr.Index {
  const { fields, refs, terms } = serialised;
  const noMetadata = Object.freeze({});
  const postings = terms.map((_, number) => {
    const posting: Posting = Object.assign(Object.create(null), { _index: number });
    for (const field of fields) posting[field] = Object.create(null);
    return posting;
  });
  const fieldVectors = serialised.vectors.map(([fieldPlace = -1, refPlace = -1, ...elements]) => {
    const field = textAt(fields, fieldPlace);
    const ref = textAt(refs, refPlace);
    for (let place = 0; place < elements.length; place += 2) {
      const posting = postings[elements[place] ?? -1];
      if (!posting) throw new Error(`a vector names term ${elements[place]}, which is not there`);
      (posting[field] as Record<string, unknown>)[ref] = noMetadata;
    }
    return [`${field}/${ref}`, elements];
  });
  const numbers = terms.map((_, number) => number);
  numbers.sort((left, right) => (textAt(terms, left) < textAt(terms, right) ? -1 : 1));
  return lunr.Index.load({
    version: lunr.version,
    fields,
    fieldVectors,
    invertedIndex: numbers.map((number) => [terms[number], postings[number]]),
    pipeline: [],
  });
}

function textAt(list: readonly string[], place: number): string {
  const text = list[place];
  if (text === undefined) throw new Error(`entry ${place} is not there`);
  return text;
}

function withTokens(document: SearchDocument): LoadedDocument {
  const analysed: (readonly TextToken[] | undefined)[] = [];
  return {
    ...document,
    tokensOf: (passageNumber) => {
      const tokens = analysed[passageNumber] ?? analyseText(document.passages[passageNumber]?.text ?? '');
      analysed[passageNumber] = tokens;
      return tokens;
    },
  };
}
