/** Builds the index of a corpus: at build time for the shipped one, in the search worker for any other. */
import lunr from 'lunr';
import { type EntityKind, kindOf } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { buildSearchDocuments, type Passage, type SearchDocument } from './searchDocuments.ts';
import { SEARCH_FIELDS } from './searchFields.ts';
import { SEARCH_INDEX_FORMAT, type SerialisedSearchIndex } from './searchIndex.ts';
import { isStopWord } from './stopWords.ts';
import { analyseText, PIPELINE_VERSION, type TextToken } from './textPipeline.ts';

const DOCUMENTS_A_STEP = 25;

/**
 * BM25's b, how far long fields are discounted. lunr's 0.75 punishes entries for having many aliases, which
 * is no fault; k1 stays at lunr's 1.2 (Robertson and Zaragoza 2009 give the usual ranges).
 */
const LENGTH_DISCOUNT = 0.5;

/**
 * Weight of a whole entry by its kind. The publications are what a review is about; a framework mostly bears
 * the name of the publication that it came from and repeats what is said there.
 */
const KIND_BOOSTS: Readonly<Partial<Record<EntityKind, number>>> = { publication: 1.25, framework: 0.6 };

/** The serialised index of the corpus. `corpusHash` becomes part of its signature. Takes about 1 ms a document. */
export function buildSearchIndex(index: CorpusIndex, corpusHash: string): SerialisedSearchIndex {
  const steps = buildSearchIndexInSteps(buildSearchDocuments(index), corpusHash);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding the number of documents done now and then, so that a worker can report and stop. */
export function* buildSearchIndexInSteps(
  documents: readonly SearchDocument[],
  corpusHash: string,
): Generator<number, SerialisedSearchIndex> {
  const builder = new lunr.Builder();
  // Texts are already terms when lunr sees them, so its own pipelines stay empty and there is none to restore.
  builder.tokenizer = ((terms?: unknown) =>
    ((terms as readonly string[] | undefined) ?? []).map(
      (term) => new lunr.Token(term, {}),
    )) as unknown as typeof lunr.tokenizer;
  builder.ref('ref');
  builder.b(LENGTH_DISCOUNT);
  for (const field of SEARCH_FIELDS) builder.field(field.id, { boost: field.boost });

  const countByWord = new Map<string, number>();
  for (const [place, document] of documents.entries()) {
    const analysed = document.passages.map((passage) => ({ passage, tokens: indexedTokens(passage) }));
    const boost = KIND_BOOSTS[kindOf(document.id)] ?? 1;
    builder.add({ ref: document.id, ...termsByField(analysed) }, { boost });
    const words = analysed.flatMap(({ tokens }) =>
      tokens.filter((token) => token.role !== 'broader').map((token) => token.word),
    );
    for (const word of new Set(words)) countByWord.set(word, (countByWord.get(word) ?? 0) + 1);
    if ((place + 1) % DOCUMENTS_A_STEP === 0) yield place + 1;
  }
  return serialise(builder.build(), documents, countByWord, corpusHash);
}

function indexedTokens(passage: Passage): readonly TextToken[] {
  return analyseText(passage.text).filter((token) => !isStopWord(token.word));
}

function termsByField(
  analysed: readonly { readonly passage: Passage; readonly tokens: readonly TextToken[] }[],
): Record<string, string[]> {
  const terms: Record<string, string[]> = {};
  for (const { passage, tokens } of analysed) {
    const list = terms[passage.field] ?? [];
    for (const token of tokens) list.push(token.term);
    terms[passage.field] = list;
  }
  return terms;
}

/** lunr's own serialised form, as far as it is read here. */
interface LunrJson {
  readonly fields: readonly string[];
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[];
  readonly invertedIndex: readonly (readonly [string, { readonly _index: number }])[];
}

function serialise(
  built: lunr.Index,
  documents: readonly SearchDocument[],
  countByWord: ReadonlyMap<string, number>,
  corpusHash: string,
): SerialisedSearchIndex {
  const json = built.toJSON() as LunrJson;
  const placeByRef = new Map<string, number>(documents.map((document, place) => [document.id, place]));
  const terms: string[] = [];
  for (const [term, posting] of json.invertedIndex) terms[posting._index] = term;
  const words = [...countByWord.keys()].sort();
  return {
    format: SEARCH_INDEX_FORMAT,
    signature: { corpusHash, pipeline: PIPELINE_VERSION },
    fields: json.fields,
    refs: documents.map((document) => document.id),
    terms,
    vectors: json.fieldVectors.flatMap(([fieldRef, elements]) => {
      if (elements.length === 0) return [];
      const slash = fieldRef.indexOf('/');
      const place = placeByRef.get(fieldRef.slice(slash + 1)) ?? 0;
      return [[json.fields.indexOf(fieldRef.slice(0, slash)), place, ...elements]];
    }),
    words,
    wordCounts: words.map((word) => countByWord.get(word) ?? 0),
  };
}
