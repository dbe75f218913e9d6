/**
 * A shelf of short documents, made from their texts when an index is loaded: nothing of it is shipped. Every
 * text is a few words long, so that how often a word stands in it and how long it is say nothing, and a term
 * weighs what it tells apart alone: the field's boost times the inverse document frequency (Spärck Jones 1972).
 */
import type { HitId } from './search.ts';
import type { SearchDocument } from './searchDocuments.ts';
import { SEARCH_FIELDS, type SearchField } from './searchFields.ts';
import type { LoadedDocument, Posting, Shelf } from './searchIndex.ts';
import { isStopWord } from './stopWords.ts';
import { analyseText, type TextToken } from './textPipeline.ts';

const PLACE_BY_FIELD: ReadonlyMap<SearchField, number> = new Map(
  SEARCH_FIELDS.map((field, place) => [field.id, place]),
);

export interface BuiltShelf<Id extends HitId> {
  readonly shelf: Shelf<Id>;
  /** Folded word → number of documents that have it. */
  readonly countByWord: ReadonlyMap<string, number>;
}

export function buildShelf<Id extends HitId>(documents: readonly SearchDocument<Id>[]): BuiltShelf<Id> {
  const analyse = rememberingAnalysis();
  const entriesByTerm = new Map<string, number[]>();
  const countByTerm = new Map<string, number>();
  const countByWord = new Map<string, number>();
  for (const [place, { passages }] of documents.entries()) {
    const fieldBitsByTerm = new Map<string, number>();
    const words = new Set<string>();
    for (const { field, text } of passages) {
      const bit = 1 << (PLACE_BY_FIELD.get(field) ?? 0);
      for (const { word, term, role } of analyse(text)) {
        fieldBitsByTerm.set(term, (fieldBitsByTerm.get(term) ?? 0) | bit);
        if (role !== 'broader') words.add(word);
      }
    }
    for (const [term, bits] of fieldBitsByTerm) {
      const entries = entriesByTerm.get(term) ?? [];
      for (let field = 0; field < SEARCH_FIELDS.length; field += 1) {
        if ((bits & (1 << field)) !== 0) entries.push(place, field);
      }
      entriesByTerm.set(term, entries);
      countByTerm.set(term, (countByTerm.get(term) ?? 0) + 1);
    }
    for (const word of words) countByWord.set(word, (countByWord.get(word) ?? 0) + 1);
  }
  const postingByTerm = new Map(
    [...entriesByTerm].map(([term, entries]) => [
      term,
      toPosting(entries, Math.log(1 + documents.length / (countByTerm.get(term) ?? 1))),
    ]),
  );
  return { shelf: { postingByTerm, documents: documents.map(withTokens) }, countByWord };
}

/** Metrics, devices and models recur from number to number: most texts were analysed before. */
function rememberingAnalysis(): (text: string) => readonly TextToken[] {
  const known = new Map<string, readonly TextToken[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = analyseText(text).filter((token) => !isStopWord(token.word));
    known.set(text, tokens);
    return tokens;
  };
}

function toPosting(entries: readonly number[], rarity: number): Posting {
  const length = entries.length / 2;
  const posting = {
    fields: new Uint8Array(length),
    documents: new Uint32Array(length),
    weights: new Float64Array(length),
  };
  for (let entry = 0; entry < length; entry += 1) {
    const field = entries[2 * entry + 1] ?? 0;
    posting.documents[entry] = entries[2 * entry] ?? 0;
    posting.fields[entry] = field;
    posting.weights[entry] = (SEARCH_FIELDS[field]?.boost ?? 1) * rarity;
  }
  return posting;
}

/** Nothing is kept: few of these texts are ever looked at again. */
function withTokens<Id extends HitId>(document: SearchDocument<Id>): LoadedDocument<Id> {
  return {
    id: document.id,
    year: document.year,
    classes: document.classes,
    get passages() {
      return document.passages;
    },
    tokensOf: (number) => analyseText(document.passages[number]?.text ?? ''),
  };
}
