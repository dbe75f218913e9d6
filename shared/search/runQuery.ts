/**
 * Answers a parsed query from a loaded index. lunr finds and weighs the documents that have any of the terms;
 * the plan of the query, which lunr cannot express, decides which of them match.
 */
import type { NodeId } from '../model/ids.ts';
import { compileQuery, type Leaf, type PhraseLeaf, type Plan, type WordLeaf } from './compileQuery.ts';
import { findPhrase } from './matchPhrase.ts';
import { nameBonus } from './nameBonus.ts';
import { type ParsedQuery, parseQuery } from './parseQuery.ts';
import type { SearchAnswer, SearchHit } from './search.ts';
import type { SearchField } from './searchFields.ts';
import type { LoadedDocument, LoadedSearchIndex } from './searchIndex.ts';
import { type MatchedTerms, snippetsOf, titleSnippet } from './snippets.ts';
import { suggestQuery } from './suggestQuery.ts';

/** Hits beyond these carry their name only: nobody reads their snippets, and cutting them costs time. */
const HITS_WITH_SNIPPETS = 60;
const NEAREST_SHOWN = 5;

/** The hits, best first. When no document has all the words, those with any of them, and a note that says so. */
export function runQuery(loaded: LoadedSearchIndex, query: ParsedQuery): SearchAnswer {
  const plan = compileQuery(query, loaded.vocabulary);
  if (!plan) {
    const note = query.root ? 'These words are too common to look for; add a more telling one' : null;
    return { query: query.text, hits: [], note };
  }
  const strict = findHits(loaded, plan);
  if (strict.length > 0) return { query: query.text, hits: strict, note: null };

  const relaxed = relax(plan);
  const hits = relaxed ? findHits(loaded, relaxed) : [];
  const suggestion = suggestQuery(loaded.vocabulary, query.text, wordLeaves(plan));
  return {
    query: query.text,
    hits,
    note: hits.length > 0 ? 'No entry has all the words; showing those with any of them' : null,
    ...(suggestion === null ? {} : { suggestion }),
    ...(suggestion === null || hits.length > 0 ? {} : { nearest: nearestHits(loaded, suggestion) }),
  };
}

function nearestHits(loaded: LoadedSearchIndex, suggestion: string): readonly SearchHit[] {
  const parsed = parseQuery(suggestion);
  const plan = parsed.ok ? compileQuery(parsed.query, loaded.vocabulary) : null;
  return plan ? findHits(loaded, plan).slice(0, NEAREST_SHOWN) : [];
}

/** "Any of the words" instead of "all": years and exclusions still hold. Null where that changes nothing. */
function relax(plan: Plan): Plan | null {
  if (plan.type !== 'and') return null;
  const isFirm = (child: Plan) => child.type === 'not' || child.type === 'years';
  const loose = plan.children.filter((child) => !isFirm(child));
  if (loose.length < 2) return null;
  return { type: 'and', children: [{ type: 'or', children: loose }, ...plan.children.filter(isFirm)] };
}

function findHits(loaded: LoadedSearchIndex, plan: Plan): readonly SearchHit[] {
  const leaves = positiveLeaves(plan);
  const bonusOf = nameBonus(leaves.filter((leaf): leaf is WordLeaf => leaf.type === 'word'));
  return candidates(loaded, plan)
    .filter((candidate) => satisfies(candidate, plan))
    .map((candidate) => {
      const matched = leaves.filter((leaf) => satisfies(candidate, leaf)).length;
      const share = leaves.length === 0 ? 1 : matched / leaves.length;
      return { candidate, score: candidate.score * share * bonusOf(candidate.document) };
    })
    .sort((left, right) => right.score - left.score)
    .map(({ candidate, score }, rank) => ({
      nodeId: candidate.document.nodeId,
      score,
      snippets:
        rank < HITS_WITH_SNIPPETS
          ? snippetsOf(candidate.document, candidate.terms, leaves)
          : [titleSnippet(candidate.document)],
    }));
}

interface Candidate {
  readonly document: LoadedDocument;
  readonly score: number;
  /** Term → fields in which the document has it. */
  readonly terms: MatchedTerms;
}

const NO_TERMS: MatchedTerms = {};

/** Every document that could match: all of them only where a document without any of the terms could. */
function candidates(loaded: LoadedSearchIndex, plan: Plan): readonly Candidate[] {
  const found = askEngine(loaded, plan);
  if (!couldMatchWithoutTerms(plan)) return found;
  const byId = new Map<NodeId, Candidate>(found.map((candidate) => [candidate.document.nodeId, candidate]));
  return loaded.documents.map(
    (document) => byId.get(document.nodeId) ?? { document, score: 0, terms: NO_TERMS },
  );
}

function askEngine(loaded: LoadedSearchIndex, plan: Plan): readonly Candidate[] {
  const results = loaded.engine.query((query) => {
    const ask = (leaf: Leaf, wanted: boolean) => {
      if (leaf.type === 'years') return;
      const slots = leaf.type === 'phrase' ? [leaf.terms] : leaf.alternatives.flat();
      for (const { term, weight } of slots.flat()) {
        if (!loaded.vocabulary.terms.has(term)) continue;
        const boost = wanted ? weight : 0;
        query.term(term, { fields: [...leaf.fields], boost, usePipeline: false });
      }
    };
    forEachLeaf(plan, true, ask);
  });
  return results.flatMap((result) => {
    const document = loaded.documentById.get(result.ref as NodeId);
    if (!document) return [];
    return [{ document, score: result.score, terms: result.matchData.metadata as MatchedTerms }];
  });
}

function couldMatchWithoutTerms(plan: Plan): boolean {
  switch (plan.type) {
    case 'and':
      return plan.children.every(couldMatchWithoutTerms);
    case 'or':
      return plan.children.some(couldMatchWithoutTerms);
    case 'not':
    case 'years':
      return true;
    case 'phrase':
      return plan.terms.length === 0;
    case 'word':
      return false;
  }
}

function satisfies(candidate: Candidate, plan: Plan): boolean {
  switch (plan.type) {
    case 'and':
      return plan.children.every((child) => satisfies(candidate, child));
    case 'or':
      return plan.children.some((child) => satisfies(candidate, child));
    case 'not':
      return !satisfies(candidate, plan.child);
    case 'years':
      return isWithin(candidate.document.year, plan.from, plan.to);
    case 'word':
      return plan.alternatives.some((slots) =>
        slots.every((slot) => slot.some(({ term }) => hasTerm(candidate.terms, term, plan.fields))),
      );
    case 'phrase':
      return hasPhrase(candidate, plan);
  }
}

function isWithin(year: number | null, from: number | null, to: number | null): boolean {
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

function hasTerm(terms: MatchedTerms, term: string, fields: readonly SearchField[]): boolean {
  const found = terms[term];
  return found !== undefined && fields.some((field) => field in found);
}

function hasPhrase(candidate: Candidate, phrase: PhraseLeaf): boolean {
  const { document, terms } = candidate;
  if (phrase.terms.length > 0 && !phrase.terms.some(({ term }) => hasTerm(terms, term, phrase.fields)))
    return false;
  return document.passages.some(
    (passage, number) =>
      phrase.fields.includes(passage.field) && findPhrase(phrase.tokens, document.tokensOf(number)) !== null,
  );
}

function forEachLeaf(plan: Plan, wanted: boolean, visit: (leaf: Leaf, wanted: boolean) => void): void {
  switch (plan.type) {
    case 'not':
      forEachLeaf(plan.child, !wanted, visit);
      break;
    case 'and':
    case 'or':
      for (const child of plan.children) forEachLeaf(child, wanted, visit);
      break;
    case 'word':
    case 'phrase':
    case 'years':
      visit(plan, wanted);
  }
}

type TextLeaf = WordLeaf | PhraseLeaf;

/** The words and phrases that a hit should have, in query order. */
function positiveLeaves(plan: Plan): readonly TextLeaf[] {
  const leaves: TextLeaf[] = [];
  forEachLeaf(plan, true, (leaf, wanted) => {
    if (wanted && leaf.type !== 'years') leaves.push(leaf);
  });
  return leaves;
}

function wordLeaves(plan: Plan): readonly WordLeaf[] {
  return positiveLeaves(plan).filter((leaf): leaf is WordLeaf => leaf.type === 'word');
}
